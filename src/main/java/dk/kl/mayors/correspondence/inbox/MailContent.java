package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.IncomingMail.File;
import dk.kl.mayors.correspondence.template.CleanText;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

/** Takes a mail of whatever make apart: what a person reads of it, and its files. Nothing of it is opened, unpacked or fetched. */
final class MailContent {

    private static final int LARGEST = 5 * 1024 * 1024;
    /** Files are a third longer on their way. */
    private static final int LARGEST_AS_SENT = 8 * 1024 * 1024;
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_NAME = 200;
    /** What a person must look at in a mail program: encrypted mails, reports, and meetings. */
    private static final List<String> FOR_PEOPLE = List.of("multipart/encrypted", "multipart/report", "application/pkcs7-mime",
        "application/x-pkcs7-mime", "text/calendar");

    private final String subject;
    private final List<File> files = new ArrayList<>();
    private final String text;
    private int parts;
    private int bytes;

    /**
     * Reads the mail from a copy, so that it does not depend on what the mail server makes of its parts; throws {@link UnfitMail} when it
     * is one for people.
     */
    static MailContent of(MimeMessage mail) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST_AS_SENT) {
            throw new UnfitMail();
        }
        return new MailContent(new MimeMessage(mail));
    }

    private MailContent(MimeMessage mail) throws MessagingException, IOException {
        this.subject = CleanText.line(decoded(mail.getHeader("Subject", null)));
        this.text = read(mail, 0).strip();
        if (text.isBlank() && files.isEmpty()) {
            throw new UnfitMail();
        }
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    List<File> files() {
        return List.copyOf(files);
    }

    private String read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS || isForPeople(part)) {
            throw new UnfitMail();
        }
        if (part.isMimeType("multipart/*")) {
            return part.isMimeType("multipart/alternative") ? best((Multipart) part.getContent(), depth) : all((Multipart) part.getContent(), depth);
        }
        boolean text = part.getFileName() == null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (text && part.isMimeType("text/html")) {
            return MailWords.ofHtml(MailWords.decoded(content(part), part.getContentType()));
        }
        if (text && part.isMimeType("text/plain")) {
            return MailWords.ofPlain(MailWords.decoded(content(part), part.getContentType()));
        }
        files.add(new File(name(part), content(part)));
        return "";
    }

    private String all(Multipart multipart, int depth) throws MessagingException, IOException {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < multipart.getCount(); i++) {
            String text = read(multipart.getBodyPart(i), depth + 1);
            texts.append(texts.isEmpty() || text.isEmpty() ? "" : "\n\n").append(text);
        }
        return texts.toString();
    }

    /** The plain text of a mail that has the same text several times; without one, the last that is not empty. */
    private String best(Multipart versions, int depth) throws MessagingException, IOException {
        String plain = "";
        String other = "";
        for (int i = 0; i < versions.getCount(); i++) {
            Part version = versions.getBodyPart(i);
            String text = read(version, depth + 1);
            if (version.isMimeType("text/plain")) {
                plain = text;
            } else if (!text.isBlank()) {
                other = text;
            }
        }
        return plain.isBlank() ? other : plain;
    }

    private byte[] content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readNBytes(LARGEST - bytes + 1);
            bytes += content.length;
            if (bytes > LARGEST) {
                throw new UnfitMail();
            }
            return content;
        }
    }

    private String name(Part part) throws MessagingException {
        String given = part.getFileName() == null ? "" : decoded(part.getFileName());
        String name = CleanText.line(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        String unnamed = part.isMimeType("message/rfc822") ? "Videresendt mail.eml" : "Fil " + (files.size() + 1);
        return name.isEmpty() ? unnamed : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static boolean isForPeople(Part part) throws MessagingException {
        for (String type : FOR_PEOPLE) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    /** The mail is too large, too deep, empty, or of a kind that the product does not read; says no more, because content is confidential. */
    static class UnfitMail extends IOException {
    }
}
