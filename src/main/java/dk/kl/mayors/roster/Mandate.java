package dk.kl.mayors.roster;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.DataKeeper;
import java.time.LocalDate;

/**
 * A mandate with the person who holds it. Texts that the roster does not give are empty, never null.
 *
 * @param confirmed false while the result is provisional: nothing is sent then
 * @param leftOn    the last day in office, null while in office
 * @param onLeaveSince the first day of a leave during which an acting mayor is in office, null while there is none
 * @param actingFor the mandate that is on leave, when this is the one of its acting mayor; else null
 */
public record Mandate(MandateId id, RoundId round, Municipality municipality, Person mayor, Person secretary, String deputyMayor,
                      String party, boolean newlyElected, boolean confirmed, LocalDate leftOn, LocalDate onLeaveSince, MandateId actingFor) {

    /** A mandate that is nobody's leave. */
    public Mandate(MandateId id, RoundId round, Municipality municipality, Person mayor, Person secretary, String deputyMayor, String party,
                   boolean newlyElected, boolean confirmed, LocalDate leftOn) {
        this(id, round, municipality, mayor, secretary, deputyMayor, party, newlyElected, confirmed, leftOn, null, null);
    }

    /** Whether the office is, or will be, this mayor's now: at most one mandate of a municipality is live. */
    public boolean live() {
        return leftOn == null && onLeaveSince == null;
    }

    /** Whether the person who held it has been erased: {@link DataKeeper#GONE} stands in the name's place, and nobody can be reached. */
    public boolean erased() {
        return mayor.name().equals(DataKeeper.GONE) && mayor.email().isEmpty();
    }

    public boolean onLeave() {
        return leftOn == null && onLeaveSince != null;
    }

    /** Names and addresses of a mayor or of the mayor's secretary; for a secretary only name and mail are known. */
    public record Person(String firstName, String lastName, String email, String phone, String address, String postalCode, String city) {

        public String name() {
            return (firstName + " " + lastName).trim();
        }
    }
}
