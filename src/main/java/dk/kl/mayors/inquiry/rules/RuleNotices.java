package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says on an inquiry's page that rules behind its answer have been replaced since. For those who may read the inquiry alone. */
@Service
public class RuleNotices {

    private final Vault vault;
    private final RuleChangeRepository changes;
    private final LegalSourceRepository sources;

    RuleNotices(Vault vault, RuleChangeRepository changes, LegalSourceRepository sources) {
        this.vault = vault;
        this.changes = changes;
        this.sources = sources;
    }

    /** A Danish line per replaced source of that inquiry's answers; empty when all of them stand. */
    @Transactional(readOnly = true)
    public List<String> of(String inquiryId) {
        List<Entry> built = vault.entries(inquiryId, Kind.SOURCES);
        Map<String, RuleChange> replaced = changes.findByReplacedIdIn(built.stream().flatMap(entry -> AnswerSources.sourcesOf(entry).stream()).toList())
            .stream().collect(Collectors.toMap(RuleChange::replacedId, Function.identity()));
        Set<String> lines = new LinkedHashSet<>();
        built.forEach(entry -> AnswerSources.sourcesOf(entry).stream().map(replaced::get)
            .filter(change -> change != null && entry.writtenAt().isBefore(change.enteredAt())).map(this::line).forEach(lines::add));
        return List.copyOf(lines);
    }

    private String line(RuleChange change) {
        SourceLine successor = sources.findById(change.successorId()).orElseThrow().line();
        return "En regel bag svaret er afløst: " + successor.title() + ". Den nye " + successor.period() + ". Se, om svaret stadig holder.";
    }
}
