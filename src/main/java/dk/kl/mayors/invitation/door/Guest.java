package dk.kl.mayors.invitation.door;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.roster.Mandate;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody who may stand at the door: the mayor, or who comes in the mayor's place. */
record Guest(Mandate mandate, Invited invited, Map<Question, String> wishes) {

    public String id() {
        return mandate.id().toString();
    }

    public String municipality() {
        return mandate.municipality().name();
    }

    /** The name on the badge. */
    public String name() {
        if (invited.answer() != Answer.SUBSTITUTE) {
            return mandate.mayor().name();
        }
        return invited.substitute().isEmpty() ? "Stedfortræder for " + mandate.mayor().name() : invited.substitute() + " (stedfortræder)";
    }

    /** What was answered, in Danish. */
    public String answer() {
        return invited.answer() == null ? "Intet svar" : invited.answer().danish();
    }

    /** Whether the guest has said that somebody comes. */
    public boolean expected() {
        return invited.answer() != null && invited.answer().coming();
    }

    public boolean came() {
        return invited.came();
    }

    /** "kl. 09.42", empty when it was not noted at the door. */
    public String cameAt() {
        return invited.checkedInAt() == null ? "" : DanishDates.time(LocalDateTime.ofInstant(invited.checkedInAt(), EngineClock.COPENHAGEN));
    }

    String wish(Question question) {
        return wishes.getOrDefault(question, "");
    }
}
