package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.roster.Mandate;
import java.util.HashMap;
import java.util.Map;

/** The merge fields that every text has, by their names in code. */
public final class MayorFields {

    /** The field for the address of the mayor's own page; filled for each recipient by itself. */
    public static final String OWN_PAGE = "ownPage";

    private MayorFields() {
    }

    /** Those of a text for a mayor. */
    public static Map<String, String> of(Mandate mandate, Letterhead letterhead) {
        Map<String, String> fields = new HashMap<>(house(letterhead));
        fields.put("salutation", "Kære " + mandate.municipality().mayorTitle());
        fields.put("name", mandate.mayor().name());
        fields.put("mayorTitle", mandate.municipality().mayorTitle());
        fields.put("municipality", mandate.municipality().officialName());
        fields.put("congratulation", "Tillykke med " + (mandate.newlyElected() ? "valget" : "genvalget") + " som "
            + mandate.municipality().mayorTitle() + " i " + mandate.municipality().officialName());
        return fields;
    }

    /** Those of any text: whom to ask. */
    public static Map<String, String> house(Letterhead letterhead) {
        return Map.of("contactName", letterhead.contact().name(), "contactTitle", letterhead.contact().title(),
            "contactPhone", letterhead.contact().phone(), "contactMail", letterhead.contact().mail());
    }
}
