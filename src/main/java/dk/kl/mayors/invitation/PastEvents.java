package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.personaldata.ExpiringRows;
import dk.kl.mayors.personaldata.ExpiringRows.Ended;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds and removes what is kept for a time after each event of a round. */
@Component
public class PastEvents {

    private final ExpiringRows rows;
    private final RoundCalendar calendar;

    PastEvents(ExpiringRows rows, RoundCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * Rows that belong to events, as SQL.
     *
     * @param what   in Danish, to be followed by the event's title
     * @param key    the column that names a row
     * @param event  the column with the event's id
     * @param from   what stands between "from" and the condition on the event, "where … and" included
     * @param remove the statement that removes or blanks those with a key in {@code :keys}
     */
    public record Rows(String what, String key, String event, String from, String remove) {
    }

    /** These rows as data of a class. */
    public Expiring as(DataClass dataClass, Rows of) {
        return new Expiring() {
            @Override
            public DataClass dataClass() {
                return dataClass;
            }

            @Override
            public List<Expired> expired(RoundId round, Instant before) {
                return rows.ofEvents(of.what(), "select " + of.event() + ", count(*) from " + of.from() + " " + of.event() + " in (:events) group by "
                    + of.event() + " order by " + of.event(), ended(round, before));
            }

            @Override
            public int remove(RoundId round, Instant before, int atMost) {
                return rows.removeOfEvents("select " + of.key() + " from " + of.from() + " " + of.event() + " in (:events) order by " + of.key(), of.remove(),
                    ended(round, before).keySet(), atMost);
            }
        };
    }

    private Map<String, Ended> ended(RoundId round, Instant before) {
        return calendar.events(round).stream().filter(event -> end(event).isBefore(before))
            .collect(Collectors.toMap(Event::id, event -> new Ended(event.title(), end(event))));
    }

    private static Instant end(Event event) {
        return event.endsAt().atZone(EngineClock.COPENHAGEN).toInstant();
    }
}
