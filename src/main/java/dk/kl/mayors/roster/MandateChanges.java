package dk.kl.mayors.roster;

import java.time.LocalDate;
import java.util.List;

/** What staff change in the roster by hand between two imports. Every method throws {@link Roster.UnknownMandate} for an unknown one. */
public interface MandateChanges {

    /**
     * Ends the mandate and publishes {@link MandateEnded}.
     *
     * @param lastDay the last day in office, not in the future; null counts as missing
     * @return what is wrong, one Danish sentence each; nothing is changed unless the list is empty
     */
    List<String> endMandate(MandateId id, LocalDate lastDay);

    /**
     * Corrects how the mayor and the secretary are reached.
     *
     * @return what is wrong; nothing is changed unless the list is empty
     */
    List<ContactProblem> correctContact(MandateId id, Contact contact);

    /** What is wrong with contact data as somebody typed them; nothing is changed. */
    List<ContactProblem> problems(Contact contact);

    /** Contact data without problems, in the form in which the roster keeps them; no text is null. */
    Contact tidy(Contact contact);

    /** How the mayor and the secretary are reached, as staff or the mayor typed it; null counts as empty, and only the mayor's mail must be given. */
    record Contact(String email, String phone, String secretaryName, String secretaryEmail) {
    }

    /**
     * Something that must be put right.
     *
     * @param sentence Danish, says what to do
     */
    record ContactProblem(Field field, String sentence) {

        /** The fields of {@link Contact}. */
        public enum Field { EMAIL, PHONE, SECRETARY_NAME, SECRETARY_EMAIL }
    }
}
