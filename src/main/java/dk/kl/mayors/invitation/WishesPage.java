package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down what a mayor asks for on the telephone. */
@Controller
class WishesPage {

    private final EventDetails details;

    WishesPage(EventDetails details) {
        this.details = details;
    }

    @PostMapping("/events/{id}/wishes")
    @PreAuthorize("hasAnyAuthority('secretariat', 'course-team')")
    String note(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam Map<String, String> form, Principal user,
                RedirectAttributes next) {
        Map<Question, String> wishes = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            wishes.put(question, form.getOrDefault(question.name(), ""));
        }
        try {
            details.noteWishes(mandate, id, wishes, user.getName());
            next.addFlashAttribute("done", "Ønskerne er noteret. De slettes, når mødet er holdt.");
        } catch (AnswerRefused e) {
            next.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/events/{id}";
    }

    @ExceptionHandler({UnknownEvent.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
