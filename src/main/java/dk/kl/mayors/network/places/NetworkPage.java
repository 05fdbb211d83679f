package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One network in force: its hosts, their ledger, and its facilitator. */
@Controller
class NetworkPage {

    private static final String PATH = "/networks/{id:\\d{4}-\\d{4}-network-\\d+}";

    private final NetworkViews views;
    private final InForceViews inForce;
    private final PlaceChanges changes;
    private final RoundSettings settings;

    NetworkPage(NetworkViews views, InForceViews inForce, PlaceChanges changes, RoundSettings settings) {
        this.views = views;
        this.inForce = inForce;
        this.changes = changes;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, @RequestParam(required = false) Integer one, @RequestParam(required = false) Integer other,
                Authentication user, Model model, HttpServletResponse response) {
        Optional<NetworkView> view = views.of(id)
            .filter(network -> inForce.of(new RoundId(network.round()), user).stream().anyMatch(seen -> seen.id().equals(id)));
        if (view.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "error/404";
        }
        model.addAttribute("view", view.get());
        if (one != null && other != null) {
            try {
                model.addAttribute("preview", views.preview(id, one, other));
            } catch (IllegalArgumentException e) {
                return refused(id, e, model, response);
            }
        }
        return "network";
    }

    @PostMapping(PATH + "/swaps")
    @PreAuthorize(NetworkRights.EDITORS)
    String swap(@PathVariable String id, @RequestParam int one, @RequestParam MandateId oneHost, @RequestParam int other,
                @RequestParam MandateId otherHost, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            changes.swapHosts(id, one, oneHost, other, otherHost);
        } catch (IllegalArgumentException | ChangedMeanwhile | OptimisticLockingFailureException e) {
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", "Værterne er byttet. Er mødet allerede meldt ud, får medlemmerne besked.");
        return "redirect:/networks/" + id;
    }

    @PostMapping(PATH + "/meetings")
    @PreAuthorize(NetworkRights.EDITORS)
    String call(@PathVariable String id, @RequestParam int turn, Model model, HttpServletResponse response, RedirectAttributes flash) {
        int invited;
        try {
            invited = changes.callNextMeeting(id, turn).invited();
        } catch (IllegalArgumentException | ChangedMeanwhile | OptimisticLockingFailureException e) {
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", invited == 0 ? "Alle medlemmer er allerede indkaldt." : "Mødet er sat i kalenderen, og %d medlemmer får en invitation."
            .formatted(invited));
        return "redirect:/networks/" + id;
    }

    @PostMapping(PATH + "/facilitator")
    @PreAuthorize(NetworkRights.EDITORS)
    String handOver(@PathVariable String id, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String facilitator,
                    Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            changes.handOver(id, from, facilitator);
        } catch (IllegalArgumentException | ChangedMeanwhile | OptimisticLockingFailureException e) {
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", "Netværket er overdraget, og den nye facilitator får en mail med medlemmer og værter.");
        return "redirect:/networks/" + id;
    }

    @PostMapping("/networks/rounds/{round}")
    @PreAuthorize(NetworkRights.EDITORS)
    String plan(@PathVariable RoundId round, @RequestParam LocalDate firstMeetingOn, @RequestParam int meetingsPerYear, RedirectAttributes flash) {
        settings.plan(round, firstMeetingOn, meetingsPerYear);
        flash.addFlashAttribute("done", "Dagen for de første møder er gemt.");
        return "redirect:/networks?round=" + round;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    String refused(IllegalArgumentException reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", reason.getMessage());
        return "networks-refused";
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** The page as it stands now, with what stood in the way. */
    private String refused(String id, RuntimeException reason, Model model, HttpServletResponse response) {
        boolean overtaken = !(reason instanceof IllegalArgumentException);
        response.setStatus((overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
        model.addAttribute("problem", (reason instanceof OptimisticLockingFailureException ? new ChangedMeanwhile("netværket") : reason).getMessage());
        views.of(id).ifPresent(view -> model.addAttribute("view", view));
        return "network";
    }
}
