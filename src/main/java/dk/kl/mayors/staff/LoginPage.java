package dk.kl.mayors.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The login page, and the one that gives back what was typed before the login had ended. */
@Controller
class LoginPage {

    /** Where a form that came too late is led to, within the server. */
    static final String TYPED = "/login/typed";

    @GetMapping("/login")
    String show() {
        return "login";
    }

    @PostMapping(TYPED)
    String giveBack(HttpServletRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("texts", TypedTexts.of(request));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "login-typed";
    }
}
