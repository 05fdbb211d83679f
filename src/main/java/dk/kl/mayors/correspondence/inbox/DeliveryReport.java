package dk.kl.mayors.correspondence.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A delivery status notification (RFC 3464).
 *
 * @param messageId of the message that it reports on, with its angle brackets
 */
record DeliveryReport(String messageId, List<Recipient> recipients) {

    private static final int LARGEST_PART = 64 * 1024;

    /** What became of the message for one recipient. */
    record Recipient(String address, String action, String status, String diagnostic) {

        boolean failed() {
            return action.equals("failed");
        }

        boolean delayed() {
            return action.equals("delayed");
        }

        String report() {
            return (status + " " + diagnostic).strip();
        }
    }

    /** Reads a message's report; empty when it is no report, or one that does not say on which message. */
    static Optional<DeliveryReport> read(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        List<Recipient> recipients = new ArrayList<>();
        String messageId = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipients.addAll(recipients(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822-headers")) {
                messageId = new InternetHeaders(content(part)).getHeader("Message-ID", null);
            }
        }
        return messageId == null || recipients.isEmpty() ? Optional.empty() : Optional.of(new DeliveryReport(messageId.strip(), recipients));
    }

    /** Groups of fields with an empty line between them; the first is about the message, the others each about a recipient. */
    private static List<Recipient> recipients(Part part) throws MessagingException, IOException {
        InputStream in = content(part);
        new InternetHeaders(in);
        List<Recipient> recipients = new ArrayList<>();
        while (in.available() > 0) {
            InternetHeaders fields = new InternetHeaders(in);
            String address = typed(fields, "Original-Recipient").or(() -> typed(fields, "Final-Recipient")).orElse("");
            if (!address.isEmpty()) {
                recipients.add(new Recipient(address, value(fields, "Action").toLowerCase(Locale.ROOT), value(fields, "Status"),
                    typed(fields, "Diagnostic-Code").orElse("")));
            }
        }
        return recipients;
    }

    private static InputStream content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LARGEST_PART));
        }
    }

    /** The value behind its type, {@code rfc822;someone@example.org}. */
    private static Optional<String> typed(InternetHeaders fields, String name) {
        String value = value(fields, name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.substring(value.indexOf(';') + 1).strip());
    }

    private static String value(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
