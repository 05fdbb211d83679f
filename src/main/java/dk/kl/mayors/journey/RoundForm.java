package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;

/** The dates of a round as they stand in the page's fields, exactly as they were typed. */
record RoundForm(String letterDate, String b98Starts, String b98Place, String intro1Starts, String intro2Starts, String introPlace,
                 String networkSignUpDeadline) {

    static RoundForm of(RoundPlan plan) {
        return new RoundForm(text(plan.letterDate()), text(plan.b98Starts()), text(plan.b98Place()), text(plan.intro1Starts()),
            text(plan.intro2Starts()), text(plan.introPlace()), text(plan.networkSignUpDeadline()));
    }

    /** The plan that the fields say; what is no date counts as missing. */
    RoundPlan plan() {
        return new RoundPlan(parsed(letterDate, LocalDate::parse), parsed(b98Starts, LocalDateTime::parse), b98Place,
            parsed(intro1Starts, LocalDateTime::parse), parsed(intro2Starts, LocalDateTime::parse), introPlace,
            parsed(networkSignUpDeadline, LocalDate::parse));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static <T> T parsed(String typed, Function<String, T> parse) {
        try {
            return typed == null ? null : parse.apply(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
