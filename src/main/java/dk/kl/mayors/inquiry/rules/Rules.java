package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.DanishOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever answers an inquiry needs of the rules: templates, and the sources in force on the day of the question. */
@Service
public class Rules {

    static final Comparator<SourceLine> IN_DANISH_ORDER = Comparator.comparing(SourceLine::title, DanishOrder.DANISH)
        .thenComparing(SourceLine::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LegalSourceRepository sources;
    private final AnswerTemplateRepository templates;

    Rules(LegalSourceRepository sources, AnswerTemplateRepository templates) {
        this.sources = sources;
        this.templates = templates;
    }

    /** The templates for that subject, in Danish order. */
    @Transactional(readOnly = true)
    public List<TemplateLine> templates(InquirySubject subject) {
        return templates.findBySubject(subject).stream().map(AnswerTemplate::line)
            .sorted(Comparator.comparing(TemplateLine::title, DanishOrder.DANISH)).toList();
    }

    /** A template with the sources of the day on which the question was asked; empty when there is no such template. */
    @Transactional(readOnly = true)
    public Optional<Quoted> quote(String templateId, LocalDate questionDate) {
        return templates.findById(templateId).map(AnswerTemplate::line).map(template -> quoted(template, questionDate));
    }

    /** All sources in force on that day, in Danish order. */
    @Transactional(readOnly = true)
    public List<SourceLine> inForce(LocalDate day) {
        return sources.findAll().stream().filter(source -> source.inForceOn(day)).map(LegalSource::line).sorted(IN_DANISH_ORDER).toList();
    }

    private Quoted quoted(TemplateLine template, LocalDate day) {
        Map<String, List<LegalSource>> families = sources.findByFamilyIn(template.families()).stream()
            .collect(Collectors.groupingBy(LegalSource::family));
        List<SourceLine> inForce = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        families.values().forEach(versions -> versions.stream().filter(source -> source.inForceOn(day)).findFirst()
            .ifPresentOrElse(source -> inForce.add(source.line()), () -> missing.add(versions.get(0).line().title())));
        inForce.sort(IN_DANISH_ORDER);
        missing.sort(DanishOrder.DANISH);
        return new Quoted(template.id(), template.title(), template.body(), day, List.copyOf(inForce), List.copyOf(missing));
    }
}
