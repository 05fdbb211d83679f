package dk.kl.mayors.personaldata;

import java.util.List;
import java.util.Set;

/**
 * A place where a module keeps personal data. The module that owns the tables answers for them; the access report and the erasure ask all
 * beans of this type, in the order of their {@code @Order}. Runs in the caller's transaction.
 */
public interface DataKeeper {

    /** What is kept here, in Danish, for instance "Breve og mails". */
    String name();

    /** The tables that it answers for, in lower case. A test wants every table with a text or byte column to be answered for. */
    Set<String> tables();

    /** All that is kept about that person, the latest first; what this reader may not see is named without its content. */
    List<Entry> tell(DataSubject subject, DataReader reader);

    /** Removes or blanks all that is kept about that person; what others need to go on stays as a row that names nobody. */
    List<Removed> erase(DataSubject subject);

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
