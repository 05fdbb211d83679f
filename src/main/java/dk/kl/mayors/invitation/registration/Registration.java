package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.invitation.Answer;
import java.util.Optional;

/**
 * A row of the conference's registration list.
 *
 * @param number       as in a spreadsheet
 * @param municipality a name or a code, as it stands there; may be empty
 * @param status       as it stands there; empty when the list has no such column
 * @param answer       what the status means; empty when it means nothing that we know
 */
record Registration(int number, String municipality, String name, String email, String status, Optional<Answer> answer) {
}
