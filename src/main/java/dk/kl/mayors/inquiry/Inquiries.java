package dk.kl.mayors.inquiry;

import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The front door for whoever brings an inquiry: the mayor's page, the mailbox. Also works for a mayor whose journey is over or who has left
 * office. What is typed goes into the vault and nowhere else.
 */
public interface Inquiries {

    /** How many characters a text may have. */
    int LONGEST_TEXT = 20_000;

    /**
     * Takes an inquiry in the caller's transaction and starts its clock. The same question within a few minutes is the same form sent twice and
     * gives the same id. Throws {@link CaseRefused}, a Danish sentence, when the text is empty or too long.
     *
     * @param subject null when nobody has sorted it yet, as with a mail
     * @return the inquiry's id
     */
    String take(MandateId mandate, InquirySubject subject, String text, List<Enclosure> files, Channel channel);

    /** What the mayor of that mandate has asked, the latest first, without any content. */
    List<Status> of(MandateId mandate);

    /** What was asked and answered; only for the mayor, after the second factor. Empty when that inquiry is not this mandate's. */
    Optional<Conversation> conversation(MandateId mandate, String inquiryId);

    /**
     * Opens an answered inquiry again with a further question; false when it is closed for good or not this mandate's. Throws
     * {@link CaseRefused}, a Danish sentence, when the text is empty or too long, or the answer is being handed in this moment.
     */
    boolean reopen(MandateId mandate, String inquiryId, String text);

    /**
     * An inquiry as its mayor's page may list it.
     *
     * @param number     short and readable, for the telephone: "H-2022-0041"
     * @param answeredAt null while no answer is there
     * @param dueAt      when it is to be answered at the latest; null once it is closed
     */
    record Status(String id, String number, InquiryCategory category, InquiryState state, Instant receivedAt, Instant dueAt, Instant answeredAt,
                  boolean answerIsHere, boolean canReopen) {
    }

    /** A file that came along. */
    record Enclosure(String fileName, byte[] content) {
    }

    /** All that was written, the earliest first. */
    record Conversation(String number, String subject, List<Part> parts) {

        /** Without the content, so that no log shows it. */
        @Override
        public String toString() {
            return "Conversation[" + number + "]";
        }
    }

    /**
     * One text of a conversation.
     *
     * @param fromTheMayor false for an answer of the house
     * @param rules        the sources that an answer quotes, as Danish lines; empty for a question
     */
    record Part(boolean fromTheMayor, String text, List<String> rules, Instant writtenAt) {

        /** Without the content, so that no log shows it. */
        @Override
        public String toString() {
            return "Part[hidden]";
        }
    }
}
