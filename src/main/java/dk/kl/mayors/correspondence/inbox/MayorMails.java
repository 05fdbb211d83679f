package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.IncomingMail;
import dk.kl.mayors.correspondence.MailReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands mayors' mails on, each once: what is remembered of one is committed together with what its reader makes of it. */
@Component
class MayorMails {

    private final ObjectProvider<MailReader> reader;
    private final JdbcClient database;
    private final Clock clock;

    MayorMails(ObjectProvider<MailReader> reader, JdbcClient database, Clock clock) {
        this.reader = reader;
        this.database = database;
        this.clock = clock;
    }

    /** Hands the mail on unless that was done before. */
    @Transactional
    public void take(IncomingMail mail, String messageId) {
        String fingerprint = fingerprint(mail, messageId);
        boolean known = database.sql("select count(*) from mayor_mail where fingerprint = ?").param(fingerprint).query(Long.class).single() > 0;
        if (!known) {
            database.sql("insert into mayor_mail (fingerprint, taken_at) values (?, ?)").params(fingerprint, clock.instant().atOffset(ZoneOffset.UTC)).update();
            reader.getObject().read(mail);
        }
    }

    /** The Message-ID alone would do between honest people; with the content no mail is lost because another one bears the same. */
    private static String fingerprint(IncomingMail mail, String messageId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {mail.mandate().toString(), messageId, mail.subject(), mail.text()}) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            mail.files().forEach(file -> digest.update(file.content()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
