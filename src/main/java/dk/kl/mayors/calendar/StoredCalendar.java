package dk.kl.mayors.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds and events out of the database. */
@Service
@Transactional
class StoredCalendar implements RoundCalendar, RoundPlanning {

    private final ElectionRoundRepository rounds;
    private final PlannedEventRepository events;
    private final RoundPlanRules rules;
    private final Clock clock;

    StoredCalendar(ElectionRoundRepository rounds, PlannedEventRepository events, RoundPlanRules rules, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Round> rounds() {
        return rounds.findAllByOrderByIdDesc().stream().map(ElectionRound::toRound).toList();
    }

    @Override
    public Optional<Round> currentRound() {
        List<Round> all = rounds();
        return all.stream().filter(round -> round.state() == Round.State.RUNNING).findFirst()
            .or(() -> all.stream().filter(round -> round.state() == Round.State.CLOSED).findFirst())
            .or(() -> all.stream().reduce((newer, older) -> older));
    }

    @Override
    public Round round(RoundId id) {
        return stored(id).toRound();
    }

    @Override
    public List<Event> events(RoundId round) {
        return events.findByRoundIdOrderByStartsAt(round.value()).stream().map(PlannedEvent::toEvent).toList();
    }

    @Override
    public Event event(String id) {
        return events.findById(id).orElseThrow(UnknownEvent::new).toEvent();
    }

    @Override
    public Optional<Event> event(RoundId round, EventKind kind) {
        return events.findByRoundIdAndKind(round.value(), kind).stream().findFirst().map(PlannedEvent::toEvent);
    }

    @Override
    public Event plan(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt,
                      String place) {
        Optional<PlannedEvent> known = events.findById(id);
        known.ifPresent(event -> event.change(title, startsAt, endsAt, place));
        return known.orElseGet(() -> events.save(new PlannedEvent(id, round, kind, title, startsAt, endsAt, place))).toEvent();
    }

    @Override
    public NewRound create(LocalDate electionDate) {
        if (electionDate == null) {
            return new NewRound(null, List.of("Vælg valgdatoen."));
        }
        Optional<String> wrong = Elections.problem(electionDate);
        if (wrong.isPresent()) {
            return new NewRound(null, List.of(wrong.get()));
        }
        RoundId id = Elections.roundOf(electionDate);
        if (rounds.existsById(id.value())) {
            return new NewRound(null, List.of("Runden " + id + " findes allerede. Åbn den på listen."));
        }
        rounds.save(new ElectionRound(id, electionDate, Elections.lastConstitutingDate(electionDate), Elections.officeDate(electionDate)));
        return new NewRound(id, List.of());
    }

    @Override
    public LocalDate nextElection() {
        return Elections.after(rounds().stream().map(Round::electionDate).findFirst().orElseGet(() -> LocalDate.now(clock)));
    }

    @Override
    public boolean open(String roundId) {
        return rounds.findById(roundId).map(ElectionRound::open).orElse(false);
    }

    @Override
    public RoundPlan plan(RoundId id) {
        Round round = round(id);
        Optional<Event> b98 = event(id, EventKind.B98_MEETING);
        Optional<Event> intro1 = event(id, EventKind.INTRO_SESSION_1);
        Optional<Event> intro2 = event(id, EventKind.INTRO_SESSION_2);
        return new RoundPlan(round.letterDate(), b98.map(Event::startsAt).orElse(null), b98.map(Event::place).orElse(null),
            intro1.map(Event::startsAt).orElse(null), intro2.map(Event::startsAt).orElse(null), intro1.map(Event::place).orElse(null),
            round.networkSignUpDeadline());
    }

    @Override
    public List<String> setDates(RoundId id, RoundPlan plan) {
        ElectionRound round = stored(id);
        List<String> problems = rules.problems(round.toRound(), plan);
        if (problems.isEmpty()) {
            round.date(plan.letterDate(), plan.networkSignUpDeadline());
            meeting(id, EventKind.B98_MEETING, "Første møde i borgmesterkredsen (B98)", plan.b98Starts(), plan.b98Place());
            meeting(id, EventKind.INTRO_SESSION_1, "Borgmester i en ny tid – 1. introsession", plan.intro1Starts(), plan.introPlace());
            meeting(id, EventKind.INTRO_SESSION_2, "Borgmester i en ny tid – 2. introsession", plan.intro2Starts(), plan.introPlace());
        }
        return problems;
    }

    private void meeting(RoundId round, EventKind kind, String title, LocalDateTime starts, String place) {
        LocalDateTime ends = event(round, kind)
            .map(known -> starts.plus(Duration.between(known.startsAt(), known.endsAt())))
            .orElse(starts.plusHours(2));
        plan(round.value() + "-" + kind.code(), round, kind, title, starts, ends, place.strip());
    }

    @Override
    public List<String> signUpDeadlineProblems(RoundId id, LocalDate deadline) {
        return rules.signUpDeadlineProblems(round(id), deadline, LocalDate.now(clock));
    }

    @Override
    public void moveSignUpDeadline(RoundId id, LocalDate deadline) {
        ElectionRound round = stored(id);
        round.date(round.toRound().letterDate(), deadline);
    }

    @Override
    public void close(RoundId round) {
        stored(round).close();
    }

    private ElectionRound stored(RoundId id) {
        return rounds.findById(id.value()).orElseThrow(() -> new UnknownRound(id));
    }
}
