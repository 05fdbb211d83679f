package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the meetings of a round that no journey leads to, and the make-ups. */
@Service
@Transactional
class EventCreation {

    private static final int LONGEST = 200;
    private static final Set<EventKind> CAN_BE_MISSED = Set.of(EventKind.INTRO_SESSION_1, EventKind.INTRO_SESSION_2, EventKind.JOINT_SESSION);

    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final EventPlanning planning;
    private final Roster roster;
    private final Clock clock;

    EventCreation(RoundCalendar calendar, EventPlans plans, EventPlanning planning, Roster roster, Clock clock) {
        this.calendar = calendar;
        this.plans = plans;
        this.planning = planning;
        this.roster = roster;
        this.clock = clock;
    }

    /** The sessions that a make-up can be planned for, in the order of time. */
    @Transactional(readOnly = true)
    public List<Event> sessions(Round round) {
        return calendar.events(round.id()).stream().filter(event -> CAN_BE_MISSED.contains(event.kind())).toList();
    }

    /** The KKRs, in Danish order of their first municipality. */
    @Transactional(readOnly = true)
    public List<String> bodies() {
        return roster.municipalities().stream().map(Municipality::kkr).distinct().sorted().toList();
    }

    /** Plans the event and begins its planning and invitations; gives its id. Throws {@link IllegalArgumentException} with what is wrong. */
    public String create(Round round, NewEvent wanted) {
        problem(round, wanted).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        Event event = calendar.plan(freeId(round, wanted.kind()), round.id(), wanted.kind(), wanted.title(), wanted.day().atTime(wanted.from()),
            wanted.day().atTime(wanted.to()), wanted.place());
        plans.change(event, plans.settings(event).of(wanted.kind() == EventKind.KKR_MEETING ? wanted.body() : "",
            wanted.kind() == EventKind.MAKE_UP ? wanted.makesUpFor() : ""));
        planning.open(event);
        return event.id();
    }

    private String freeId(Round round, EventKind kind) {
        List<String> taken = calendar.events(round.id()).stream().map(Event::id).toList();
        int number = 1;
        while (taken.contains(round.id() + "-" + kind.code() + "-" + number)) {
            number++;
        }
        return round.id() + "-" + kind.code() + "-" + number;
    }

    private Optional<String> problem(Round round, NewEvent wanted) {
        if (round.state() == Round.State.CLOSED) {
            return Optional.of("Runden er lukket, så der kan ikke planlægges flere møder i den.");
        }
        if (wanted.kind() == null || !wanted.kind().inSeries()) {
            return Optional.of("Vælg mødets art.");
        }
        if (!line(wanted.title())) {
            return Optional.of("Skriv en titel på én linje (højst 200 tegn).");
        }
        if (wanted.day() == null || wanted.from() == null || wanted.to() == null || !wanted.to().isAfter(wanted.from())) {
            return Optional.of("Vælg mødets dag, og hvornår det begynder og slutter. Det skal slutte, efter at det er begyndt.");
        }
        if (!line(wanted.place())) {
            return Optional.of("Skriv, hvor mødet holdes (højst 200 tegn).");
        }
        return dayProblem(round, wanted).or(() -> partProblem(round, wanted));
    }

    private Optional<String> dayProblem(Round round, NewEvent wanted) {
        LocalDate end = round.officeDate().plusYears(4);
        if (!wanted.day().atTime(wanted.from()).isAfter(LocalDateTime.now(clock))) {
            return Optional.of("Mødet skal ligge i fremtiden. Vælg en senere dag.");
        }
        if (wanted.day().isBefore(round.officeDate()) || !wanted.day().isBefore(end)) {
            return Optional.of("Mødet skal ligge i valgperioden, fra " + DanishDates.date(round.officeDate()) + " og før " + DanishDates.date(end) + ".");
        }
        return WorkingDays.isWorkingDay(wanted.day()) ? Optional.empty()
            : Optional.of("Mødet ligger " + DanishDates.weekday(wanted.day()) + ", som ikke er en arbejdsdag. Vælg en hverdag.");
    }

    private Optional<String> partProblem(Round round, NewEvent wanted) {
        if (wanted.kind() == EventKind.KKR_MEETING && !bodies().contains(wanted.body())) {
            return Optional.of("Vælg, hvilket KKR der holder møde.");
        }
        Optional<Event> session = sessions(round).stream().filter(one -> one.id().equals(wanted.makesUpFor())).findFirst();
        if (wanted.kind() == EventKind.MAKE_UP && session.isEmpty()) {
            return Optional.of("Vælg den session, der samles op på.");
        }
        if (wanted.kind() == EventKind.MAKE_UP && !wanted.day().isAfter(session.get().endsAt().toLocalDate())) {
            return Optional.of("Opsamlingen skal ligge efter " + DanishDates.weekday(session.get().startsAt().toLocalDate()) + ", hvor sessionen holdes.");
        }
        return Optional.empty();
    }

    private static boolean line(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
