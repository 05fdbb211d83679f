package dk.kl.mayors.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves events in the database. */
@Service
@Transactional
class StoredEventMoves implements EventMoves {

    private static final int PLACE_LENGTH = 200;
    private static final int YEARS_OF_A_PERIOD = 4;

    private final PlannedEventRepository events;
    private final RoundCalendar calendar;
    private final Clock clock;

    StoredEventMoves(PlannedEventRepository events, RoundCalendar calendar, Clock clock) {
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<String> problems(Event event, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
        List<String> problems = new ArrayList<>(closed(event));
        LocalDate end = calendar.round(event.round()).officeDate().plusYears(YEARS_OF_A_PERIOD);
        if (startsAt == null || endsAt == null) {
            problems.add("Vælg, hvornår mødet begynder og slutter.");
        } else if (!endsAt.isAfter(startsAt)) {
            problems.add("Mødet skal slutte, efter at det er begyndt. Ret klokkeslættet.");
        } else if (!startsAt.isAfter(now())) {
            problems.add("Den nye dato er passeret. Vælg en senere dato.");
        } else if (!startsAt.toLocalDate().isBefore(end)) {
            problems.add("Mødet skal ligge i valgperioden, altså før " + DanishDates.date(end) + ". Ret årstallet.");
        }
        if (place == null || place.isBlank() || place.length() > PLACE_LENGTH || place.chars().anyMatch(Character::isISOControl)) {
            problems.add("Skriv, hvor mødet holdes (højst 200 tegn).");
        }
        return problems;
    }

    @Override
    public List<String> closed(Event event) {
        if (event.quietUntil() != null) {
            return List.of(event.title() + " er lige ændret. Vent, til fristen for at fortryde er udløbet.");
        }
        if (event.cancelled()) {
            return List.of(event.title() + " er aflyst og kan ikke flyttes.");
        }
        return event.startsAt().isAfter(now()) ? List.of() : List.of(event.title() + " er begyndt eller holdt og kan ikke flyttes.");
    }

    @Override
    public List<String> warnings(LocalDateTime startsAt) {
        LocalDate day = startsAt.toLocalDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend || WorkingDays.isHoliday(day)) {
            return List.of(DanishDates.weekday(day) + " er " + (weekend ? "i en weekend." : "en helligdag eller en dag, hvor sekretariatet har lukket."));
        }
        return List.of();
    }

    @Override
    public Event move(String eventId, LocalDateTime startsAt, LocalDateTime endsAt, String place, Instant quietUntil) {
        PlannedEvent event = stored(eventId);
        event.move(startsAt, endsAt, place.strip(), quietUntil);
        return event.toEvent();
    }

    @Override
    public Event cancel(String eventId, Instant quietUntil) {
        PlannedEvent event = stored(eventId);
        event.cancel(quietUntil);
        return event.toEvent();
    }

    @Override
    public Event restore(Event before) {
        PlannedEvent event = stored(before.id());
        event.restore(before.startsAt(), before.endsAt(), before.place());
        return event.toEvent();
    }

    @Override
    public Event settle(String eventId) {
        PlannedEvent event = stored(eventId);
        event.settle();
        return event.toEvent();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private PlannedEvent stored(String id) {
        return events.findById(id).orElseThrow(RoundCalendar.UnknownEvent::new);
    }
}
