package dk.kl.mayors.inquiry;

import dk.kl.mayors.roster.MandateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The front door for the pages on which staff work inquiries. It knows what makes sense and does it in the name of the member of staff;
 * whether that person may see the inquiry is asked before. What cannot be done is a {@link CaseRefused}, and then nothing has changed.
 */
public interface Casework {

    /** The inquiry without any content; empty when there is none. */
    Optional<CaseView> find(String id);

    /** The inquiries of these groups and those that this person has taken, the most urgent first, or the latest closed first. */
    List<CaseView> list(Collection<String> groups, String userId, Shelf shelf);

    /** Takes it, as "Tag opgaven" does in Tasklist; taking it again changes nothing. */
    void take(String id, String userId);

    /** Lays it back for the whole group. */
    void putBack(String id, String userId);

    /**
     * Answers it and tells the mayor that there is an answer; whoever answers takes it by that.
     *
     * @param sources the ids of the legal sources that the answer quotes; may be empty
     */
    void answer(String id, String userId, String text, List<String> sources, Given how);

    /** Gives it its subject; with another category it goes to that category's group and is nobody's. */
    void handOver(String id, String userId, InquirySubject subject);

    /** Gives it to a colleague of the same group. */
    void handOver(String id, String userId, String colleague);

    /** Writes down what was asked on the telephone; the clock starts. */
    void record(String id, String userId, MandateId mandate, InquirySubject subject, String text);

    /** Takes the writing down of a call over from whoever took the call. */
    void takeOver(String id, String userId);

    /** Notes something that only those who work it can read. */
    void note(String id, String userId, String text);

    /** How an answer was given: behind the link on the mayor's page, or on the telephone, when the text is a note of what was said. */
    enum Given { PAGE, PHONE }

    /** Which inquiries a list shows: those that wait for staff, or the latest of those that were answered or closed. */
    enum Shelf { WAITING, DONE }
}
