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
public class Texts {

    private static final String SUBJECT = "Emne: ";

    private final Map<TextKind, Template> shipped = new EnumMap<>(TextKind.class);

    public Texts() {
        for (TextKind kind : TextKind.values()) {
            shipped.put(kind, read(kind));
        }
    }

    /** The text of that kind. */
    public Template of(TextKind kind) {
        return shipped.get(kind);
    }

    private static Template read(TextKind kind) {
        try {
            String file = new ClassPathResource("texts/" + kind.fileName() + ".md").getContentAsString(StandardCharsets.UTF_8);
            int end = file.indexOf('\n');
            return new Template(kind, file.substring(SUBJECT.length(), end).strip(), new MarkdownText(file.substring(end).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
