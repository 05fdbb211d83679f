package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** One mayor's journey, as the board knows it; its key refuses a second start. */
@Entity
@Table(name = "journey")
class Journey implements Persistable<String> {

    /** Where the journey stands. */
    enum State { RUNNING, COMPLETE, STOPPED }

    @Id
    private String mandateId;
    private String roundId;
    private boolean newlyElected;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant startedAt;
    private Instant endedAt;

    protected Journey() {
    }

    Journey(MandateId mandate, RoundId round, boolean newlyElected, Instant startedAt) {
        this.mandateId = mandate.toString();
        this.roundId = round.value();
        this.newlyElected = newlyElected;
        this.state = State.RUNNING;
        this.startedAt = startedAt;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    boolean newlyElected() {
        return newlyElected;
    }

    State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    void goOnFor(boolean newlyElectedMayor) {
        newlyElected = newlyElectedMayor;
    }

    void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }

    @Override
    public String getId() {
        return mandateId;
    }

    /** New until it is stored, so that a second journey of the mandate breaks the key instead of overwriting the first. */
    @Override
    public boolean isNew() {
        return state == State.RUNNING && endedAt == null;
    }
}
