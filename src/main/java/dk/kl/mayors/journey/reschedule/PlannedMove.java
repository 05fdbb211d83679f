package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;

/** What a change does to one event: where it will stand, and once the change is carried out, where it stood. */
@Embeddable
class PlannedMove {

    /** What happens to the event; the codes are the values of the page's fields. */
    enum What {
        MOVE("move", "Flyttes"), ONLINE("online", "Holdes online"), CANCEL("cancel", "Aflyses");

        private final String code;
        private final String danish;

        What(String code, String danish) {
            this.code = code;
            this.danish = danish;
        }

        public String code() {
            return code;
        }

        public String danish() {
            return danish;
        }
    }

    private String eventId;
    @Enumerated(EnumType.STRING)
    private What what;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private String place;
    private LocalDateTime startedAt;
    private LocalDateTime endedAt;
    private String formerPlace;

    protected PlannedMove() {
    }

    /** Plans the event anew; date, time and place may still be missing. */
    PlannedMove(String eventId, What what, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        this.eventId = eventId;
        this.what = what;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.place = place;
    }

    /** Remembers where the event stands now. */
    void carriedOut(Event before) {
        startedAt = before.startsAt();
        endedAt = before.endsAt();
        formerPlace = before.place();
    }

    /** The event as it stood before the change was carried out. */
    Event before(Event now) {
        return startedAt == null ? now
            : new Event(now.id(), now.round(), now.kind(), now.title(), startedAt, endedAt, formerPlace, now.version());
    }

    /** "fredag den 14. januar 2022 kl. 10.00-12.00, KL-huset", or what is missing. */
    String danish() {
        if (what == What.CANCEL) {
            return "Aflyst";
        }
        return startsAt == null || endsAt == null ? "Ingen ny dato endnu" : DanishDates.period(startsAt, endsAt) + ", " + place;
    }

    String eventId() {
        return eventId;
    }

    What what() {
        return what;
    }

    boolean cancels() {
        return what == What.CANCEL;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    LocalDateTime endsAt() {
        return endsAt;
    }

    String place() {
        return place;
    }
}
