package dk.kl.mayors.journey;

import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on the mayor card: written and struck out, never changed. */
@Controller
@RequestMapping("/mayors/{code}/notes")
class NotesPage {

    private final CardModel card;
    private final Notes notes;

    NotesPage(CardModel card, Notes notes) {
        this.card = card;
        this.notes = notes;
    }

    @PostMapping
    String write(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, @RequestParam(defaultValue = "") String text,
                 @RequestParam(defaultValue = "") String audience, Authentication login, Model model, HttpServletResponse response,
                 RedirectAttributes flash) {
        Mandate known = card.known(code, mandate);
        Optional<String> problem = notes.write(mandate, text, audience, Reader.of(login), login.getName());
        if (problem.isPresent()) {
            model.addAttribute("noteProblem", problem.get());
            model.addAttribute("typedNote", text);
            model.addAttribute("typedAudience", audience);
            return refused(known, login, model, response);
        }
        flash.addFlashAttribute("done", "Noten er gemt.");
        return CardModel.redirect(known) + "#noter";
    }

    @PostMapping("/{note}/strike")
    String strike(@PathVariable MunicipalityCode code, @PathVariable String note, @RequestParam MandateId mandate,
                  @RequestParam(defaultValue = "") String reason, Authentication login, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        Mandate known = card.known(code, mandate);
        Optional<String> problem = notes.strike(mandate, note, reason, Reader.of(login), login.getName());
        if (problem.isPresent()) {
            model.addAttribute("strikeProblem", problem.get());
            model.addAttribute("struckNote", note);
            model.addAttribute("typedReason", reason);
            return refused(known, login, model, response);
        }
        flash.addFlashAttribute("done", "Noten er streget ud.");
        return CardModel.redirect(known) + "#noter";
    }

    @ExceptionHandler({UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String refused(Mandate mandate, Authentication login, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return card.show(mandate.municipality().code(), mandate.round(), mandate.id(), login, model);
    }
}
