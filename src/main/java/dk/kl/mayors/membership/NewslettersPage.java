package dk.kl.mayors.membership;

import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The newsletters, who gets them, and the proof of it. */
@Controller
@RequestMapping("/newsletters")
class NewslettersPage {

    private static final String EDITORS = "hasAnyAuthority('secretariat', 'communications', 'head-of-office')";

    private final NewsletterLists lists;
    private final Subscriptions subscriptions;
    private final Clock clock;

    NewslettersPage(NewsletterLists lists, Subscriptions subscriptions, Clock clock) {
        this.lists = lists;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** A consent as it was typed, right or wrong; null and empty are what nobody filled in. */
    record TypedConsent(String mandate, Consent.How how, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate givenOn, Integer version, String note) {
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("newsletters", lists.all());
        return "newsletters";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("view", view(id));
        model.addAttribute("today", LocalDate.now(clock));
        return "newsletter";
    }

    @GetMapping("/{id}/subscribers.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable Format format) {
        NewsletterView view = view(id);
        List<List<?>> rows = view.running().stream().<List<?>>map(one -> Arrays.asList(one.mandate().municipality().name(), one.mandate().mayor().name(),
            one.mandate().mayor().email(), one.period().begunAt(), one.begun(),
            one.period().consent() == null ? null : one.period().consent().version(), one.note())).toList();
        return new DanishList("Abonnenter", List.of("Kommune", "Borgmester", "Mail", "Tilmeldt", "Hvordan", "Samtykketekstens version", "Dokumentation"),
            rows).download(format, "abonnenter-" + view.newsletter().id());
    }

    @PostMapping("/{id}/consents")
    @PreAuthorize(EDITORS)
    String logConsent(@PathVariable String id, TypedConsent typed, Principal user, Model model, HttpServletResponse response, RedirectAttributes flash) {
        NewsletterView view = view(id);
        model.addAttribute("typed", typed);
        try {
            if (typed.mandate() == null || typed.mandate().isBlank()) {
                throw new SubscriptionRefused("Vælg, hvilken borgmester der har sagt ja.");
            }
            if (view.running().stream().anyMatch(one -> one.mandate().id().toString().equals(typed.mandate()))) {
                throw new SubscriptionRefused("Borgmesteren får nyhedsbrevet i forvejen, så der er ikke noget at notere.");
            }
            if (typed.how() == Consent.How.OWN_PAGE) {
                throw new SubscriptionRefused("På sin egen side siger borgmesteren selv ja. Vælg telefon eller mail.");
            }
            int version = typed.version() == null ? view.text().version() : typed.version();
            subscriptions.subscribe(MandateId.of(typed.mandate()), id, new Consent(typed.how(), version, typed.givenOn(),
                typed.note() == null ? "" : typed.note(), user.getName()));
        } catch (SubscriptionRefused e) {
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", "Samtykket er noteret, og borgmesteren får en kvittering på mail.");
        return "redirect:/newsletters/{id}";
    }

    @PostMapping("/{id}/unsubscribe")
    @PreAuthorize(EDITORS)
    String unsubscribe(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(required = false) Withdrawal.How how,
                       @RequestParam(defaultValue = "") String note, Principal user, Model model, HttpServletResponse response,
                       RedirectAttributes flash) {
        view(id);
        try {
            if (how != Withdrawal.How.PHONE && how != Withdrawal.How.MAIL) {
                throw new SubscriptionRefused("Vælg, om borgmesteren har bedt om det på telefon eller på mail.");
            }
            subscriptions.unsubscribe(mandate, id, new Withdrawal(how, note, user.getName()));
        } catch (SubscriptionRefused e) {
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", "Borgmesteren er afmeldt.");
        return "redirect:/newsletters/{id}";
    }

    @PostMapping("/{id}/text")
    @PreAuthorize(EDITORS)
    String reword(@PathVariable String id, @RequestParam(defaultValue = "") String wording, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        view(id);
        try {
            lists.reword(id, wording);
        } catch (SubscriptionRefused e) {
            model.addAttribute("wording", wording);
            return refused(id, e, model, response);
        }
        flash.addFlashAttribute("done", "Samtykketeksten er gemt. Den gælder for dem, der tilmelder sig fra nu af.");
        return "redirect:/newsletters/{id}";
    }

    private String refused(String id, SubscriptionRefused refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", refusal.getMessage());
        return one(id, model);
    }

    private NewsletterView view(String id) {
        return lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
