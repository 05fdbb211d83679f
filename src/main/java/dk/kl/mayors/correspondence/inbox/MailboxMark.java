package dk.kl.mayors.correspondence.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a folder has been read. */
@Component
@Transactional
class MailboxMark {

    private final JdbcClient database;

    MailboxMark(JdbcClient database) {
        this.database = database;
    }

    /** The last message read, or 0 when the folder is new or its messages have got other numbers. */
    long lastUid(String folder, long uidValidity) {
        return database.sql("select last_uid from mailbox_mark where folder = ? and uid_validity = ?").params(folder, uidValidity)
            .query(Long.class).optional().orElse(0L);
    }

    void read(String folder, long uidValidity, long uid) {
        int known = database.sql("update mailbox_mark set uid_validity = ?, last_uid = ? where folder = ?").params(uidValidity, uid, folder).update();
        if (known == 0) {
            database.sql("insert into mailbox_mark (folder, uid_validity, last_uid) values (?, ?, ?)").params(folder, uidValidity, uid).update();
        }
    }
}
