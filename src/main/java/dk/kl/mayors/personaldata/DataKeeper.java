package dk.kl.mayors.personaldata;

import java.util.List;
import java.util.Set;

/**
 * A place where a module keeps personal data. The module that owns the tables answers for them; the access report and the erasure ask all
 * beans of this type, in the order of their {@code @Order}. Runs in the caller's transaction.
 */
public interface DataKeeper {

    /** Stands where the name of somebody stood who has been erased. */
    String GONE = "Slettet person";

    /** Stands in place of a content that the reader of a report may not see. */
    String UNSEEN = "Findes, men kan ikke ses af dig";

    /** What is kept here, in Danish, for instance "Breve og mails". */
    String name();

    /** The tables that it answers for, in lower case. A test wants every table with a text or byte column to be answered for. */
    Set<String> tables();

    /** All that is kept about that person, the latest first; what this reader may not see is named without its content. */
    List<Entry> tell(DataSubject subject, DataReader reader);

    /**
     * Removes or blanks all that is kept about that person; what others need to go on stays as a row that names nobody. Where texts to
     * others name the person, {@link #GONE} takes the name's place. The person's mandates have ended before this is asked.
     */
    List<Removed> erase(DataSubject subject);

    /**
     * Texts that recognise the person wherever they stand and that the roster does not know: earlier mail addresses, the tokens of links.
     * Long enough to be nobody else's.
     */
    default Set<String> traces(DataSubject subject) {
        return Set.of();
    }

    /** The business keys of processes that are about that person alone, apart from the mandates' ids; their history is erased. */
    default Set<String> businessKeys(DataSubject subject) {
        return Set.of();
    }

    /** One thing that is kept, for a person to read. Fields without a text are left out. */
    record Entry(String heading, List<Field> fields) {

        public Entry {
            fields = fields.stream().filter(field -> field.text() != null && !field.text().isBlank()).toList();
        }
    }

    /** A named text, both in Danish. */
    record Field(String name, String text) {
    }

    /**
     * How many rows of a table were removed or blanked.
     *
     * @param table in lower case
     */
    record Removed(String table, long rows) {
    }
}
