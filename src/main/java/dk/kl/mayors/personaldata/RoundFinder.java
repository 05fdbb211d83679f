package dk.kl.mayors.personaldata;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the round that things without a round of their own belong to: by their key, else by the time at which they began. */
@Component
public class RoundFinder {

    private static final Pattern MANDATE = Pattern.compile("0\\d{3}-(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern ROUND = Pattern.compile("(\\d{4}-\\d{4})(-.*)?");

    private final RoundCalendar calendar;

    RoundFinder(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    /** The rounds as they stand now, to look many things up in. */
    public Rounds rounds() {
        return new Rounds(calendar.rounds().stream().sorted(Comparator.comparing(Round::electionDate)).toList());
    }

    /** The rounds, the earliest first. */
    public record Rounds(List<Round> rounds) {

        /** The round of a mandate, an event or a round by its id; empty for any other key, null included. */
        public Optional<RoundId> ofKey(String key) {
            Matcher mandate = MANDATE.matcher(key == null ? "" : key);
            Matcher round = ROUND.matcher(key == null ? "" : key);
            if (mandate.matches()) {
                return day(mandate.group(1)).flatMap(day ->
                    rounds.stream().filter(one -> !one.officeDate().isAfter(day)).reduce((older, newer) -> newer).map(Round::id));
            }
            return round.matches() ? rounds.stream().map(Round::id).filter(id -> id.value().equals(round.group(1))).findFirst() : Optional.empty();
        }

        /** The round whose election was the last one before that instant; the first round for all that is older. */
        public Optional<RoundId> at(Instant instant) {
            return rounds.stream().filter(one -> !beginning(one).isAfter(instant)).reduce((older, newer) -> newer).or(() -> rounds.stream().findFirst())
                .map(Round::id);
        }

        /** When the time of that round begins; the first one's has no beginning. */
        public Instant from(RoundId id) {
            int place = place(id);
            return place == 0 ? Instant.EPOCH : beginning(rounds.get(place));
        }

        /** When the time of the next round begins, long from now for the last one. */
        public Instant until(RoundId id) {
            int next = place(id) + 1;
            return next == rounds.size() ? LocalDate.of(9999, 12, 31).atStartOfDay(EngineClock.COPENHAGEN).toInstant() : beginning(rounds.get(next));
        }

        private int place(RoundId id) {
            return rounds.stream().map(Round::id).toList().indexOf(id);
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private static Instant beginning(Round round) {
            return round.electionDate().atStartOfDay(EngineClock.COPENHAGEN).toInstant();
        }
    }
}
