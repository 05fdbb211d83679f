package dk.kl.mayors.correspondence.template;

/**
 * A place in a text that is filled for each recipient, written {@code {{navn}}}.
 *
 * @param key     the name in code
 * @param name    the Danish name in the text
 * @param meaning what staff read about it
 * @param example what a preview without a recipient shows
 * @param list    whether its lines become a list when the field has a paragraph of its own
 */
public record MergeField(String key, String name, String meaning, String example, boolean list) {

    static MergeField text(String key, String name, String meaning, String example) {
        return new MergeField(key, name, meaning, example, false);
    }

    static MergeField list(String key, String name, String meaning, String example) {
        return new MergeField(key, name, meaning, example, true);
    }

    /** As it stands in a text. */
    public String placeholder() {
        return "{{" + name + "}}";
    }
}
