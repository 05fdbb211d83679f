package dk.kl.mayors.correspondence.mail;

import dk.kl.mayors.correspondence.letter.Letterhead;
import dk.kl.mayors.correspondence.template.MergeValues;
import dk.kl.mayors.correspondence.template.Template;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills a text and puts it into the frame that all mails share. */
@Component
public class MailWriter {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final ITemplateEngine frames;

    public MailWriter(ITemplateEngine frames) {
        this.frames = frames;
    }

    /** The mail with these values; throws {@link IllegalArgumentException} when a field has none. */
    public MailText write(Template template, Map<String, String> fields, Letterhead letterhead) {
        MergeValues values = new MergeValues(template.kind().fields(), fields);
        String subject = template.subject(values);
        Context frame = new Context(DANISH, Map.of("subject", subject, "body", template.body().html(values), "letterhead", letterhead));
        return new MailText(subject, template.body().text(values) + signature(letterhead), frames.process("mail/frame", frame));
    }

    private static String signature(Letterhead letterhead) {
        return letterhead.addressLines().stream().collect(Collectors.joining(", ",
            "\n\nMed venlig hilsen\n" + letterhead.contact().name() + "\n" + capitalised(letterhead.contact().title()) + "\n\n" + letterhead.sender() + "\n",
            "\nTelefon " + letterhead.contact().phone() + "\n"));
    }

    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(DANISH) + title.substring(1);
    }
}
