package dk.kl.mayors.correspondence.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the fields of a text are filled with for one recipient: clean text by the field's Danish name. */
public final class MergeValues {

    private final Map<String, MergeField> fields = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    /**
     * The values of these fields.
     *
     * @throws IllegalArgumentException when a field has no value: the one who writes has forgotten it
     */
    public MergeValues(List<MergeField> fields, Map<String, String> valuesByKey) {
        for (MergeField field : fields) {
            String value = valuesByKey.get(field.key());
            if (value == null) {
                throw new IllegalArgumentException("Flettefeltet '" + field.key() + "' har ingen værdi. Kontakt procesejeren.");
            }
            this.fields.put(field.name(), field);
            values.put(field.name(), field.list() ? CleanText.lines(value) : CleanText.line(value));
        }
    }

    boolean knows(String name) {
        return values.containsKey(name);
    }

    boolean isList(String name) {
        return fields.get(name).list();
    }

    String get(String name) {
        return values.get(name);
    }
}
