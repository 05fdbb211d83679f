package dk.kl.mayors.correspondence.inbox;

import dk.kl.mayors.correspondence.MailReader.NotNow;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads what is new in the mailbox. Reports and answers are marked as read, what a mayor has written in confidence is removed as soon as it is
 * stored, and everything else stays unread for people. What cannot be taken for a cause that passes is tried again at each visit. Nothing of a
 * message's content stands in the log, neither in an exception's words.
 */
@Component
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final String CONNECT = "10000";
    private static final String READ = "30000";

    private final MailboxSettings settings;
    private final MailboxMark mark;
    private final Inbox inbox;

    Mailbox(MailboxSettings settings, MailboxMark mark, Inbox inbox) {
        this.settings = settings;
        this.mark = mark;
        this.inbox = inbox;
    }

    @Scheduled(fixedDelayString = "${mayors.mailbox.poll:1m}")
    void poll() {
        if (settings.configured()) {
            try {
                readNew();
            } catch (MessagingException e) {
                log.warn("The mailbox {} cannot be read now; it is tried again: {}", settings, e.getMessage());
            }
        }
    }

    /** Takes all messages that have come since the last time, each once unless the product dies in the middle of one. */
    void readNew() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                read(folder, (UIDFolder) folder);
            } finally {
                folder.close(false);
            }
        }
    }

    private void read(Folder folder, UIDFolder uids) throws MessagingException {
        long validity = uids.getUIDValidity();
        for (long uid : mark.putOff(folder.getFullName(), validity)) {
            Message message = uids.getMessageByUID(uid);
            // One that is no longer there has been taken by people.
            if (message == null || settled(folder, message, uid)) {
                mark.settled(folder.getFullName(), validity, uid);
                log.info("Message {} of the mailbox had to wait and is settled now", uid);
            }
        }
        long last = mark.lastUid(folder.getFullName(), validity);
        for (Message message : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = uids.getUID(message);
            if (uid > last) {
                if (settled(folder, message, uid)) {
                    mark.read(folder.getFullName(), validity, uid);
                } else {
                    mark.readLater(folder.getFullName(), validity, uid);
                }
            }
        }
    }

    /** Takes the message; false when it is to be tried again. */
    private boolean settled(Folder folder, Message message, long uid) throws MessagingException {
        Taken taken = taken(message, uid);
        switch (taken) {
            case NOTED -> message.setFlag(Flags.Flag.SEEN, true);
            case TO_BE_REMOVED -> remove(folder, message);
            case LEFT_FOR_PEOPLE -> log.debug("Message {} of the mailbox is left for people", uid);
            case PUT_OFF -> log.debug("Message {} of the mailbox waits", uid);
        }
        return taken != Taken.PUT_OFF;
    }

    private Taken taken(Message message, long uid) {
        try {
            return inbox.take((MimeMessage) message);
        } catch (NotNow | TransientDataAccessException | RecoverableDataAccessException | NonTransientDataAccessResourceException
                 | UncategorizedSQLException | TransactionException e) {
            log.warn("Message {} of the mailbox cannot be taken now ({}); it is tried again", uid, (e instanceof NotNow ? e.getCause() : e).getClass().getSimpleName());
            return Taken.PUT_OFF;
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn("Message {} of the mailbox cannot be taken ({}) and is left for people", uid, e.getClass().getSimpleName());
            return Taken.LEFT_FOR_PEOPLE;
        }
    }

    /** Removes this message, and where the server can, no other one that somebody has marked for removal. */
    private static void remove(Folder folder, Message message) throws MessagingException {
        message.setFlag(Flags.Flag.DELETED, true);
        if (folder instanceof IMAPFolder imap && ((IMAPStore) imap.getStore()).hasCapability("UIDPLUS")) {
            imap.expunge(new Message[] {message});
        } else {
            folder.expunge();
        }
    }

    private Properties properties() {
        String prefix = "mail." + settings.protocol();
        Properties properties = new Properties();
        properties.setProperty(prefix + ".connectiontimeout", CONNECT);
        properties.setProperty(prefix + ".timeout", READ);
        properties.setProperty(prefix + ".writetimeout", READ);
        properties.setProperty(prefix + ".peek", "true");
        return properties;
    }
}
