package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.CalendarAnswer;
import dk.kl.mayors.correspondence.CalendarAnswer.Reply;
import dk.kl.mayors.roster.MandateId;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;

/**
 * An answer of a calendar program to one of our invitations (iTIP REPLY, RFC 5546).
 *
 * @param attendee the address that answers
 */
record CalendarReply(CalendarAnswer answer, String attendee) {

    private static final int LARGEST_PART = 256 * 1024;
    private static final int DEEPEST = 5;
    /** As our invitations are named: the event, then the mandate. */
    private static final Pattern UID = Pattern.compile("([\\w-]{1,60})-(\\d{4}-\\d{4}-\\d{2}-\\d{2})@.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Reads a message's reply; empty when there is none, or none to an invitation of ours. */
    static Optional<CalendarReply> read(Part message) throws MessagingException, IOException {
        Optional<Part> part = calendarPart(message, 0);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get().getInputStream()) {
            return reply(new CalendarBuilder().build(new ByteArrayInputStream(in.readNBytes(LARGEST_PART))));
        } catch (ParserException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Part> calendarPart(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return Optional.of(part);
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<Part> found = calendarPart(parts.getBodyPart(i), depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CalendarReply> reply(Calendar calendar) {
        boolean reply = value(calendar.getProperty(Property.METHOD)).equalsIgnoreCase("REPLY");
        Optional<Component> event = calendar.getComponent(Component.VEVENT).map(Component.class::cast);
        if (!reply || event.isEmpty()) {
            return Optional.empty();
        }
        Matcher uid = UID.matcher(value(event.get().getProperty(Property.UID)));
        Optional<Property> attendee = event.get().getProperty(Property.ATTENDEE);
        Optional<Reply> answer = attendee.flatMap(property -> property.<Parameter>getParameter(Parameter.PARTSTAT)).flatMap(CalendarReply::answer);
        if (!uid.matches() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CalendarReply(new CalendarAnswer(MandateId.of(uid.group(2)), uid.group(1), answer.get(), sequence(event.get())),
            attendee.get().getValue().replaceFirst("(?i)^mailto:", "").strip()));
    }

    private static int sequence(Component event) {
        String sequence = value(event.getProperty(Property.SEQUENCE));
        return NUMBER.matcher(sequence).matches() ? Integer.parseInt(sequence) : 0;
    }

    private static Optional<Reply> answer(Parameter partStat) {
        return switch (partStat.getValue().toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Reply.ACCEPTED);
            case "DECLINED" -> Optional.of(Reply.DECLINED);
            case "TENTATIVE" -> Optional.of(Reply.TENTATIVE);
            default -> Optional.empty();
        };
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).map(value -> value == null ? "" : value.strip()).orElse("");
    }
}
