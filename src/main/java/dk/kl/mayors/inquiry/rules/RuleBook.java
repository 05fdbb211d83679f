package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.roster.DanishOrder;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write and see on the pages of the rules. A source that is replaced starts the review of the answers built on it. */
@Service
@Transactional
class RuleBook {

    private final LegalSourceRepository sources;
    private final AnswerTemplateRepository templates;
    private final RuleChangeRepository changes;
    private final ConcernedAnswers concerned;
    private final RuntimeService runtimeService;
    private final Clock clock;

    RuleBook(LegalSourceRepository sources, AnswerTemplateRepository templates, RuleChangeRepository changes, ConcernedAnswers concerned,
             RuntimeService runtimeService, Clock clock) {
        this.sources = sources;
        this.templates = templates;
        this.changes = changes;
        this.concerned = concerned;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SourceLine> sources() {
        return sources.findAll().stream().map(LegalSource::line).sorted(Rules.IN_DANISH_ORDER).toList();
    }

    /** The latest version of each source, in force or about to be. */
    @Transactional(readOnly = true)
    List<SourceLine> latestSources() {
        return sources().stream().filter(source -> source.replacedBy() == null).toList();
    }

    @Transactional(readOnly = true)
    Optional<SourceLine> source(String id) {
        return sources.findById(id).map(LegalSource::line);
    }

    void add(SourceData data) {
        sources.save(LegalSource.first(data));
    }

    void correct(String id, SourceData data) {
        sources.findById(id).orElseThrow().correct(data);
    }

    /** Puts a successor in a source's place and has the advisers look through what was built on it; the change's id. */
    String replace(String id, SourceData data, String by) {
        LegalSource old = sources.findById(id).orElseThrow();
        LegalSource successor = sources.saveAndFlush(old.replace(data));
        RuleChange change = changes.saveAndFlush(new RuleChange(old, successor, clock.instant(), by));
        runtimeService.startProcessInstanceByKey(RulesVariables.PROCESS, change.id(), Map.of(RulesVariables.CHANGE_ID.name(), change.id()));
        return change.id();
    }

    @Transactional(readOnly = true)
    List<TemplateLine> templates() {
        return templates.findAll().stream().map(AnswerTemplate::line)
            .sorted(Comparator.comparing(TemplateLine::subject).thenComparing(TemplateLine::title, DanishOrder.DANISH)).toList();
    }

    @Transactional(readOnly = true)
    Optional<TemplateLine> template(String id) {
        return templates.findById(id).map(AnswerTemplate::line);
    }

    void write(TemplateData data, String by) {
        templates.save(new AnswerTemplate(data, clock.instant(), by));
    }

    void rewrite(String id, TemplateData data, String by) {
        templates.findById(id).orElseThrow().change(data, clock.instant(), by);
    }

    @Transactional(readOnly = true)
    List<ChangeLine> changes() {
        return changes.findAllByOrderByEnteredAtDesc().stream().map(this::line).toList();
    }

    @Transactional(readOnly = true)
    Optional<ChangeLine> change(String id) {
        return changes.findById(id).map(this::line);
    }

    /** The inquiries that a change concerns, as that person may see them. */
    @Transactional(readOnly = true)
    Concerned concerned(String changeId, RulesReader reader) {
        return concerned.of(changes.findById(changeId).orElseThrow(), reader::sees);
    }

    /** Whether anybody has something to look through. */
    @Transactional(readOnly = true)
    boolean concernsAnswers(String changeId) {
        return concerned.of(changes.findById(changeId).orElseThrow(), any -> false).any();
    }

    void review(String changeId, String by) {
        changes.findById(changeId).orElseThrow().review(clock.instant(), by);
    }

    private ChangeLine line(RuleChange change) {
        return ChangeLine.of(change, source(change.replacedId()).orElseThrow(), source(change.successorId()).orElseThrow());
    }
}
