package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front door of correspondence. What is written here lies in the outbox, frozen as it will leave the house, and is sent by its own
 * job. Writing the same thing twice (same round, recipient, kind and occasion) leaves the first one alone.
 */
public interface Post {

    /** Merges the round's welcome letter for the mayor into a PDF and puts it with its enclosures into the outbox. */
    void sendWelcomeLetter(MandateId mandate);

    /** Whether every enclosure that the round's welcome letter lists is there. */
    boolean enclosuresComplete(RoundId round);

    /**
     * Writes a mail to the mayor, with a copy to the mayor's secretary when the roster names one and the mail is not
     * {@linkplain MailKind#confidential() confidential}. To a mayor who has left office or is on leave nothing is written but withdrawn
     * invitations, the farewell, and what is confidential.
     */
    void write(ToMayor mail);

    /** Writes a mail to the secretary of a body, for instance of KKR Midtjylland. */
    void write(ToOffice mail);

    /** All that was written to the mayor of that mandate, the latest first. */
    List<Written> to(MandateId mandate);

    /** How many mayors of the round were written to with a message of that kind, sent or still waiting. */
    long countToMayors(RoundId round, MailKind kind);

    /**
     * A letter or mail of the outbox.
     *
     * @param state  where it stands, in Danish
     * @param sentAt null until it has left the house
     */
    record Written(String dispatchId, MailKind kind, String subject, String state, Instant madeAt, Instant sentAt) {
    }

    /** The mayor of that mandate is provisional: nothing may be sent. */
    class NotConfirmed extends RuntimeException {
        public NotConfirmed(MandateId id) {
            super("Borgmesteren på mandatet " + id + " er ikke bekræftet, så der kan ikke sendes post. Bekræft borgmesteren i "
                + "borgmesteroversigten, og prøv igen.");
        }
    }

    /**
     * A mail to a mayor.
     *
     * @param occasion tells apart mails of one kind to one mayor, for instance an event's id and "2" for the second reminder
     * @param fields   what the template of that kind fills in, by the field's name, as plain text in Danish
     * @param calendar the calendar entry that goes along, if any
     * @param unsubscribe where one click ends what the mail is about (RFC 8058), if it does
     * @param files    the PDFs that go along
     */
    record ToMayor(MandateId mandate, MailKind kind, String occasion, Map<String, String> fields, Optional<CalendarEntry> calendar,
                   Optional<URI> unsubscribe, List<PdfStore.Kept> files) {

        public ToMayor(MandateId mandate, MailKind kind, String occasion, Map<String, String> fields, Optional<CalendarEntry> calendar) {
            this(mandate, kind, occasion, fields, calendar, Optional.empty(), List.of());
        }

        public static ToMayor of(MandateId mandate, MailKind kind, String occasion, Map<String, String> fields) {
            return new ToMayor(mandate, kind, occasion, fields, Optional.empty());
        }

        /** The same mail with an event's calendar entry. */
        public ToMayor with(Event event, CalendarEntry.Method method) {
            return new ToMayor(mandate, kind, occasion, fields, Optional.of(new CalendarEntry(event, method)), unsubscribe, files);
        }

        /** The same mail with the address at which a mail program unsubscribes its reader by one click. */
        public ToMayor unsubscribingAt(URI address) {
            return new ToMayor(mandate, kind, occasion, fields, calendar, Optional.of(address), files);
        }

        /** The same mail with these PDFs, kept by {@link PdfStore}. */
        public ToMayor with(List<PdfStore.Kept> pdfs) {
            return new ToMayor(mandate, kind, occasion, fields, calendar, unsubscribe, List.copyOf(pdfs));
        }
    }

    /** A mail to somebody who is not a mayor; name and address are those of an office. */
    record ToOffice(RoundId round, String name, String address, MailKind kind, String occasion, Map<String, String> fields) {
    }

    /** An event as an entry in the mayor's calendar (RFC 5545, 5546). */
    record CalendarEntry(Event event, Method method) {

        /** The iTIP method. */
        public enum Method { REQUEST, CANCEL }
    }
}
