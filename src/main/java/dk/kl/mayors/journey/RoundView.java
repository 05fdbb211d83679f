package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.journey.ClosingReports.ClosingReport;
import java.util.List;
import java.util.Optional;

/**
 * A round as its page shows it.
 *
 * @param datesOpen whether its dates can still be set on the page
 * @param report    its figures, once all its journeys have ended
 */
record RoundView(Round round, List<Event> events, boolean datesOpen, Optional<ClosingReport> report) {

    public String id() {
        return round.id().value();
    }

    public String state() {
        return switch (round.state()) {
            case PLANNED -> "Planlagt";
            case RUNNING -> "I gang";
            case CLOSED -> "Lukket";
        };
    }

    public String election() {
        return DanishDates.date(round.electionDate());
    }

    public String lastConstituting() {
        return DanishDates.date(round.lastConstitutingDate());
    }

    public String office() {
        return DanishDates.date(round.officeDate());
    }

    public String letter() {
        return round.letterDate() == null ? "Ikke sat endnu" : DanishDates.date(round.letterDate());
    }

    public String signUpDeadline() {
        return round.networkSignUpDeadline() == null ? "Ikke sat endnu" : DanishDates.date(round.networkSignUpDeadline());
    }

    public List<Meeting> meetings() {
        return events.stream().map(event -> new Meeting(event.id(), event.title(), DanishDates.period(event.startsAt(), event.endsAt()), event.place()))
            .toList();
    }

    /** A meeting of the round. */
    record Meeting(String id, String title, String when, String place) {
    }
}
