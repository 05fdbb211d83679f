package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.engine.EndedProcesses;
import dk.kl.mayors.engine.EndedProcesses.Ended;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.RoundFinder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The engine's history of processes that have ended: released here, and gone after the engine's own clean-up of that night or the next. */
@Component
class ExpiringHistory implements Expiring {

    private final EndedProcesses processes;
    private final RoundFinder roundFinder;

    ExpiringHistory(EndedProcesses processes, RoundFinder roundFinder) {
        this.processes = processes;
        this.roundFinder = roundFinder;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.PROCESS_HISTORY;
    }

    @Override
    public List<Expired> expired(RoundId round, Instant before) {
        return of(round, before).stream().collect(Collectors.groupingBy(Ended::name)).entrySet().stream()
            .map(process -> new Expired("Forløb: " + process.getKey(), process.getValue().size(), oldest(process.getValue())))
            .sorted((one, other) -> one.what().compareTo(other.what())).toList();
    }

    @Override
    public int remove(RoundId round, Instant before, int atMost) {
        List<String> some = of(round, before).stream().limit(atMost).map(Ended::id).toList();
        if (!some.isEmpty()) {
            processes.release(some);
        }
        return some.size();
    }

    private List<Ended> of(RoundId round, Instant before) {
        RoundFinder.Rounds rounds = roundFinder.rounds();
        return processes.before(before, RoundVariables.ROUND_ID).stream()
            .filter(one -> one.about().flatMap(rounds::ofKey).or(() -> rounds.ofKey(one.businessKey())).or(() -> rounds.at(one.startedAt()))
                .filter(round::equals).isPresent()).toList();
    }

    private static Instant oldest(Collection<Ended> processes) {
        return processes.stream().map(Ended::endedAt).min(Instant::compareTo).orElseThrow();
    }
}
