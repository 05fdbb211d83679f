package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.DanishSearch;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A column of the roster file; the order is that of the shipped sample. */
enum RosterColumn {
    CODE("kommunekode", true, 10, "fire cifre, for eksempel 0751; 751 går også"),
    MUNICIPALITY("kommune", false, 80, "kommunens navn, som bliver holdt op mod koden"),
    FIRST_NAME("fornavn", true, 60, "borgmesterens fornavn og mellemnavne"),
    LAST_NAME("efternavn", true, 80, "borgmesterens efternavn"),
    EMAIL("email", true, 254, "den adresse, som breve og invitationer sendes til"),
    PHONE("telefon", false, 30, "otte cifre"),
    ADDRESS("adresse", false, 120, "vej og nummer"),
    POSTAL_CODE("postnr", false, 20, "fire cifre"),
    CITY("by", false, 60, "postdistrikt"),
    PARTY("parti", false, 60, "bogstav eller navn"),
    STATUS("status", true, 20, "nyvalgt eller genvalgt"),
    TAKES_OFFICE_ON("tiltrådt", false, 40, "dato; er feltet tomt, gælder valgperiodens første dag"),
    DEPUTY_MAYOR("viceborgmester", false, 120, "navn"),
    SECRETARY("sekretær", false, 120, "navn på borgmesterens sekretær"),
    SECRETARY_EMAIL("sekretær_email", false, 254, "sekretærens adresse, som får kopi");

    /** The columns that say which mandate a row is about; all others describe the person who holds it. */
    static final Set<RosterColumn> OF_THE_MANDATE = EnumSet.of(CODE, MUNICIPALITY, TAKES_OFFICE_ON);

    private final String title;
    private final boolean required;
    private final int maxLength;
    private final String meaning;

    RosterColumn(String title, boolean required, int maxLength, String meaning) {
        this.title = title;
        this.required = required;
        this.maxLength = maxLength;
        this.meaning = meaning;
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
    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    int maxLength() {
        return maxLength;
    }

    /** What the column holds, in Danish for the page. */
    public String meaning() {
        return meaning;
    }
}
