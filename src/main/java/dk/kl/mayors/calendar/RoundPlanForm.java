package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.ProcessVariable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The dates of a round as the fields of the form {@code set-round-dates}: ISO texts; what is no date counts as missing. */
final class RoundPlanForm {

    private RoundPlanForm() {
    }

    static void write(RoundPlan plan, VariableScope scope) {
        text(RoundVariables.LETTER_DATE, plan.letterDate(), scope);
        text(RoundVariables.B98_STARTS, plan.b98Starts(), scope);
        text(RoundVariables.B98_PLACE, plan.b98Place(), scope);
        text(RoundVariables.INTRO1_STARTS, plan.intro1Starts(), scope);
        text(RoundVariables.INTRO2_STARTS, plan.intro2Starts(), scope);
        text(RoundVariables.INTRO_PLACE, plan.introPlace(), scope);
        text(RoundVariables.NETWORK_SIGN_UP_DEADLINE, plan.networkSignUpDeadline(), scope);
    }

    static RoundPlan read(VariableScope scope) {
        return new RoundPlan(date(RoundVariables.LETTER_DATE, scope), time(RoundVariables.B98_STARTS, scope),
            RoundVariables.B98_PLACE.findIn(scope).orElse(null), time(RoundVariables.INTRO1_STARTS, scope),
            time(RoundVariables.INTRO2_STARTS, scope), RoundVariables.INTRO_PLACE.findIn(scope).orElse(null),
            date(RoundVariables.NETWORK_SIGN_UP_DEADLINE, scope));
    }

    private static void text(ProcessVariable<String> variable, Object value, VariableScope scope) {
        variable.set(scope, Objects.toString(value, null));
    }

    private static LocalDate date(ProcessVariable<String> variable, VariableScope scope) {
        return variable.findIn(scope).flatMap(text -> parsed(() -> LocalDate.parse(text))).orElse(null);
    }

    private static LocalDateTime time(ProcessVariable<String> variable, VariableScope scope) {
        return variable.findIn(scope).flatMap(text -> parsed(() -> LocalDateTime.parse(text))).orElse(null);
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
