package dk.kl.mayors.correspondence.mail;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A calendar file as another library than the writer's reads it, which has nothing to object to. */
public final class ParsedCalendar {

    private ParsedCalendar() {
    }

    /** The only calendar of the file; an error when the parser or its check against RFC 5545 has a remark. */
    public static ICalendar of(byte[] bytes) {
        try (ICalReader reader = new ICalReader(new String(bytes, StandardCharsets.UTF_8))) {
            ICalendar calendar = reader.readNext();
            if (!reader.getWarnings().isEmpty() || !calendar.validate(ICalVersion.V2_0).isEmpty() || reader.readNext() != null) {
                throw new AssertionError(reader.getWarnings() + " " + calendar.validate(ICalVersion.V2_0));
            }
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only event of the calendar. */
    public static VEvent onlyEvent(ICalendar calendar) {
        if (calendar.getEvents().size() != 1) {
            throw new AssertionError(calendar.getEvents().size() + " events");
        }
        return calendar.getEvents().get(0);
    }
}
