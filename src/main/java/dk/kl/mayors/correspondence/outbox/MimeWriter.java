package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.correspondence.template.CleanText;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Turns a frozen message into the bytes for the mail server, always the same ones. */
@Component
class MimeWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CALENDAR = "text/calendar";
    /** One plain address: no group, no list, no comment, no quoted part. */
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\]\\\\\",;:@]+@[^\\s\\p{Cntrl}<>()\\[\\]\\\\\",;:@]+");

    private final MailSettings settings;
    private final MailServer server;

    MimeWriter(MailSettings settings, MailServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** The message; throws {@link UnfitAddress} when it cannot be addressed. */
    MimeMessage write(FrozenMail mail) {
        try {
            MimeMessage message = server.newMessage(mail.messageId());
            message.setFrom(address(settings.fromName(), settings.from()));
            message.setReplyTo(new InternetAddress[]{address(settings.fromName(), settings.replyTo())});
            message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
            if (mail.copy().isPresent()) {
                message.setRecipient(Message.RecipientType.CC, recipient(mail.copy().get()));
            }
            message.setSentDate(Date.from(mail.date()));
            message.setSubject(CleanText.line(mail.text().subject()), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", "da");
            if (mail.unsubscribe().isPresent()) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe().get().toASCIIString() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(content(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("Mailen kan ikke sættes sammen. Kontakt procesejeren.", e);
        }
    }

    private FixedMultipart content(FrozenMail mail) throws MessagingException {
        String boundary = mail.messageId().replaceAll("[^A-Za-z0-9]", "").substring(0, 32);
        FixedMultipart readable = new FixedMultipart("alternative", "=_a" + boundary);
        readable.addBodyPart(text(mail.text().text(), "plain"));
        readable.addBodyPart(text(mail.text().html(), "html"));
        FixedMultipart mixed = new FixedMultipart("mixed", "=_m" + boundary);
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(readable);
        mixed.addBodyPart(first);
        for (Attachment file : mail.attachments()) {
            if (file.mediaType().startsWith(CALENDAR)) {
                readable.addBodyPart(bytes(file.content(), file.mediaType()));
                mixed.addBodyPart(attached(file, "application/ics"));
            } else {
                mixed.addBodyPart(attached(file, file.mediaType()));
            }
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(Attachment file, String mediaType) throws MessagingException {
        try {
            MimeBodyPart part = bytes(file.content(), mediaType);
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            part.setFileName(MimeUtility.encodeText(CleanText.line(file.fileName()), UTF_8, null));
            return part;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart bytes(byte[] content, String mediaType) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress recipient(Person person) {
        if (!ONE_ADDRESS.matcher(person.address()).matches()) {
            throw new UnfitAddress(null);
        }
        try {
            return address(person.name(), person.address());
        } catch (MessagingException e) {
            throw new UnfitAddress(e);
        }
    }

    private static InternetAddress address(String name, String address) throws MessagingException {
        try {
            InternetAddress result = new InternetAddress(address, true);
            result.setPersonal(CleanText.line(name), UTF_8);
            return result;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The recipient's address is none. */
    static class UnfitAddress extends RuntimeException {
        UnfitAddress(Exception cause) {
            super("Modtagerens mailadresse er ikke gyldig. Ret den i borgmesteroversigten, og send igen.", cause);
        }
    }
}
