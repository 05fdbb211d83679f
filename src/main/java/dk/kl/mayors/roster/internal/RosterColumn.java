package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.DanishSearch;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A column of the roster file; the order is that of the shipped sample. */
enum RosterColumn {
    CODE("kommunekode", true, 10),
    MUNICIPALITY("kommune", false, 80),
    FIRST_NAME("fornavn", true, 60),
    LAST_NAME("efternavn", true, 80),
    EMAIL("email", true, 254),
    PHONE("telefon", false, 30),
    ADDRESS("adresse", false, 120),
    POSTAL_CODE("postnr", false, 20),
    CITY("by", false, 60),
    PARTY("parti", false, 60),
    STATUS("status", true, 20),
    TAKES_OFFICE_ON("tiltrådt", false, 40),
    DEPUTY_MAYOR("viceborgmester", false, 120),
    SECRETARY("sekretær", false, 120),
    SECRETARY_EMAIL("sekretær_email", false, 254);

    /** The columns that say which mandate a row is about; all others describe the person who holds it. */
    static final Set<RosterColumn> OF_THE_MANDATE = EnumSet.of(CODE, MUNICIPALITY, TAKES_OFFICE_ON);

    private final String title;
    private final boolean required;
    private final int maxLength;

    RosterColumn(String title, boolean required, int maxLength) {
        this.title = title;
        this.required = required;
        this.maxLength = maxLength;
    }

    /** The column that a header means; case, spaces, hyphens and "aa" for "å" do not matter. */
    static Optional<RosterColumn> titled(String header) {
        String wanted = letters(header);
        for (RosterColumn column : values()) {
            if (letters(column.title).equals(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String letters(String header) {
        return DanishSearch.key(header).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The name in the header and in every message. */
    String title() {
        return title;
    }

    boolean required() {
        return required;
    }

    int maxLength() {
        return maxLength;
    }
}
