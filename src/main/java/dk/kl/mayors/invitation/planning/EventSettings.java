package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.SubstituteRule;
import java.util.Set;

/**
 * What holds for one event.
 *
 * @param body           the KKR whose meeting it is, or empty
 * @param makesUpFor     the id of the session that it makes up for, or empty
 * @param evaluationLink where those who came can evaluate it; empty when it is not evaluated
 * @param evaluationText what is asked there, as a Danish sentence; may be empty
 * @param opened         whether its planning has begun
 */
public record EventSettings(SubstituteRule substitute, Set<Question> questions, String body, String makesUpFor, String evaluationLink,
                            String evaluationText, boolean opened) {

    public boolean evaluated() {
        return !evaluationLink.isBlank();
    }

    EventSettings of(String kkr, String session) {
        return new EventSettings(substitute, questions, kkr, session, evaluationLink, evaluationText, opened);
    }
}
