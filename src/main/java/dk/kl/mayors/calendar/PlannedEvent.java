package dk.kl.mayors.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;

/** An event as it is stored. */
@Entity
@Table(name = "event")
class PlannedEvent {

    @Id
    private String id;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private EventKind kind;
    private String title;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private String place;
    private int sequence;
    private boolean cancelled;
    private Instant quietUntil;
    @Version
    private int version;

    protected PlannedEvent() {
    }

    PlannedEvent(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        this.id = id;
        this.roundId = round.value();
        this.kind = kind;
        set(title, startsAt, endsAt, place);
    }

    Event toEvent() {
        return new Event(id, new RoundId(roundId), kind, title, startsAt, endsAt, place, sequence, cancelled, quietUntil);
    }

    void change(String title, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        if (!startsAt.equals(this.startsAt) || !endsAt.equals(this.endsAt) || !place.equals(this.place)) {
            sequence++;
        }
        set(title, startsAt, endsAt, place);
    }

    /** Gives the event another time or place; until then the change can be undone and nothing is told. */
    void move(LocalDateTime startsAt, LocalDateTime endsAt, String place, Instant quietUntil) {
        set(title, startsAt, endsAt, place);
        this.quietUntil = quietUntil;
        sequence++;
    }

    void cancel(Instant quietUntil) {
        this.cancelled = true;
        this.quietUntil = quietUntil;
        sequence++;
    }

    /** Takes the last change back; the sequence only ever rises, so that no calendar entry is older than one before it. */
    void restore(LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        set(title, startsAt, endsAt, place);
        cancelled = false;
        quietUntil = null;
        sequence++;
    }

    void settle() {
        quietUntil = null;
    }

    private void set(String title, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("Mødet skal slutte, efter at det er begyndt.");
        }
        this.title = title;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.place = place;
    }
}
