package dk.kl.mayors.mayorpage;

import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the answers to invitations from the page. */
@Controller
class AnswerDesk {

    private static final int LONGEST_NAME = 200;

    private final PersonalLinks links;
    private final PageView view;
    private final EventCards cards;
    private final Invitations invitations;
    private final OwnChanges changes;

    AnswerDesk(PersonalLinks links, PageView view, EventCards cards, Invitations invitations, OwnChanges changes) {
        this.links = links;
        this.view = view;
        this.cards = cards;
        this.invitations = invitations;
        this.changes = changes;
    }

    @PostMapping("/m/{token}/answers/{event}")
    String answer(@PathVariable String token, @PathVariable String event, @RequestParam(defaultValue = "") String answer,
                  @RequestParam(defaultValue = "") String substitute, Model model, HttpServletResponse response) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        TypedAnswer typed = new TypedAnswer(answer, substitute);
        Optional<EventCard> card = cards.of(visitor).stream().filter(one -> one.id().equals(event)).findFirst();
        if (card.isEmpty()) {
            return view.refused(visitor, model, response, HttpStatus.NOT_FOUND, "Der er ingen invitation til det møde. Se dine møder herunder.", "", null);
        }
        Optional<String> problem = typed.problem(card.get());
        if (problem.isPresent()) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, problem.get(), event, typed);
        }
        try {
            store(visitor, event, typed);
        } catch (AnswerRefused e) {
            return view.refused(visitor, model, response, HttpStatus.CONFLICT,
                "Svaret kunne ikke gemmes: Mødet er holdt, eller invitationen er ikke sendt endnu. Kontakt os, hvis det er en fejl.", event, typed);
        }
        changes.note(visitor, "Svar på invitation");
        return Done.ANSWER.redirect(visitor.path());
    }

    private void store(Visitor visitor, String event, TypedAnswer typed) {
        try {
            hand(visitor, event, typed);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException | OptimisticLockingException doubleClick) {
            hand(visitor, event, typed);
        }
    }

    private void hand(Visitor visitor, String event, TypedAnswer typed) {
        invitations.answer(visitor.mandate().id(), event, Answer.ofCode(typed.answer()), typed.name(), visitor.secretary() ? Channel.SECRETARY : Channel.PAGE, null);
    }

    /** An answer as it was typed, so that nothing of it is lost. */
    record TypedAnswer(String answer, String substitute) {

        String name() {
            return answer.equals(Answer.SUBSTITUTE.code()) ? substitute.strip() : "";
        }

        Optional<String> problem(EventCard card) {
            if (card.choices().stream().noneMatch(choice -> choice.code().equals(answer))) {
                return Optional.of("Vælg et af svarene.");
            }
            if (answer.equals(Answer.SUBSTITUTE.code()) && name().isEmpty()) {
                return Optional.of("Skriv stedfortræderens navn.");
            }
            boolean unfit = name().length() > LONGEST_NAME || name().chars().anyMatch(Character::isISOControl);
            return unfit ? Optional.of("Skriv stedfortræderens navn på én linje med højst 200 tegn.") : Optional.empty();
        }
    }
}
