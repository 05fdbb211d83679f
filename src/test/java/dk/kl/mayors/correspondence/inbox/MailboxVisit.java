package dk.kl.mayors.correspondence.inbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets the tests of other modules have the product read a mailbox of their own. */
@Component
public class MailboxVisit {

    private final MailboxMark mark;
    private final Inbox inbox;

    MailboxVisit(MailboxMark mark, Inbox inbox) {
        this.mark = mark;
        this.inbox = inbox;
    }

    /** Reads what is new in the mailbox of "borgmester" on the loopback address. */
    public void read(int imapPort) throws MessagingException {
        new Mailbox(new MailboxSettings("127.0.0.1", imapPort, "imap", "borgmester", "hemmelig", "INBOX", Duration.ofMinutes(1)), mark, inbox).readNew();
    }
}
