package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What somebody wants done with the marked cells, exactly as it was typed. */
record BulkOrder(String action, String day, String colleague, String outcome) {

    BulkOrder {
        action = blankIfNull(action);
        day = blankIfNull(day);
        colleague = blankIfNull(colleague);
        outcome = blankIfNull(outcome);
    }

    /** What can be done with many tasks at once; the names are the values of the page's buttons. */
    enum Action { REMIND, DUE, FOLLOW_UP, ASSIGN, COMPLETE }

    Optional<Action> chosen() {
        return switch (action) {
            case "remind" -> Optional.of(Action.REMIND);
            case "due" -> Optional.of(Action.DUE);
            case "follow-up" -> Optional.of(Action.FOLLOW_UP);
            case "assign" -> Optional.of(Action.ASSIGN);
            case "complete" -> Optional.of(Action.COMPLETE);
            default -> Optional.empty();
        };
    }

    /** What must be put right before anything is tried, as a Danish sentence. */
    Optional<String> problem(LocalDate today) {
        return chosen().map(known -> switch (known) {
            case DUE, FOLLOW_UP -> dayProblem(today);
            case ASSIGN -> colleague.isEmpty() ? "Vælg den kollega, der skal have opgaverne." : "";
            case COMPLETE -> outcome.isEmpty() ? "Vælg, hvordan opgaverne skal afsluttes." : "";
            case REMIND -> "";
        }).or(() -> Optional.of("Vælg, hvad der skal ske med opgaverne.")).filter(sentence -> !sentence.isEmpty());
    }

    /** The day; only asked when there is no {@link #problem}. */
    LocalDate date() {
        return LocalDate.parse(day);
    }

    private String dayProblem(LocalDate today) {
        try {
            LocalDate wanted = LocalDate.parse(day);
            return !wanted.isAfter(today) ? "Vælg en dag efter i dag."
                : !WorkingDays.isWorkingDay(wanted) ? "Vælg en hverdag. Den valgte dag er en fridag." : "";
        } catch (DateTimeParseException e) {
            return "Vælg en dag.";
        }
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}
