package dk.kl.mayors.correspondence;

/** Whoever reads what mayors write to the mailbox; filled in by the module that answers them. */
public interface MailReader {

    /**
     * Takes the mail in the caller's transaction. After its commit the mail is removed from the mailbox. With {@link NotNow} it is handed
     * over again until it can be taken; with any other exception it stays in the mailbox unread for people.
     */
    void read(IncomingMail mail);

    /** The mail cannot be taken yet, for a cause that passes; nothing has been kept of it. Says no more, because content is confidential. */
    class NotNow extends RuntimeException {

        /** For that cause, of which only the kind may be logged. */
        public NotNow(RuntimeException cause) {
            super(cause);
        }
    }
}
