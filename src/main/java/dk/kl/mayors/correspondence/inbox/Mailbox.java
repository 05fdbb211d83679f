package dk.kl.mayors.correspondence.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what is new in the mailbox. What the product has taken is marked as read; everything else stays unread for people. */
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
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder, (UIDFolder) folder);
            }
        }
    }

    private void read(Folder folder, UIDFolder uids) throws MessagingException {
        long validity = uids.getUIDValidity();
        long last = mark.lastUid(folder.getFullName(), validity);
        for (Message message : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = uids.getUID(message);
            if (uid > last) {
                if (taken(message, uid)) {
                    message.setFlag(Flags.Flag.SEEN, true);
                }
                mark.read(folder.getFullName(), validity, uid);
            }
        }
    }

    private boolean taken(Message message, long uid) {
        try {
            return inbox.take(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn("Message {} of the mailbox cannot be understood and is left for people", uid, e);
            return false;
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
