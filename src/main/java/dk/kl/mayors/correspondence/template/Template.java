package dk.kl.mayors.correspondence.template;

import java.util.Set;

/**
 * A text to be filled: its subject, for the letter its title, and its body.
 *
 * @param revision 0 for the text that ships, then counted from 1
 */
public record Template(TextKind kind, int revision, String subject, MarkdownText body) {

    /** Whether that field stands anywhere in the text. */
    public boolean uses(String key) {
        Set<String> names = new MarkdownText(subject + "\n" + body.source()).fields();
        return kind.fields().stream().anyMatch(field -> field.key().equals(key) && names.contains(field.name()));
    }

    /** The same text behind another one, which may have the same fields. */
    public Template after(String lead) {
        return new Template(kind, revision, subject, new MarkdownText(lead + body.source()));
    }

    /** The subject with its fields filled, in one line. */
    public String subject(MergeValues values) {
        return MarkdownText.fillLine(subject, values);
    }
}
