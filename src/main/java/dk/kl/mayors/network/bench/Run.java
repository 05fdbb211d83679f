package dk.kl.mayors.network.bench;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The search for a new proposal of a scenario, as staff follow it; it stands in the database, so that every node shows it. */
@Entity
@Table(name = "network_run")
class Run {

    private static final Duration SILENT_TOO_LONG = Duration.ofMinutes(1);

    @Id
    private String scenarioId;
    @Enumerated(EnumType.STRING)
    private State state;
    private int percent;
    private Long points;
    private boolean stopAsked;
    private String outcome = "";
    private Instant seenAt;

    protected Run() {
    }

    Run(String scenarioId, Instant now) {
        this.scenarioId = scenarioId;
        this.state = State.RUNNING;
        this.seenAt = now;
    }

    /** Notes how far the search is; returns whether it may go on. */
    boolean report(int percentDone, long bestPoints, Instant now) {
        percent = percentDone;
        points = bestPoints;
        seenAt = now;
        return !stopAsked;
    }

    void askToStop() {
        stopAsked = true;
    }

    void end(String sentence, Instant now) {
        state = State.ENDED;
        percent = 100;
        outcome = sentence;
        seenAt = now;
    }

    /** Whether the search works; one that has not been heard of for a minute died with its node. */
    boolean works(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENT_TOO_LONG).isAfter(now);
    }

    int percent() {
        return percent;
    }

    /** The points of the best assignment so far, null before the first report. */
    Long points() {
        return points;
    }

    boolean stopAsked() {
        return stopAsked;
    }

    /** What came of it, as a Danish sentence; empty while it works. */
    String outcome() {
        return outcome;
    }

    private enum State { RUNNING, ENDED }
}
