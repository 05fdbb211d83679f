package dk.kl.mayors.roster;

import dk.kl.mayors.calendar.RoundId;
import java.time.LocalDate;

/**
 * A mandate with the person who holds it. Texts that the roster does not give are empty, never null.
 *
 * @param confirmed false while the result is provisional: nothing is sent then
 * @param leftOn    the last day in office, null while in office
 */
public record Mandate(MandateId id, RoundId round, Municipality municipality, Person mayor, Person secretary, String deputyMayor,
                      String party, boolean newlyElected, boolean confirmed, LocalDate leftOn) {

    /** Names and addresses of a mayor or of the mayor's secretary; for a secretary only name and mail are known. */
    public record Person(String firstName, String lastName, String email, String phone, String address, String postalCode, String city) {

        public String name() {
            return (firstName + " " + lastName).trim();
        }
    }
}
