package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.journey.reschedule.PlannedMove.What;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a draft as they were typed: a row for each event, and the sentence to those concerned.
 *
 * @param signUpDeadline the last day for network wishes; empty when the draft is about one event or the day cannot be moved
 */
record DraftForm(List<Row> rows, String message, String signUpDeadline) {

    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_PLACE = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9000;
    private static final String ONLINE = "Online";

    /**
     * One event's fields.
     *
     * @param what the code of {@link What}, or empty when nothing happens to the event
     */
    record Row(Event event, String what, String startsAt, String endsAt, String place) {
    }

    /** The fields as the change has them; an event that it leaves alone shows its own time and place. */
    static DraftForm of(DateChange change, List<Event> events, LocalDate standing) {
        return new DraftForm(events.stream().map(event -> change.moves().stream().filter(move -> move.eventId().equals(event.id())).findFirst()
            .map(move -> new Row(event, move.what().code(), text(move.startsAt()), text(move.endsAt()), Objects.toString(move.place(), "")))
            .orElseGet(() -> new Row(event, events.size() == 1 ? What.MOVE.code() : "", text(event.startsAt()), text(event.endsAt()), event.place())))
            .toList(), change.message(), Objects.toString(change.signUpDeadline() == null ? standing : change.signUpDeadline(), ""));
    }

    /** The fields as the page sends them: each event's carry its id behind a dash. */
    static DraftForm sent(MultiValueMap<String, String> fields, List<Event> events) {
        return new DraftForm(events.stream().map(event -> new Row(event, field(fields, "what", event), field(fields, "startsAt", event),
            field(fields, "endsAt", event), field(fields, "place", event))).toList(), Objects.toString(fields.getFirst("message"), "").strip(),
            Objects.toString(fields.getFirst("signUpDeadline"), ""));
    }

    /** The same with every event this many days later, on a working day. */
    DraftForm shifted(int days) {
        return new DraftForm(rows.stream().map(row -> {
            LocalDate day = WorkingDays.onOrAfter(row.event().day().plusDays(days));
            LocalDateTime starts = day.atTime(row.event().startsAt().toLocalTime());
            LocalDateTime ends = starts.plus(Duration.between(row.event().startsAt(), row.event().endsAt()));
            return new Row(row.event(), What.MOVE.code(), text(starts), text(ends), row.event().place());
        }).toList(), message, day(signUpDeadline).map(day -> WorkingDays.onOrAfter(day.plusDays(days)).toString()).orElse(signUpDeadline));
    }

    /** Danish sentences about what is too long to be kept. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (message.length() > LONGEST_MESSAGE) {
            problems.add("Skriv sætningen til de berørte med højst " + LONGEST_MESSAGE + " tegn.");
        }
        if (rows.stream().anyMatch(row -> row.place().length() > LONGEST_PLACE)) {
            problems.add("Skriv stedet med højst " + LONGEST_PLACE + " tegn.");
        }
        return problems;
    }

    /** What the fields ask for; what is no date counts as missing. */
    List<PlannedMove> moves() {
        List<PlannedMove> moves = new ArrayList<>();
        rows.forEach(row -> what(row).ifPresent(what -> moves.add(new PlannedMove(row.event().id(), what, time(row.startsAt()), time(row.endsAt()),
            what == What.ONLINE ? ONLINE : row.place()))));
        return moves;
    }

    /** The last day for wishes that the fields ask for; empty when they ask for none or for no date. */
    Optional<LocalDate> deadline() {
        return day(signUpDeadline);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return Optional.of(day).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<What> what(Row row) {
        return Arrays.stream(What.values()).filter(what -> what.code().equals(row.what())).findFirst();
    }

    private static String field(MultiValueMap<String, String> fields, String name, Event event) {
        return Objects.toString(fields.getFirst(name + "-" + event.id()), "");
    }

    private static String text(LocalDateTime time) {
        return Objects.toString(time, "");
    }

    private static LocalDateTime time(String typed) {
        try {
            LocalDateTime time = LocalDateTime.parse(typed);
            return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR ? time : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
