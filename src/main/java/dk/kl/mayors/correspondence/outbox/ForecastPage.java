package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.mail.MailSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What goes out in the next 14 days, per day and per mayor. */
@Controller
class ForecastPage {

    private final Forecasts forecasts;
    private final MailSettings settings;

    ForecastPage(Forecasts forecasts, MailSettings settings) {
        this.forecasts = forecasts;
        this.settings = settings;
    }

    @GetMapping("/outbox/forecast")
    String show(Model model) {
        model.addAttribute("forecast", forecasts.next14Days());
        model.addAttribute("budget", settings.weeklyBudget());
        return "outbox-forecast";
    }
}
