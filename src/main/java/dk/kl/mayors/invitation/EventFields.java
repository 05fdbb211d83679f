package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import java.util.HashMap;
import java.util.Map;

/** What every mail about an event says of it. */
public final class EventFields {

    private EventFields() {
    }

    /** The merge fields of the event's title, time and place; more can be added. */
    public static Map<String, String> of(Event event) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", event.title());
        fields.put("when", DanishDates.period(event.startsAt(), event.endsAt()));
        fields.put("place", event.place());
        return fields;
    }
}
