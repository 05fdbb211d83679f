package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the next night removes, as far as it is there already. */
@Component
class Preview {

    private final ObjectProvider<Expiring> expiring;
    private final RetentionPlan plan;
    private final Clock clock;

    Preview(ObjectProvider<Expiring> expiring, RetentionPlan plan, Clock clock) {
        this.expiring = expiring;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * A line of the preview.
     *
     * @param oldest the day on which the time of the oldest began, in Danish
     */
    record Line(DataClass dataClass, String what, long count, String oldest) {
    }

    /** The evening on which the next removal begins. */
    LocalDate nextNight() {
        return Nights.latest(ZonedDateTime.now(clock)).plusDays(1);
    }

    /** All that goes in that round, class by class. */
    @Transactional(readOnly = true)
    public List<Line> of(RoundId round) {
        Map<DataClass, Integer> days = plan.days(round);
        LocalDate night = nextNight();
        return expiring.orderedStream().flatMap(kind -> kind.expired(round, Nights.before(night, days.get(kind.dataClass()))).stream()
                .filter(one -> one.count() > 0)
                .map(one -> new Line(kind.dataClass(), one.what(), one.count(),
                    one.oldest() == null ? "" : DanishDates.date(LocalDateTime.ofInstant(one.oldest(), EngineClock.COPENHAGEN).toLocalDate()))))
            .sorted((one, other) -> one.dataClass().compareTo(other.dataClass())).toList();
    }
}
