package dk.kl.mayors.privacy.audit;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.BusinessNames;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.AuditSubjects;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The audit log in words. What is about an inquiry is told by its number alone. */
@Component
class AuditReading {

    static final int PAGE = 50;
    static final String ITSELF = "audit-log";
    private static final int MOST_EXPORTED = 100_000;
    private static final Map<String, String> ACTORS = Map.of(AuditLog.SYSTEM, "Systemet", "mayor", "Borgmesteren", "secretary", "Sekretæren");

    private final AuditLog log;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final StaffNames staffNames;
    private final List<BusinessNames> names;
    private final List<AuditSubjects> subjects;

    AuditReading(AuditLog log, RoundCalendar calendar, Roster roster, StaffNames staffNames, List<BusinessNames> names, List<AuditSubjects> subjects) {
        this.log = log;
        this.calendar = calendar;
        this.roster = roster;
        this.staffNames = staffNames;
        this.names = names;
        this.subjects = subjects;
    }

    /** Some lines, and how many there are in all. */
    record Lines(List<AuditLine> lines, long total) {
    }

    Lines page(AuditFilter filter) {
        return lines(filter, (filter.page() - 1) * PAGE, PAGE);
    }

    Lines all(AuditFilter filter) {
        return lines(filter, 0, MOST_EXPORTED);
    }

    /** Everybody who stands in the log by their names, in Danish order. */
    Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        log.actors().stream().map(actor -> Map.entry(actor, who(actor))).sorted(Comparator.comparing(Map.Entry::getValue, DanishOrder.DANISH))
            .forEach(entry -> actors.put(entry.getKey(), entry.getValue()));
        return actors;
    }

    AuditLog.Check check() {
        return log.verify();
    }

    private Lines lines(AuditFilter filter, int from, int atMost) {
        AuditLog.Page page = log.find(new AuditLog.Search(filter.actor(), filter.q().isEmpty() ? null : about(filter.q()),
            filter.firstDay().map(AuditReading::begins).orElse(null), filter.lastDay().map(day -> begins(day.plusDays(1))).orElse(null)), from, atMost);
        Function<String, String> who = remembering(this::who);
        Function<String, String> about = remembering(this::name);
        return new Lines(page.entries().stream().map(one -> new AuditLine(one.number(), one.at(), DanishDates.moment(one.at()), who.apply(one.actor()),
            one.deed().danish(), about.apply(one.about()), one.what(), one.why())).toList(), page.total());
    }

    private Set<String> about(String q) {
        Set<String> found = new HashSet<>(Set.of(q));
        subjects.forEach(one -> found.addAll(one.ids(q)));
        List<Municipality> meant = municipalities(q);
        for (Round round : calendar.rounds()) {
            if (DanishSearch.matches(q, round.id().value(), "runden")) {
                found.add(round.id().value());
            }
            meant.forEach(one -> roster.mandates(round.id(), one.code()).forEach(mandate -> found.add(mandate.id().toString())));
        }
        return found;
    }

    private List<Municipality> municipalities(String q) {
        List<Municipality> exact = roster.municipalities().stream().filter(one -> DanishSearch.key(one.name()).equals(DanishSearch.key(q))).toList();
        return !exact.isEmpty() ? exact
            : roster.municipalities().stream().filter(one -> DanishSearch.matches(q, one.name(), one.officialName(), one.code().value())).toList();
    }

    private String who(String actor) {
        return ACTORS.containsKey(actor) ? ACTORS.get(actor) : staffNames.of(actor);
    }

    private String name(String about) {
        return StringUtils.capitalize(names.stream().flatMap(source -> source.of(about).stream()).findFirst()
            .orElse(about.equals(ITSELF) ? "Revisionsloggen" : about));
    }

    private static Function<String, String> remembering(Function<String, String> lookUp) {
        Map<String, String> known = new LinkedHashMap<>();
        return key -> known.computeIfAbsent(key, lookUp);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(EngineClock.COPENHAGEN).toInstant();
    }
}
