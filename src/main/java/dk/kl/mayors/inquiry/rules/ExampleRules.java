package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Gives a product without any rules the examples of {@code reference/rules.yaml}. */
@Component
@ConditionalOnProperty("mayors.example-data")
class ExampleRules {

    private final LegalSourceRepository sources;
    private final AnswerTemplateRepository templates;
    private final Clock clock;

    ExampleRules(LegalSourceRepository sources, AnswerTemplateRepository templates, Clock clock) {
        this.sources = sources;
        this.templates = templates;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void provide() {
        if (sources.count() == 0 && templates.count() == 0) {
            Map<String, List<Map<String, Object>>> examples = read();
            Map<String, String> families = new HashMap<>();
            examples.get("sources").forEach(source -> families.put(source.get("id").toString(), provide(source)));
            examples.get("templates").forEach(template -> provide(template, families));
        }
    }

    @SuppressWarnings("unchecked")
    private String provide(Map<String, Object> example) {
        LegalSource source = LegalSource.first(data(example));
        if (example.get("successor") != null) {
            sources.save(source.replace(data((Map<String, Object>) example.get("successor"))));
        }
        return sources.save(source).family();
    }

    @SuppressWarnings("unchecked")
    private void provide(Map<String, Object> example, Map<String, String> families) {
        List<String> bound = (List<String>) example.get("sources");
        templates.save(new AnswerTemplate(new TemplateData(InquirySubject.valueOf(example.get("subject").toString()), example.get("title").toString(),
            example.get("body").toString(), bound.stream().map(families::get).collect(Collectors.toSet())), clock.instant(), "eksempel"));
    }

    private static SourceData data(Map<String, Object> example) {
        String from = (String) example.get("from");
        return new SourceData((String) example.get("title"), (String) example.get("citation"), "", from == null ? null : LocalDate.parse(from));
    }

    private static Map<String, List<Map<String, Object>>> read() {
        try (InputStream file = new ClassPathResource("reference/rules.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
