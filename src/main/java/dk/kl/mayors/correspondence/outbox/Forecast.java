package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What leaves the house in the next days, as the timers stand now.
 *
 * @param days   those on which something goes out
 * @param weeks  the weeks that the mayors' figures are about, the current one first
 * @param mayors those who get something, the most burdened first
 */
public record Forecast(List<Day> days, List<LocalDate> weeks, List<Burden> mayors) {

    /** What goes out on one day: the municipalities by kind. */
    public record Day(LocalDate date, Map<MailKind, List<String>> messages) {

        /** The day in Danish, with its weekday. */
        public String danish() {
            return DanishDates.weekday(date);
        }
    }

    /**
     * How many messages one mayor gets.
     *
     * @param perWeek in the order of the weeks; in the current one what was written already counts as well
     * @param tooMuch whether one of the weeks holds more than the house wants to send
     */
    public record Burden(String code, String municipality, String mayor, List<Integer> perWeek, boolean tooMuch) {
    }
}
