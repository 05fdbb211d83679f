package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.util.List;

/** What a registration list would change; nothing is stored until staff approve it. */
record RegistrationPreview(String fileName, Instant readAt, List<Line> lines) {

    /** What a row means for us. */
    enum Outcome {
        NEW("Nyt svar"), CONFLICT("Modstrid"), SAME("Som noteret"), NOT_INVITED("Ikke inviteret"), UNKNOWN("Ukendt");

        private final String danish;

        Outcome(String danish) {
            this.danish = danish;
        }

        /** The words that staff see. */
        public String danish() {
            return danish;
        }
    }

    /**
     * A row and what it means.
     *
     * @param who         whom the row names, as it stands there
     * @param mandate     the mayor whom it means; null when it is none of ours
     * @param answer      null when the row says nothing that can be noted
     * @param explanation a Danish sentence
     */
    record Line(int number, String who, Outcome outcome, MandateId mandate, Answer answer, String explanation) {
    }

    public List<Line> of(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }

    public long count(Outcome outcome) {
        return of(outcome).size();
    }

    /** Whether there is anything to note. */
    public boolean changes() {
        return count(Outcome.NEW) + count(Outcome.CONFLICT) > 0;
    }

    /** When the file was read, in Danish. */
    public String read() {
        return DanishDates.moment(readAt);
    }

    /** Tells this file from another that a colleague has chosen meanwhile. */
    public String stamp() {
        return Long.toString(readAt.toEpochMilli());
    }
}
