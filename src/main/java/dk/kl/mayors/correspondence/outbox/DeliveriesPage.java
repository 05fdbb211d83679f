package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.roster.Roster;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The delivery log of a round, per mayor and kind, and the letters for those who get them on paper. */
@Controller
class DeliveriesPage {

    private final RoundCalendar calendar;
    private final Roster roster;
    private final OutboxReading reading;
    private final PrintFile printFile;

    DeliveriesPage(RoundCalendar calendar, Roster roster, OutboxReading reading, PrintFile printFile) {
        this.calendar = calendar;
        this.roster = roster;
        this.reading = reading;
        this.printFile = printFile;
    }

    @GetMapping("/outbox/deliveries")
    String current() {
        return calendar.currentRound().map(round -> "redirect:/outbox/deliveries/" + round.id()).orElse("redirect:/outbox");
    }

    @GetMapping("/outbox/deliveries/{round}")
    String show(@PathVariable String round, Model model) {
        Round shown = find(round);
        Map<String, Map<MailKind, List<OutboxReading.Delivered>>> deliveries = reading.deliveries(shown.id());
        model.addAttribute("round", shown);
        model.addAttribute("rounds", calendar.rounds());
        model.addAttribute("mandates", roster.mandates(shown.id()));
        model.addAttribute("deliveries", deliveries);
        model.addAttribute("kinds", Arrays.stream(MailKind.values())
            .filter(kind -> deliveries.values().stream().anyMatch(messages -> messages.containsKey(kind))).toList());
        return "outbox-deliveries";
    }

    @GetMapping("/outbox/deliveries/{round}/print")
    ResponseEntity<byte[]> print(@PathVariable String round, @RequestParam(defaultValue = "false") boolean onlyNotArrived) {
        byte[] pdf = printFile.of(find(round).id(), onlyNotArrived).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("velkomstbreve-" + round + ".pdf").build().toString())
            .body(pdf);
    }

    private Round find(String round) {
        return calendar.rounds().stream().filter(one -> one.id().value().equals(round)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
