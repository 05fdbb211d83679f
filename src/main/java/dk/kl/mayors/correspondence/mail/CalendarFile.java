package dk.kl.mayors.correspondence.mail;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.template.CleanText;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes an event as an iTIP message for one mayor (RFC 5545, 5546): the same UID for life, SEQUENCE from the event's version,
 * times in Europe/Copenhagen with its rules, the house's mailbox as organiser.
 */
@Component
public class CalendarFile {

    private static final String ZONE = "Europe/Copenhagen";
    private static final int LONGEST_LINE = 75;

    private final MailSettings settings;
    private final Clock clock;

    public CalendarFile(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The bytes of the calendar file. */
    public byte[] bytes(CalendarEntry entry, String uid, String attendeeName, String attendeeAddress) {
        List<Property> properties = List.of(new ProdId("-//KL//Borgmesterforløb//DA"), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN,
            new Method(entry.method().name()));
        Calendar calendar = new Calendar(new PropertyList(properties),
            new ComponentList<>(List.of(copenhagen(), event(entry, uid, attendeeName, attendeeAddress))));
        calendar.validate();
        return folded(calendar.toString());
    }

    private VEvent event(CalendarEntry entry, String uid, String attendeeName, String attendeeAddress) {
        Event event = entry.event();
        boolean cancelled = entry.method() == CalendarEntry.Method.CANCEL;
        return new VEvent(new PropertyList(List.of(
            new Uid(uid + "@" + settings.domain()),
            new DtStamp(clock.instant()),
            new Sequence(String.valueOf(cancelled ? event.version() + 1 : event.version())),
            new DtStart<>(inZone(), event.startsAt()),
            new DtEnd<>(inZone(), event.endsAt()),
            new Summary(CleanText.line(event.title())),
            new Location(CleanText.line(event.place())),
            new Organizer(new ParameterList(List.of(new Cn(quotable(settings.fromName())))), mailto(settings.replyTo())),
            new Attendee(new ParameterList(List.of(new Cn(quotable(attendeeName)), CuType.INDIVIDUAL, Role.REQ_PARTICIPANT,
                PartStat.NEEDS_ACTION, Rsvp.TRUE)), mailto(attendeeAddress)),
            new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED),
            ImmutableTransp.OPAQUE)));
    }

    static ParameterList inZone() {
        return new ParameterList(List.<Parameter>of(new net.fortuna.ical4j.model.parameter.TzId(ZONE)));
    }

    static VTimeZone copenhagen() {
        Standard winter = new Standard(observance("+0200", "+0100", "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 10));
        Daylight summer = new Daylight(observance("+0100", "+0200", "CEST", LocalDateTime.of(1996, 3, 31, 2, 0), 3));
        return new VTimeZone(new PropertyList(List.of(new net.fortuna.ical4j.model.property.TzId(ZONE))), new ComponentList<>(List.of(summer, winter)));
    }

    private static PropertyList observance(String from, String to, String name, LocalDateTime first, int month) {
        return new PropertyList(List.of(new TzOffsetFrom(from), new TzOffsetTo(to), new TzName(name), new DtStart<>(first),
            new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", CleanText.line(address), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Mailadressen kan ikke stå i en kalenderaftale. Ret den i borgmesteroversigten.", e);
        }
    }

    /** A parameter's value has no way to hold a quotation mark (RFC 5545, 3.2). */
    private static String quotable(String name) {
        return CleanText.line(name).replace('"', '\'');
    }

    /** Lines of at most 75 octets, no character torn apart (RFC 5545, 3.1). */
    static byte[] folded(String unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unfolded.length() * 2);
        unfolded.lines().forEach(line -> {
            int length = 0;
            for (int codePoint : line.codePoints().toArray()) {
                byte[] octets = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                if (length + octets.length > LONGEST_LINE) {
                    out.writeBytes("\r\n ".getBytes(StandardCharsets.US_ASCII));
                    length = 1;
                }
                out.writeBytes(octets);
                length += octets.length;
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        return out.toByteArray();
    }
}
