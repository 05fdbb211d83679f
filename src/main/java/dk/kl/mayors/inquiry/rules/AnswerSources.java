package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.QuotedRules;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the vault which sources an answer quotes: the answer's id, then a source's id on each line. */
@Component
class AnswerSources implements QuotedRules {

    private final LegalSourceRepository sources;
    private final Vault vault;

    AnswerSources(LegalSourceRepository sources, Vault vault) {
        this.sources = sources;
        this.vault = vault;
    }

    @Override
    @Transactional
    public void quote(String inquiryId, String answerId, List<String> sourceIds, Instant askedAt) {
        LocalDate day = LocalDate.ofInstant(askedAt, EngineClock.COPENHAGEN);
        List<LegalSource> named = sources.findAllById(Set.copyOf(sourceIds));
        Set<String> quoted = named.stream().map(source -> versionOf(source, day).id()).collect(Collectors.toSet());
        if (!quoted.isEmpty()) {
            vault.put(inquiryId, Kind.SOURCES, answerId + "\n" + String.join("\n", quoted));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(String answerId) {
        Set<String> quoted = vault.inquiryOf(answerId).stream().flatMap(inquiry -> vault.entries(inquiry, Kind.SOURCES).stream())
            .filter(entry -> answerOf(entry).equals(answerId)).flatMap(entry -> sourcesOf(entry).stream()).collect(Collectors.toSet());
        return sources.findAllById(quoted).stream().map(LegalSource::line).sorted(Rules.IN_DANISH_ORDER).map(SourceLine::quoted).toList();
    }

    /** The ids of the sources that such an entry of the vault names. */
    static Set<String> sourcesOf(Vault.Entry entry) {
        return Stream.of(entry.text().split("\n")).skip(1).collect(Collectors.toSet());
    }

    private static String answerOf(Vault.Entry entry) {
        return entry.text().split("\n")[0];
    }

    /** The version in force on that day; the named one when none was. */
    private LegalSource versionOf(LegalSource named, LocalDate day) {
        return sources.findByFamilyIn(Set.of(named.family())).stream().filter(version -> version.inForceOn(day)).findFirst().orElse(named);
    }
}
