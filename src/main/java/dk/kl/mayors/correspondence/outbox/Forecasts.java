package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.engine.Timers;
import dk.kl.mayors.engine.Timers.Waiting;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells from the waiting timers what will be sent, so that staff see an overload before it happens. */
@Service
@Transactional(readOnly = true)
class Forecasts {

    private static final int DAYS = 14;
    private static final int WEEKS = 3;
    /** In the models, on the timer behind which these kinds are written. */
    private static final String KINDS = "post.kinds";
    /** In the models, on a timer after which the instance writes nothing of what it still has in mind. */
    private static final String ENDS = "post.ends";

    private final Timers timers;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final JdbcClient database;
    private final MailSettings settings;
    private final Clock clock;

    Forecasts(Timers timers, RoundCalendar calendar, Roster roster, JdbcClient database, MailSettings settings, Clock clock) {
        this.timers = timers;
        this.calendar = calendar;
        this.roster = roster;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    private record Coming(LocalDate day, Mandate mayor, MailKind kind) {
    }

    /** The forecast for the next 14 days, for the mayors of the current round. */
    Forecast next14Days() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Mandate> mayors = new HashMap<>();
        calendar.currentRound().map(Round::id).ifPresent(round -> roster.mandates(round).forEach(one -> mayors.put(one.id().toString(), one)));
        List<Coming> coming = coming(instant(today.plusDays(DAYS + 1)), mayors);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Forecast(days(coming), IntStream.range(0, WEEKS).mapToObj(monday::plusWeeks).toList(), burdens(coming, monday, mayors));
    }

    private List<Coming> coming(Instant until, Map<String, Mandate> mayors) {
        Map<String, Instant> ends = new HashMap<>();
        timers.marked(ENDS, until).forEach(end -> ends.putIfAbsent(end.instanceId(), end.due()));
        List<Coming> coming = new ArrayList<>();
        for (Waiting timer : timers.marked(KINDS, until)) {
            Mandate mayor = mayors.get(timer.businessKey());
            boolean happens = !timer.due().isAfter(ends.getOrDefault(timer.instanceId(), Instant.MAX));
            if (mayor != null && happens) {
                LocalDate day = timer.due().isBefore(clock.instant()) ? LocalDate.now(clock) : timer.due().atZone(clock.getZone()).toLocalDate();
                Arrays.stream(timer.mark().split(",")).forEach(kind -> coming.add(new Coming(day, mayor, MailKind.valueOf(kind))));
            }
        }
        return coming;
    }

    private static List<Forecast.Day> days(List<Coming> coming) {
        Map<LocalDate, Map<MailKind, List<String>>> days = new TreeMap<>();
        coming.forEach(one -> days.computeIfAbsent(one.day(), day -> new EnumMap<>(MailKind.class))
            .computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.mayor().municipality().name()));
        return days.entrySet().stream().map(day -> new Forecast.Day(day.getKey(), day.getValue())).toList();
    }

    private List<Forecast.Burden> burdens(List<Coming> coming, LocalDate monday, Map<String, Mandate> mayors) {
        Map<String, int[]> counts = new HashMap<>();
        written(monday).forEach((mandate, number) -> counts.computeIfAbsent(mandate, key -> new int[WEEKS])[0] += number);
        coming.forEach(one -> counts.computeIfAbsent(one.mayor().id().toString(), key -> new int[WEEKS])
            [(int) Math.min(WEEKS - 1L, ChronoUnit.WEEKS.between(monday, one.day()))]++);
        return counts.entrySet().stream().filter(entry -> mayors.containsKey(entry.getKey()))
            .map(entry -> burden(mayors.get(entry.getKey()), entry.getValue()))
            .sorted(Comparator.comparing((Forecast.Burden one) -> one.perWeek().stream().mapToInt(Integer::intValue).max().orElse(0)).reversed()
                .thenComparing(Forecast.Burden::municipality, DanishOrder.DANISH))
            .toList();
    }

    private Forecast.Burden burden(Mandate mayor, int[] perWeek) {
        return new Forecast.Burden(mayor.municipality().code().value(), mayor.municipality().name(), mayor.mayor().name(),
            Arrays.stream(perWeek).boxed().toList(), Arrays.stream(perWeek).anyMatch(number -> number > settings.weeklyBudget()));
    }

    /** How many messages each mayor was written since that day. */
    private Map<String, Integer> written(LocalDate since) {
        Map<String, Integer> written = new HashMap<>();
        database.sql("select mandate_id, count(*) from dispatch where recipient = mandate_id and made_at >= ? group by mandate_id")
            .param(since.atStartOfDay(clock.getZone()).toOffsetDateTime())
            .query((row, number) -> written.put(row.getString(1), row.getInt(2))).list();
        return written;
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
