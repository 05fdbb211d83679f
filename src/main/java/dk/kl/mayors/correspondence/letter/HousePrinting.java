package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.correspondence.Printing;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints with the renderer of the letters. */
@Component
class HousePrinting implements Printing {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** What no XML document can hold (XML 1.0, section 2.2), however it came into a title or a place. */
    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final PdfRenderer renderer;

    HousePrinting(ITemplateEngine templates, PdfRenderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    @Override
    public byte[] pdf(String template, Map<String, Object> model) {
        return renderer.render(NO_XML.matcher(templates.process(template, new Context(DANISH, model))).replaceAll(""));
    }
}
