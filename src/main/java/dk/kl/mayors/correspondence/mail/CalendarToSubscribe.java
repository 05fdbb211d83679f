package dk.kl.mayors.correspondence.mail;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.correspondence.PublishedCalendar;
import dk.kl.mayors.correspondence.template.CleanText;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes a mayor's events as a calendar to subscribe to. */
@Component
class CalendarToSubscribe implements PublishedCalendar {

    private static final Duration LOOK_AGAIN = Duration.ofHours(6);
    private static final String NAME = "KL for borgmestre";

    private final MailSettings settings;
    private final Clock clock;

    CalendarToSubscribe(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public byte[] of(MandateId mandate, List<Event> events) {
        List<Property> properties = List.of(new ProdId("-//KL//Borgmesterforløb//DA"), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN,
            new Method(Method.VALUE_PUBLISH), new XProperty("X-WR-CALNAME", NAME), new RefreshInterval(null, LOOK_AGAIN),
            new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        List<CalendarComponent> components = new ArrayList<>(List.of(CalendarFile.copenhagen()));
        events.forEach(event -> components.add(entry(mandate, event, clock.instant())));
        return CalendarFile.folded(new Calendar(new PropertyList(properties), new ComponentList<>(components)).toString());
    }

    private VEvent entry(MandateId mandate, Event event, Instant now) {
        return new VEvent(new PropertyList(List.of(
            new Uid(event.id() + "-" + mandate + "@" + settings.domain()),
            new DtStamp(now),
            new Sequence(String.valueOf(event.version())),
            new DtStart<>(CalendarFile.inZone(), event.startsAt()),
            new DtEnd<>(CalendarFile.inZone(), event.endsAt()),
            new Summary(CleanText.line(event.title())),
            new Location(CleanText.line(event.place())),
            new Status(Status.VALUE_CONFIRMED),
            ImmutableTransp.OPAQUE)));
    }
}
