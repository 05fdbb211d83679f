package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.correspondence.template.CleanText;
import dk.kl.mayors.correspondence.template.MergeValues;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.roster.Mandate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Merges a round's letter for one mayor into a PDF. */
@Component
public class WelcomeLetter {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final ITemplateEngine frames;
    private final PdfRenderer renderer;
    private final RoundFields roundFields;

    WelcomeLetter(ITemplateEngine frames, PdfRenderer renderer, RoundFields roundFields) {
        this.frames = frames;
        this.renderer = renderer;
        this.roundFields = roundFields;
    }

    /** The letter as a tagged PDF; the round must have its letter date. */
    public byte[] pdf(Round round, Mandate mandate, Letterhead letterhead, Template text) {
        return renderer.render(html(round, mandate, letterhead, text));
    }

    /** The letter's words in the page that becomes the PDF. */
    String html(Round round, Mandate mandate, Letterhead letterhead, Template text) {
        Map<String, String> fields = new HashMap<>(MayorFields.of(mandate, letterhead));
        fields.putAll(roundFields.of(round));
        fields.put("kkr", mandate.municipality().kkr());
        MergeValues values = new MergeValues(text.kind().fields(), fields);
        Context letter = new Context(DANISH);
        letter.setVariable("title", text.subject(values));
        letter.setVariable("date", DanishDates.date(round.letterDate()));
        letter.setVariable("letterhead", letterhead);
        letter.setVariable("addressee", addressee(mandate));
        letter.setVariable("salutation", fields.get("salutation"));
        letter.setVariable("body", text.body().html(values));
        letter.setVariable("enclosures", Arrays.stream(EnclosureSlot.values()).map(EnclosureSlot::danish).toList());
        return frames.process("letters/letter", letter);
    }

    private static List<String> addressee(Mandate mandate) {
        Mandate.Person mayor = mandate.mayor();
        return Stream.of("Til " + mandate.municipality().mayorTitle() + "en", mayor.name(), mandate.municipality().officialName(), mayor.address(),
            mayor.postalCode() + " " + mayor.city()).map(CleanText::line).filter(line -> !line.isEmpty()).toList();
    }
}
