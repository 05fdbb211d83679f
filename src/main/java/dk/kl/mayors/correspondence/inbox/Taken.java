package dk.kl.mayors.correspondence.inbox;

/** What became of a message of the mailbox. */
enum Taken {
    /** Nothing: it stays unread, so that people see it. */
    LEFT_FOR_PEOPLE,
    /** A report or an answer, which nobody needs to read; it stays in the mailbox. */
    NOTED,
    /** Its confidential content is in safe keeping and must not lie about in the mailbox. */
    TO_BE_REMOVED,
    /** Nothing yet: the vault is closed or the database is not there. It stays unread and is tried again. */
    PUT_OFF
}
