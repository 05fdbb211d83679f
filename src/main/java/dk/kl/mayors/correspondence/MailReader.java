package dk.kl.mayors.correspondence;

/** Whoever reads what mayors write to the mailbox; filled in by the module that answers them. */
public interface MailReader {

    /**
     * Takes the mail in the caller's transaction. After its commit the mail is removed from the mailbox; when this throws, it stays there
     * unread for people.
     */
    void read(IncomingMail mail);
}
