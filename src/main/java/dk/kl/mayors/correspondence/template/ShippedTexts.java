package dk.kl.mayors.correspondence.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts that ship with the product, read once. */
@Component
class ShippedTexts {

    private static final String SUBJECT = "Emne: ";

    private final Map<TextKind, Template> texts = new EnumMap<>(TextKind.class);

    ShippedTexts() {
        for (TextKind kind : TextKind.values()) {
            texts.put(kind, read(kind));
        }
    }

    Template of(TextKind kind) {
        return texts.get(kind);
    }

    private static Template read(TextKind kind) {
        try {
            String file = new ClassPathResource("texts/" + kind.fileName() + ".md").getContentAsString(StandardCharsets.UTF_8);
            int end = file.indexOf('\n');
            return new Template(kind, 0, file.substring(SUBJECT.length(), end).strip(), new MarkdownText(file.substring(end).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
