package dk.kl.mayors.journey.succession;

import dk.kl.mayors.roster.Successor;
import java.time.LocalDate;

/**
 * What staff have typed of a succession.
 *
 * @param change         null until it is chosen
 * @param reason         why the mandate ends; null for a leave or until it is chosen
 * @param lastDay        the last day in office, or before the leave; null until it is typed
 * @param expectedReturn null but for a leave
 * @param successorKnown false while the council has not chosen anybody
 * @param takesOfficeOn  when the successor takes office; null means the day after the last day
 */
record SuccessionDraft(Change change, Reason reason, LocalDate lastDay, LocalDate expectedReturn, boolean successorKnown,
                       LocalDate takesOfficeOn, Successor successor) {

    static final SuccessionDraft EMPTY = new SuccessionDraft(null, null, null, null, true, null, new Successor("", "", "", "", "", "", "", true));

    /** What happens to the mandate. */
    enum Change {
        ENDS("Borgmesteren fratræder"), LEAVE("Borgmesteren går på orlov");

        private final String danish;

        Change(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** Why a mandate ends; restricted, and never in the engine. */
    enum Reason {
        RELEASED("Fritaget efter eget ønske"), DEATH("Dødsfald"), LEFT_COUNCIL("Udtrådt af kommunalbestyrelsen"), DISMISSED("Afsat"),
        NOT_TAKEN("Nåede ikke at tiltræde");

        private final String danish;

        Reason(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    boolean isLeave() {
        return change == Change.LEAVE;
    }

    /** The first day on which somebody else is in office; null while the last day is missing. */
    LocalDate begins() {
        return takesOfficeOn != null && !isLeave() ? takesOfficeOn : lastDay == null ? null : lastDay.plusDays(1);
    }

    /** The same with the successor as the roster keeps it. */
    SuccessionDraft with(Successor tidied) {
        return new SuccessionDraft(change, reason, lastDay, expectedReturn, successorKnown, takesOfficeOn, tidied);
    }
}
