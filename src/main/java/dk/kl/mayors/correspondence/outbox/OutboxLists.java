package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The outbox and the delivery log as files. */
@Controller
class OutboxLists {

    private final OutboxReading reading;
    private final Roster roster;
    private final RoundCalendar calendar;

    OutboxLists(OutboxReading reading, Roster roster, RoundCalendar calendar) {
        this.reading = reading;
        this.roster = roster;
        this.calendar = calendar;
    }

    @GetMapping("/outbox/messages.{format:csv|xlsx}")
    ResponseEntity<byte[]> messages(@ModelAttribute("filter") OutboxFilter filter, @PathVariable Format format) {
        List<List<?>> rows = reading.all(filter).stream().<List<?>>map(one -> Arrays.asList(one.kindName(), one.toName(), one.subject(),
            one.state().danish(), one.madeAt(), one.sentAt())).toList();
        return new DanishList("Udgående post", List.of("Slags", "Til", "Emne", "Tilstand", "Skrevet", "Sendt"), rows).download(format, "udgaaende-post");
    }

    /** One row for each mayor, one column for each kind: what became of everything written, the latest state last. */
    @GetMapping("/outbox/deliveries/{round}/log.{format:csv|xlsx}")
    ResponseEntity<byte[]> deliveries(@PathVariable RoundId round, @PathVariable Format format) {
        Map<String, Map<MailKind, List<OutboxReading.Delivered>>> deliveries = reading.deliveries(calendar.round(round).id());
        List<MailKind> kinds = Arrays.stream(MailKind.values())
            .filter(kind -> deliveries.values().stream().anyMatch(messages -> messages.containsKey(kind))).toList();
        List<String> titles = Stream.concat(Stream.of("Kommunekode", "Kommune", "Borgmester"), kinds.stream().map(MailKind::danish)).toList();
        List<List<String>> rows = roster.mandates(round).stream()
            .map(mandate -> row(mandate, kinds, deliveries.getOrDefault(mandate.id().toString(), Map.of()))).toList();
        return new DanishList("Leveringslog", titles, rows).download(format, "leveringslog-" + round);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static List<String> row(Mandate mandate, List<MailKind> kinds, Map<MailKind, List<OutboxReading.Delivered>> messages) {
        List<String> row = new ArrayList<>(List.of(mandate.municipality().code().value(), mandate.municipality().name(), mandate.mayor().name()));
        kinds.forEach(kind -> row.add(messages.getOrDefault(kind, List.of()).stream().map(one -> one.state().danish()).collect(Collectors.joining(", "))));
        return row;
    }
}
