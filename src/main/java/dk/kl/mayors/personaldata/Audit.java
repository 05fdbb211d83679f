package dk.kl.mayors.personaldata;

/**
 * The log of who saw or changed what of a person's data, when and why. Rows are only ever added, in the caller's transaction where there is
 * one; they name the mandate or the inquiry, never the person.
 */
public interface Audit {

    /**
     * Notes what whoever is at work has done: the member of staff who is logged in, else the actor that is given by
     * {@link #note(String, Deed, String, String, String)}, else the product itself.
     *
     * @param about the id of the mandate, round or inquiry
     * @param what  in Danish and without personal data, for instance "Borgmesterkortet"
     * @param why   in Danish and without personal data; may be empty
     */
    void note(Deed deed, String about, String what, String why);

    /** The same for an actor who is not logged in, for instance {@code "mayor"}, {@code "secretary"} or {@code "system"}. */
    void note(String actor, Deed deed, String about, String what, String why);

    /** What was done. */
    enum Deed {
        SAW("Har set"),
        CHANGED("Har ændret"),
        EXPORTED("Har hentet"),
        BROKE_GLASS("Har åbnet med begrundelse"),
        ERASED("Har slettet");

        private final String danish;

        Deed(String danish) {
            this.danish = danish;
        }

        /** The words that staff see. */
        public String danish() {
            return danish;
        }
    }
}
