package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import java.time.LocalDate;
import java.util.Map;

/**
 * One checked row of a roster file.
 *
 * @param texts what the file says of the person; a column that the file lacks is not among them
 */
record RosterEntry(int row, Municipality municipality, LocalDate takesOfficeOn, Map<RosterColumn, String> texts) {

    MandateId mandate() {
        return new MandateId(municipality.code(), takesOfficeOn);
    }

    String mayor() {
        return texts.get(RosterColumn.FIRST_NAME) + " " + texts.get(RosterColumn.LAST_NAME);
    }
}
