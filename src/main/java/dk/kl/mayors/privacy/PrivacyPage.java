package dk.kl.mayors.privacy;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the work with personal data begins. */
@Controller
class PrivacyPage {

    @GetMapping("/privacy")
    String show() {
        return "privacy";
    }
}
