package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Successor;
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

    /** The person, for a change of mayor. */
    Successor successor() {
        return new Successor(text(RosterColumn.FIRST_NAME), text(RosterColumn.LAST_NAME), text(RosterColumn.EMAIL), text(RosterColumn.PHONE),
            text(RosterColumn.SECRETARY), text(RosterColumn.SECRETARY_EMAIL), text(RosterColumn.PARTY),
            !text(RosterColumn.STATUS).equals("genvalgt"));
    }

    private String text(RosterColumn column) {
        return texts.getOrDefault(column, "");
    }

    String mayor() {
        return texts.get(RosterColumn.FIRST_NAME) + " " + texts.get(RosterColumn.LAST_NAME);
    }
}
