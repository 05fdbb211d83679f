package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.correspondence.template.CleanText;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox, and each message as its recipient sees it. */
@Controller
class OutboxPage {

    /** A mail may bring its own looks, and nothing else: no script, no picture from outside, no way out of its frame. */
    private static final String MAIL_ONLY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final OutboxReading reading;
    private final Discretion discretion;
    private final Outbox outbox;
    private final MailServer mailServer;
    private final MailSettings settings;
    private final Documents documents;
    private final PostHold hold;
    private final PostHours hours;
    private final Audit audit;
    private final boolean exampleData;

    OutboxPage(OutboxReading reading, Discretion discretion, Outbox outbox, MailServer mailServer, MailSettings settings, Documents documents,
               PostHold hold, PostHours hours, Audit audit, @Value("${mayors.example-data:false}") boolean exampleData) {
        this.reading = reading;
        this.discretion = discretion;
        this.outbox = outbox;
        this.mailServer = mailServer;
        this.settings = settings;
        this.documents = documents;
        this.hold = hold;
        this.hours = hours;
        this.audit = audit;
        this.exampleData = exampleData;
    }

    @GetMapping("/outbox")
    String list(@ModelAttribute("filter") OutboxFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("lines", reading.page(filter));
        model.addAttribute("total", reading.count(filter));
        model.addAttribute("pageSize", OutboxReading.PAGE);
        model.addAttribute("counts", reading.states());
        model.addAttribute("states", DispatchState.values());
        model.addAttribute("kinds", Arrays.stream(MailKind.values()).filter(kind -> !discretion.withheld().contains(kind)).toList());
        model.addAttribute("serverConfigured", mailServer.configured());
        model.addAttribute("held", hold.current().isPresent());
        model.addAttribute("quietUntil", mailServer.configured() && !hours.open() ? DanishDates.weekday(hours.next().toLocalDate()) + " "
            + DanishDates.time(hours.next()) : null);
        return "outbox";
    }

    @PostMapping("/outbox/hold")
    String stop(@RequestParam String reason, Principal user, Model model, HttpServletResponse response) {
        if (reason.isBlank()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", "Skriv, hvorfor posten skal standses.");
            return list(new OutboxFilter(null, null, "", 1), model);
        }
        hold.stop(user.getName(), CleanText.line(reason));
        return "redirect:/outbox";
    }

    @PostMapping("/outbox/release")
    @PreAuthorize("hasAnyAuthority('secretariat', 'head-of-office')")
    String release(Principal user) {
        hold.release(user.getName());
        return "redirect:/outbox";
    }

    @GetMapping("/outbox/{id}")
    String message(@PathVariable String id, Model model) {
        model.addAttribute("message", opened(id));
        audit.note(Deed.SAW, outbox.about(id), "En besked i udgående post", "");
        model.addAttribute("from", settings.fromName() + " <" + settings.from() + ">");
        model.addAttribute("replyTo", settings.replyTo());
        model.addAttribute("serverConfigured", mailServer.configured());
        return "outbox-message";
    }

    @GetMapping("/outbox/{id}/body")
    ResponseEntity<String> body(@PathVariable String id) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .header("Content-Security-Policy", MAIL_ONLY).body(opened(id).mail().text().html());
    }

    @GetMapping("/outbox/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        KeptFile file = opened(id).file(number);
        audit.note(Deed.EXPORTED, outbox.about(id), "En fil i udgående post", "");
        boolean pdf = MediaType.APPLICATION_PDF_VALUE.equals(file.mediaType());
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
            .body(documents.content(file.sha256()));
    }

    /** With invented mayors only, staff see the code of a mail that has not left the house, so that a newcomer can walk the mayor's way. */
    private OpenedMessage opened(String id) {
        OpenedMessage message = discretion.shown(outbox.open(id)).orElseThrow(Outbox.UnknownDispatch::new);
        return exampleData && message.kind() == MailKind.PAGE_CODE ? message.with(outbox.frozen(id)) : message;
    }
}
