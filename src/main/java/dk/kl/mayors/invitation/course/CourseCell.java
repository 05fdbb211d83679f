package dk.kl.mayors.invitation.course;

import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations.Invited;

/**
 * Where one mayor stands with one session.
 *
 * @param invited  null when the mayor is not invited
 * @param reason   why the mayor is exempt, or empty
 * @param makeUp   the invitation to the session's make-up, or null
 */
record CourseCell(Invited invited, String reason, Invited makeUp, boolean exempt) {

    /** The word in the overview. */
    public String word() {
        if (exempt) {
            return "Fritaget";
        }
        if (invited == null || invited.invitedAt() == null && invited.attended() == null) {
            return "–";
        }
        if (invited.came()) {
            return "Mødt";
        }
        return missed() ? missedWord() : invited.answer() == null || invited.answer() == Answer.UNKNOWN ? "Inviteret" : invited.answer().danish();
    }

    /** The look of the state, as the board has it. */
    public String look() {
        return switch (word()) {
            case "Mødt", "Samlet op" -> "done";
            case "Ikke mødt", "Deltager ikke", "Fritaget" -> "absent";
            case "Inviteret", "Tilbudt opsamling" -> "mayor";
            default -> "planned";
        };
    }

    public boolean attended() {
        return invited != null && invited.came() || makeUp != null && makeUp.came();
    }

    private boolean missed() {
        return Boolean.FALSE.equals(invited.attended()) || invited.answer() == Answer.DECLINES;
    }

    private String missedWord() {
        if (makeUp != null && makeUp.invitedAt() != null && makeUp.answer() != Answer.DECLINES && !Boolean.FALSE.equals(makeUp.attended())) {
            return makeUp.came() ? "Samlet op" : "Tilbudt opsamling";
        }
        return Boolean.FALSE.equals(invited.attended()) ? "Ikke mødt" : invited.answer().danish();
    }
}
