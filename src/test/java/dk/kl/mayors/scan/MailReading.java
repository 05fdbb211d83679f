package dk.kl.mayors.scan;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A text as a mail program reads it: encoded words, headers, file names, decoded parts. */
final class MailReading {

    private static final Pattern ENCODED_WORDS = Pattern.compile("(?:=\\?[^?\\s]{1,40}\\?[bBqQ]\\?[^?]{0,200}\\?=\\s*)++");

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReading() {
    }

    static void of(String text, Consumer<String> texts, Consumer<byte[]> contents) {
        ENCODED_WORDS.matcher(text).results().forEach(words -> texts.accept(words(words.group())));
        try {
            part(new MimeMessage(SESSION, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))), texts, contents);
        } catch (MessagingException | IOException e) {
            // a text that only looks like a mail
        }
    }

    private static void part(Part part, Consumer<String> texts, Consumer<byte[]> contents) throws MessagingException, IOException {
        for (Header header : Collections.list(part.getAllHeaders())) {
            texts.accept(words(header.getValue()));
        }
        if (part.getFileName() != null) {
            texts.accept(words(part.getFileName()));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                part(one, texts, contents);
            }
        } else if (part.getContentType() != null) {
            contents.accept(part.getInputStream().readAllBytes());
        }
    }

    private static String words(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (IOException e) {
            return text;
        }
    }
}
