package dk.kl.mayors.network.bench;

import java.time.Instant;
import java.util.Optional;

/** The search for a new proposal as the page shows it; {@code points} is null before the first report. */
record RunView(boolean works, int percent, Long points, boolean stopping, String outcome) {

    static RunView of(Optional<Run> run, Instant now) {
        return run.map(one -> new RunView(one.works(now), one.percent(), one.points(), one.stopAsked(), one.outcome()))
            .orElse(new RunView(false, 0, null, false, ""));
    }
}
