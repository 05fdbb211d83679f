package dk.kl.mayors.correspondence.template;

/**
 * A text to be filled: its subject, for the letter its title, and its body.
 *
 * @param revision 0 for the text that ships, then counted from 1
 */
public record Template(TextKind kind, int revision, String subject, MarkdownText body) {

    /** The subject with its fields filled, in one line. */
    public String subject(MergeValues values) {
        return MarkdownText.fillLine(subject, values);
    }
}
