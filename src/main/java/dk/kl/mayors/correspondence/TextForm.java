package dk.kl.mayors.correspondence;

import dk.kl.mayors.correspondence.template.MarkdownText;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.roster.MandateId;
import java.util.Objects;
import java.util.Optional;

/**
 * A text as it stands in the editor.
 *
 * @param mandate for whom the preview is, or empty
 * @param own     the mayor whose own text it is, or empty for everybody's
 */
record TextForm(String subject, String body, String mandate, String own) {

    TextForm {
        subject = Objects.requireNonNullElse(subject, "").strip();
        body = Objects.requireNonNullElse(body, "").replace("\r\n", "\n").strip();
        mandate = Objects.requireNonNullElse(mandate, "");
        own = Objects.requireNonNullElse(own, "");
    }

    /** The same form with the words of a template. */
    TextForm with(Template template) {
        return new TextForm(template.subject(), template.body().source(), mandate, own);
    }

    Template template(TextKind kind) {
        return new Template(kind, 0, subject, new MarkdownText(body));
    }

    /** The mayor whose own text it is; throws {@link IllegalArgumentException} when it is no mandate's id. */
    Optional<MandateId> owner() {
        return own.isEmpty() ? Optional.empty() : Optional.of(MandateId.of(own));
    }

    /** For whom the preview is. */
    String recipient() {
        return own.isEmpty() ? mandate : own;
    }
}
