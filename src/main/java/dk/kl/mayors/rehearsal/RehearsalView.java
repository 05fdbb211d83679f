package dk.kl.mayors.rehearsal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The clock as banner and page show it.
 *
 * @param now     "onsdag den 15. december 2021 kl. 08.00"
 * @param today   the Danish date in ISO form, for the date field
 * @param next    when the next timer is due, in Danish words, or empty
 * @param moving  whether the clock is on its way
 * @param percent how far it has come
 * @param goal    where it is going, in Danish words, or empty
 * @param problem why the last move stopped before its goal, or empty
 */
record RehearsalView(String now, String today, String next, boolean moving, int percent, String goal, String problem) {

    static RehearsalView of(Rehearsal rehearsal) {
        Instant now = rehearsal.now();
        Optional<Rehearsal.Move> move = rehearsal.move();
        return new RehearsalView(danish(now), local(now).toLocalDate().toString(), rehearsal.nextTimer().map(RehearsalView::danish).orElse(""),
            rehearsal.moving(), move.map(m -> m.percent(now)).orElse(0), move.map(m -> danish(m.to())).orElse(""),
            move.map(Rehearsal.Move::problem).orElse(""));
    }

    private static String danish(Instant instant) {
        LocalDateTime time = local(instant);
        return DanishDates.weekday(time.toLocalDate()) + " " + DanishDates.time(time);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, EngineClock.COPENHAGEN);
    }
}
