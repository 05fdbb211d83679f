package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the mayor who writes a mail by the sender's address. A program that answers by itself is nobody, and so is the secretary. */
@Component
class MailFrom {

    private static final List<String> ONLY_FROM_PROGRAMS = List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "List-Unsubscribe");
    private static final Pattern BULK = Pattern.compile("(?i)\\s*(bulk|list|junk|auto_reply)\\b.*");
    private static final Pattern AWAY = Pattern.compile("(?i)\\s*(autosvar|automatisk svar|automatic reply|auto:|out of office|fraværsmeddelelse|ikke til stede)\\b?.*");

    private final Roster roster;
    private final MailSettings settings;

    MailFrom(Roster roster, MailSettings settings) {
        this.roster = roster;
        this.settings = settings;
    }

    /** The mandate of the mayor who seems to write; one that has ended too, when no live one has the address. */
    Optional<Mandate> mayor(MimeMessage mail) throws MessagingException {
        Optional<String> address = isAutomatic(mail) ? Optional.empty() : onlyAuthor(mail);
        List<Mandate> known = address.filter(author -> !isOurs(author)).map(roster::mandatesOfMayor).orElse(List.of()).stream()
            .filter(mandate -> mandate.confirmed() && !mandate.secretary().email().equalsIgnoreCase(mandate.mayor().email())).toList();
        boolean oneMunicipality = known.stream().map(mandate -> mandate.municipality().code()).distinct().count() == 1;
        return !oneMunicipality ? Optional.empty() : known.stream().filter(Mandate::live).findFirst().or(() -> known.stream().findFirst());
    }

    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        for (String header : ONLY_FROM_PROGRAMS) {
            if (mail.getHeader(header) != null) {
                return true;
            }
        }
        String submitted = header(mail, "Auto-Submitted");
        return !(submitted.isBlank() || submitted.strip().equalsIgnoreCase("no")) || BULK.matcher(header(mail, "Precedence")).matches()
            || header(mail, "Return-Path").strip().equals("<>") || AWAY.matcher(String.valueOf(mail.getSubject())).matches();
    }

    /** The address of a mail that one person has written and sent; empty when somebody else sent it on that person's behalf. */
    private static Optional<String> onlyAuthor(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        if (from == null || from.length != 1 || !(from[0] instanceof InternetAddress author)) {
            return Optional.empty();
        }
        Address sender = mail.getSender();
        boolean onBehalf = sender instanceof InternetAddress other && !other.getAddress().equalsIgnoreCase(author.getAddress());
        return onBehalf ? Optional.empty() : Optional.ofNullable(author.getAddress()).filter(address -> !address.isBlank());
    }

    private boolean isOurs(String address) {
        return address.equalsIgnoreCase(settings.from()) || address.equalsIgnoreCase(settings.replyTo());
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String value = mail.getHeader(name, null);
        return value == null ? "" : value;
    }
}
