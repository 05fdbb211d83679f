package dk.kl.mayors.correspondence.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a folder has been read, and which of its messages are to be tried again. */
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

    /** The messages that could not be taken when they were read, the oldest first. */
    List<Long> putOff(String folder, long uidValidity) {
        return database.sql("select uid from mailbox_put_off where folder = ? and uid_validity = ? order by uid").params(folder, uidValidity)
            .query(Long.class).list();
    }

    /** Goes on behind that message, which is to be tried again. */
    void readLater(String folder, long uidValidity, long uid) {
        database.sql("insert into mailbox_put_off (folder, uid_validity, uid) values (?, ?, ?)").params(folder, uidValidity, uid).update();
        read(folder, uidValidity, uid);
    }

    /** That message need not be tried again. */
    void settled(String folder, long uidValidity, long uid) {
        database.sql("delete from mailbox_put_off where folder = ? and uid_validity = ? and uid = ?").params(folder, uidValidity, uid).update();
    }

    /** Goes on behind that message. When the folder's messages have got other numbers, all of them are read anew. */
    void read(String folder, long uidValidity, long uid) {
        int known = database.sql("update mailbox_mark set uid_validity = ?, last_uid = ? where folder = ?").params(uidValidity, uid, folder).update();
        if (known == 0) {
            database.sql("insert into mailbox_mark (folder, uid_validity, last_uid) values (?, ?, ?)").params(folder, uidValidity, uid).update();
        }
        database.sql("delete from mailbox_put_off where folder = ? and uid_validity <> ?").params(folder, uidValidity).update();
    }
}
