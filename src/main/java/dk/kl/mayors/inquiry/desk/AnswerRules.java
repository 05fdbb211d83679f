package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.rules.Quoted;
import dk.kl.mayors.inquiry.rules.RuleNotices;
import dk.kl.mayors.inquiry.rules.Rules;
import dk.kl.mayors.inquiry.rules.SourceLine;
import dk.kl.mayors.inquiry.rules.TemplateLine;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Brings the rules to an inquiry's page: templates and sources of the question's day, and whether rules behind an answer have changed. */
@Component
class AnswerRules {

    private final Rules rules;
    private final RuleNotices notices;
    private final Vault vault;

    AnswerRules(Rules rules, RuleNotices notices, Vault vault) {
        this.rules = rules;
        this.notices = notices;
        this.vault = vault;
    }

    /** What the page says and offers; nothing for somebody who does not read the inquiry. */
    void fill(InquiryView view, Typed typed, Model model) {
        boolean readable = view.sight().reads() && view.shut() == null;
        model.addAttribute("notices", readable ? notices.of(view.line().id()) : List.of());
        model.addAttribute("help", view.answerable() ? help(view.line().id(), typed.template()) : AnswerHelp.NONE);
    }

    /** What was typed with the template behind it and its sources chosen; throws {@link CaseRefused} when no template was chosen. */
    Typed with(String inquiryId, Typed typed) {
        Quoted quoted = rules.quote(typed.template(), askedOn(inquiryId)).orElseThrow(() -> new CaseRefused("Vælg en skabelon."));
        String text = typed.text().isBlank() ? quoted.text() : typed.text().stripTrailing() + "\n\n" + quoted.text();
        List<String> sources = Stream.concat(typed.sources().stream(), quoted.sources().stream().map(SourceLine::id)).distinct().toList();
        return typed.withAnswer(text, sources);
    }

    private AnswerHelp help(String inquiryId, String chosen) {
        LocalDate askedOn = askedOn(inquiryId);
        Optional<InquirySubject> subject = InquiryReading.subject(vault.entries(inquiryId, Kind.SUBJECT));
        List<TemplateLine> templates = subject.map(rules::templates).orElse(List.of());
        return new AnswerHelp(templates, rules.inForce(askedOn), askedOn, rules.quote(chosen, askedOn).map(Quoted::missing).orElse(List.of()));
    }

    private LocalDate askedOn(String inquiryId) {
        List<Entry> questions = vault.entries(inquiryId, Kind.QUESTION);
        return questions.stream().reduce((earlier, later) -> later).map(Entry::writtenAt)
            .map(at -> LocalDate.ofInstant(at, EngineClock.COPENHAGEN)).orElseThrow(NoSuchInquiry::new);
    }
}
