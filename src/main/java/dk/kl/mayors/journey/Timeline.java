package dk.kl.mayors.journey;

import java.time.Instant;
import java.util.List;

/**
 * What has happened to a mayor, the latest first, and what will happen, the earliest first.
 */
record Timeline(List<Entry> coming, List<Entry> past) {

    /**
     * Something that has happened or will.
     *
     * @param title   what it is, in a few words
     * @param steps   which process and which of its steps made it, in Danish
     * @param by      the full name of the member of staff who did it, or empty
     * @param details what came of it
     * @param cockpit the path of the process behind the address of Cockpit, empty when no process made it
     */
    record Entry(Instant at, String title, String steps, String by, List<Detail> details, String cockpit) {

        /** "15. december 2021 kl. 08.00". */
        public String when() {
            return CardText.time(at);
        }
    }

    /**
     * Something that the domain knows of an entry.
     *
     * @param dispatchId the letter or mail that one can read, or empty
     */
    record Detail(Instant at, String text, String dispatchId) {
    }
}
