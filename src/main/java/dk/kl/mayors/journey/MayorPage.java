package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateChanges.ContactProblem;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mayor card: one page over everything that concerns a municipality's mayor, and what the secretariat changes by hand. */
@Controller
@RequestMapping("/mayors/{code}")
class MayorPage {

    private static final String SECRETARIAT = "hasAuthority('secretariat')";

    private final CardModel card;
    private final MandateChanges changes;
    private final RoundCalendar calendar;

    MayorPage(CardModel card, MandateChanges changes, RoundCalendar calendar) {
        this.card = card;
        this.changes = changes;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable MunicipalityCode code, @RequestParam(required = false) RoundId round,
                @RequestParam(required = false) MandateId mandate, Authentication login, Model model) {
        return card.show(code, round == null ? currentRound() : calendar.round(round).id(), mandate, login, model);
    }

    @PostMapping("/contact")
    @PreAuthorize(SECRETARIAT)
    String correctContact(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, Contact contact, Authentication login,
                          Model model, HttpServletResponse response, RedirectAttributes flash) {
        Mandate known = card.known(code, mandate);
        List<ContactProblem> problems = changes.correctContact(mandate, contact);
        if (problems.isEmpty()) {
            flash.addFlashAttribute("done", "Kontaktoplysningerne er rettet.");
            return CardModel.redirect(known);
        }
        model.addAttribute("typedContact", contact);
        model.addAttribute("contactProblems", problems.stream()
            .collect(Collectors.toMap(problem -> problem.field().name(), ContactProblem::sentence, (first, second) -> first)));
        return refused(known, login, model, response);
    }

    @ExceptionHandler({UnknownMandate.class, RoundCalendar.UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String refused(Mandate mandate, Authentication login, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("changed", mandate.id());
        return card.show(mandate.municipality().code(), mandate.round(), mandate.id(), login, model);
    }

    private RoundId currentRound() {
        return calendar.currentRound().map(Round::id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
