package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.inquiry.Inquiries.Conversation;
import dk.kl.mayors.inquiry.Inquiries.Status;
import dk.kl.mayors.mayorpage.AnswerReading.Reading;
import dk.kl.mayors.mayorpage.code.PageCodes;
import dk.kl.mayors.mayorpage.code.PageCodes.Tried;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a mayor read an answer with a code from the mail. The answer is in that one response and nowhere else: no session, no cookie, no cache. */
@Controller
class ReadingDesk {

    private final PersonalLinks links;
    private final PageView view;
    private final PageCodes codes;
    private final AnswerReading reading;

    ReadingDesk(PersonalLinks links, PageView view, PageCodes codes, AnswerReading reading) {
        this.links = links;
        this.view = view;
        this.codes = codes;
        this.reading = reading;
    }

    @PostMapping("/m/{token}/inquiries/{id}/code")
    String sendCode(@PathVariable String token, @PathVariable String id, Model model, HttpServletResponse response) {
        Visitor visitor = links.visitInConfidence(token);
        Optional<Status> inquiry = visitor.secretary() ? Optional.empty() : reading.find(visitor, id);
        if (inquiry.filter(Status::answerIsHere).isEmpty()) {
            return unreadable(visitor, inquiry, model, response);
        }
        if (!codes.send(visitor, id)) {
            return view.refused(visitor, model, response, HttpStatus.TOO_MANY_REQUESTS,
                "Du har bedt om mange koder den seneste time. Vent lidt, eller ring til os.", AskDesk.at(id), null);
        }
        return Done.CODE.redirect(visitor.path(), AskDesk.at(id));
    }

    @PostMapping("/m/{token}/inquiries/{id}/answer")
    String read(@PathVariable String token, @PathVariable String id, @RequestParam(defaultValue = "") String code, Model model,
                HttpServletResponse response) {
        Visitor visitor = links.visitInConfidence(token);
        Optional<Status> inquiry = visitor.secretary() ? Optional.empty() : reading.find(visitor, id);
        if (inquiry.filter(Status::answerIsHere).isEmpty()) {
            return unreadable(visitor, inquiry, model, response);
        }
        Reading opened = reading.open(visitor, id, code);
        if (opened.conversation().isEmpty()) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, sentence(opened.tried()), AskDesk.at(id), null);
        }
        model.addAttribute("visitor", visitor);
        model.addAttribute("inquiry", inquiry.get());
        model.addAttribute("conversation", shown(opened.conversation().get()));
        return "mayorpage/conversation";
    }

    private String unreadable(Visitor visitor, Optional<Status> inquiry, Model model, HttpServletResponse response) {
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, AskDesk.NOT_THE_SECRETARY, "", null);
        }
        return inquiry.isPresent()
            ? view.refused(visitor, model, response, HttpStatus.CONFLICT, "Der er ikke noget svar at læse her.", AskDesk.at(inquiry.get().id()), null)
            : view.refused(visitor, model, response, HttpStatus.NOT_FOUND, "Henvendelsen er ikke på din side. Se dine henvendelser herunder.", AskDesk.AT, null);
    }

    /** Why the code opens nothing, as a Danish sentence. */
    static String sentence(Tried tried) {
        return switch (tried) {
            case WRONG -> "Koden er ikke rigtig. Se efter i mailen, og prøv igen.";
            case TOO_OFTEN -> "Koden er tastet forkert for mange gange og gælder ikke længere. Bed om en ny.";
            case NO_CODE, RIGHT -> "Koden er brugt, eller den er for gammel. Bed om en ny.";
        };
    }

    private static Shown shown(Conversation conversation) {
        return new Shown(conversation.number(), conversation.subject(), conversation.parts().stream()
            .map(part -> new ShownPart(part.fromTheMayor(), part.text(), part.rules(), when(part.writtenAt()))).toList());
    }

    private static String when(Instant moment) {
        return DanishDates.moment(moment);
    }

    /** A conversation to be drawn. */
    record Shown(String number, String subject, List<ShownPart> parts) {
    }

    /**
     * One text of it.
     *
     * @param when in Danish
     */
    record ShownPart(boolean fromTheMayor, String text, List<String> rules, String when) {
    }
}
