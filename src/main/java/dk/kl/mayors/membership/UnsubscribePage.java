package dk.kl.mayors.membership;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the link of a mail unsubscribes (RFC 8058): GET shows a button, because mail scanners open every link; the POST of the button
 * or of a mail program unsubscribes, as often as it comes. The secret in the address is the authority.
 */
@Controller
@RequestMapping(UnsubscribeLinks.PATH + "{token}")
class UnsubscribePage {

    private final Unsubscribing unsubscribing;

    UnsubscribePage(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(unsubscribing.look(token), model, response);
    }

    @PostMapping(params = "List-Unsubscribe=One-Click")
    String unsubscribe(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(unsubscribing.unsubscribe(token), model, response);
    }

    private static String show(Unsubscribing.Shown shown, Model model, HttpServletResponse response) {
        HttpStatus status = switch (shown.state()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case EXPIRED -> HttpStatus.GONE;
            case SUBSCRIBED, UNSUBSCRIBED -> HttpStatus.OK;
        };
        response.setStatus(status.value());
        model.addAttribute("shown", shown);
        return "unsubscribe";
    }
}
