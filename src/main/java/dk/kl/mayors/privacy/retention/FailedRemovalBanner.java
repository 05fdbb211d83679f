package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.staff.Banner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says on every staff page that something could not be removed last night. */
@Component
class FailedRemovalBanner implements Banner {

    private final RetentionRuns runs;

    FailedRemovalBanner(RetentionRuns runs) {
        this.runs = runs;
    }

    /**
     * What the banner says.
     *
     * @param night  in Danish
     * @param what   the classes of data, in Danish
     */
    record Failed(String night, String what) {
    }

    @Override
    public Optional<Shown> show() {
        List<RetentionRuns.Removal> problems = runs.problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Shown("privacy-retention :: banner",
            new Failed(DanishDates.date(problems.get(0).night()), problems.stream().map(one -> one.dataClass().danish()).distinct()
                .collect(Collectors.joining(", ")))));
    }
}
