package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Found;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import dk.kl.mayors.inquiry.vault.Vault.Sweep;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the answers that were built on a source before it was replaced: of open inquiries all, of others the recent ones. Looks into the
 * vault each time, so that no table outside it says what an inquiry is about.
 */
@Component
class ConcernedAnswers {

    private final Vault vault;
    private final Casework casework;
    private final RulesSettings settings;

    ConcernedAnswers(Vault vault, Casework casework, RulesSettings settings) {
        this.vault = vault;
        this.casework = casework;
        this.settings = settings;
    }

    /** The concerned inquiries as that reader may see them. */
    @Transactional(readOnly = true)
    public Concerned of(RuleChange change, Predicate<CaseView> visible) {
        Sweep sweep = vault.sweep(Kind.SOURCES, change.enteredAt());
        Map<String, Instant> latest = new HashMap<>();
        sweep.found().stream().filter(found -> AnswerSources.sourcesOf(found.entry()).contains(change.replacedId()))
            .forEach(found -> latest.merge(found.inquiryId(), builtAt(found), ConcernedAnswers::later));
        Instant recent = change.enteredAt().atZone(EngineClock.COPENHAGEN).minus(settings.lookBack()).toInstant();
        List<CaseView> concerned = latest.keySet().stream().flatMap(id -> casework.find(id).stream())
            .filter(inquiry -> inquiry.waiting() || !latest.get(inquiry.id()).isBefore(recent))
            .sorted(Comparator.comparing(CaseView::receivedAt).reversed().thenComparing(CaseView::number)).toList();
        List<Concerned.Line> seen = concerned.stream().filter(visible).map(Concerned.Line::of).toList();
        return new Concerned(seen, concerned.size() - seen.size(), sweep.shut());
    }

    private static Instant builtAt(Found found) {
        return found.entry().writtenAt();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
