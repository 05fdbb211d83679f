package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The welcome letter's sentences with the round's dates, friendly also while a date is not set. */
@Component
class RoundFields {

    private final RoundCalendar calendar;

    RoundFields(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    Map<String, String> of(Round round) {
        return Map.of(
            "period", round.id().value(),
            "b98Meeting", b98Meeting(date(round, EventKind.B98_MEETING)),
            "courseStart", courseStart(date(round, EventKind.INTRO_SESSION_1), date(round, EventKind.INTRO_SESSION_2)),
            "networkSignUp", networkSignUp(Optional.ofNullable(round.networkSignUpDeadline())));
    }

    private Optional<LocalDate> date(Round round, EventKind kind) {
        return calendar.event(round.id(), kind).map(Event::startsAt).map(time -> time.toLocalDate());
    }

    private static String b98Meeting(Optional<LocalDate> date) {
        return date.map(day -> "B98 mødes første gang " + DanishDates.weekday(day) + ".")
            .orElse("Datoen for det første møde i B98 er ikke på plads endnu, men du hører fra os, så snart vi kender den.");
    }

    private static String courseStart(Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isEmpty()) {
            return "For nyvalgte begynder det med to introsessioner, og du får datoerne, så snart de er på plads.";
        }
        String start = "For nyvalgte begynder det " + DanishDates.weekday(first.get()) + " med den første af to introsessioner";
        return second.map(day -> start + "; den anden er " + DanishDates.weekday(day) + ".")
            .orElse(start + ". Du får datoen for den anden, så snart den er på plads.");
    }

    private static String networkSignUp(Optional<LocalDate> deadline) {
        return deadline.map(day -> "Tilmeld dig senest " + DanishDates.weekday(day) + ".")
            .orElse("Vi skriver til dig om fristen for at tilmelde dig.");
    }
}
