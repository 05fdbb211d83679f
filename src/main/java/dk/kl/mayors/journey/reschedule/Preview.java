package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.invitation.InvitationMoves.Concerned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Who and what a change concerns, as things stand now.
 *
 * @param letters welcome letters that name one of the dates
 */
record Preview(List<Line> lines, long letters, Optional<SignUpLine> signUp) {

    /**
     * The last day for network wishes, when it moves.
     *
     * @param unanswered how many mayors have not answered yet; they are told of the new day
     */
    record SignUpLine(LocalDate from, LocalDate to, long unanswered) {

        public String danish() {
            return "Fristen for netværksønsker flyttes fra " + DanishDates.weekday(from) + " til " + DanishDates.weekday(to) + ".";
        }
    }

    /**
     * What the change does to one event.
     *
     * @param before   the event as it stands, or stood before the change was carried out
     * @param warnings Danish sentences about weekend, holidays and other events; staff may ignore them
     */
    record Line(Event before, PlannedMove move, Concerned concerned, List<String> warnings) {

        public String title() {
            return before.title();
        }

        public String from() {
            return DanishDates.period(before.startsAt(), before.endsAt()) + ", " + before.place();
        }

        public String to() {
            return move.danish();
        }

        /** Whether the answers given so far are asked again. */
        public boolean asksAgain() {
            return !move.cancels() && move.startsAt() != null && !move.startsAt().toLocalDate().equals(before.day());
        }

        /** What becomes of the answers, in Danish. */
        public String answers() {
            return move.cancels() ? "bortfalder" : asksAgain() ? "spørges om igen, fordi dagen er en anden" : "gælder stadig";
        }
    }

    /** How many mails will be written: one for each mayor and event. */
    public long mails() {
        return sum(line -> line.concerned().invited().size()) + signUp.map(SignUpLine::unanswered).orElse(0L);
    }

    public long later() {
        return sum(line -> line.concerned().planned().size());
    }

    public long answers() {
        return sum(line -> line.concerned().answered());
    }

    public long timers() {
        return sum(line -> line.concerned().timers());
    }

    public long tasks() {
        return sum(line -> line.concerned().openTasks());
    }

    public long collisions() {
        return sum(line -> line.warnings().size());
    }

    private long sum(ToLongFunction<Line> count) {
        return lines.stream().mapToLong(count).sum();
    }
}
