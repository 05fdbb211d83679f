package dk.kl.mayors.personaldata;

import dk.kl.mayors.personaldata.Audit.Deed;
import java.util.List;

/**
 * The pages and files of a module with which staff and programs see, take along or change data of persons. Each is noted in the log when it
 * has succeeded: once for each request, however many persons are on it. A test wants every address that is read to stand here or to be named
 * as one without personal data.
 */
public interface AuditedPages {

    List<Page> pages();

    /** A page that shows persons; see {@link Page}. */
    static Page seen(String pattern, String about, String what) {
        return new Page("GET", pattern, Deed.SAW, about, what);
    }

    /** A file that holds persons. */
    static Page taken(String pattern, String about, String what) {
        return new Page("GET", pattern, Deed.EXPORTED, about, what);
    }

    /** A form that changes what is kept of a person. */
    static Page changed(String pattern, String about, String what) {
        return new Page("POST", pattern, Deed.CHANGED, about, what);
    }

    /**
     * One address.
     *
     * @param method  GET or POST
     * @param pattern as the controller declares it
     * @param about   the parts of the address or the parameters with the id of the mandate, round or event, with commas; the first that is there counts
     * @param what    in Danish and without personal data
     */
    record Page(String method, String pattern, Deed deed, String about, String what) {
    }
}
