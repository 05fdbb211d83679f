package dk.kl.mayors.inquiry;

import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.inquiry.vault.VaultDamaged;
import dk.kl.mayors.personaldata.DataKeeper.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was written about an inquiry, all of it in the vault. */
@Component
class InquiryPapers {

    private static final Map<Kind, String> NAMES = Map.of(Kind.SUBJECT, "Emne", Kind.QUESTION, "Spørgsmål", Kind.ANSWER, "Svar", Kind.NOTE,
        "Intern note", Kind.FILE_NAME, "Fil", Kind.REASON, "Begrundelse for at åbne");

    private final Vault vault;
    private final ObjectProvider<QuotedRules> rules;

    InquiryPapers(Vault vault, ObjectProvider<QuotedRules> rules) {
        this.vault = vault;
        this.rules = rules;
    }

    void subject(Inquiry inquiry, InquirySubject subject) {
        vault.put(inquiry.id(), Kind.SUBJECT, subject.name());
    }

    void question(Inquiry inquiry, String text, List<Inquiries.Enclosure> files) {
        vault.put(inquiry.id(), Kind.QUESTION, checked(text));
        files.forEach(file -> {
            vault.put(inquiry.id(), Kind.FILE_NAME, file.fileName());
            vault.put(inquiry.id(), Kind.FILE, file.content());
        });
    }

    /** What is answered behind the link is for the mayor; of what was said on the telephone, the house keeps a note. */
    void answer(Inquiry inquiry, String text, List<String> sources, Casework.Given how) {
        String entry = vault.put(inquiry.id(), how == Casework.Given.PAGE ? Kind.ANSWER : Kind.NOTE, checked(text));
        rules.ifAvailable(known -> known.quote(inquiry.id(), entry, sources, inquiry.clockStartedAt()));
    }

    void note(Inquiry inquiry, String text) {
        vault.put(inquiry.id(), Kind.NOTE, checked(text));
    }

    /** Whether the mayor has just asked the same. */
    boolean asks(Inquiry inquiry, String text) {
        return vault.entries(inquiry.id(), Kind.QUESTION).stream().anyMatch(entry -> entry.text().equals(checked(text)));
    }

    Optional<InquirySubject> subject(Inquiry inquiry) {
        List<Entry> subjects = vault.entries(inquiry.id(), Kind.SUBJECT);
        return subjects.isEmpty() ? Optional.empty() : Optional.of(InquirySubject.valueOf(subjects.get(subjects.size() - 1).text()));
    }

    /** Questions and answers as the mayor reads them. */
    Inquiries.Conversation conversation(Inquiry inquiry) {
        return new Inquiries.Conversation(inquiry.number(), subject(inquiry).map(InquirySubject::danish).orElse(""),
            vault.entries(inquiry.id(), Kind.QUESTION, Kind.ANSWER).stream().map(entry -> new Inquiries.Part(entry.kind() == Kind.QUESTION, entry.text(),
                entry.kind() == Kind.ANSWER ? lines(entry) : List.of(), entry.writtenAt())).toList());
    }

    /** All of it for an access report; one sentence instead while it cannot be opened. */
    List<Field> tell(Inquiry inquiry) {
        try {
            return vault.entries(inquiry.id()).stream().filter(entry -> NAMES.containsKey(entry.kind())).map(entry -> new Field(NAMES.get(entry.kind()),
                entry.kind() == Kind.SUBJECT ? InquirySubject.valueOf(entry.text()).danish() : entry.text())).toList();
        } catch (VaultClosed | VaultDamaged e) {
            return List.of(new Field("Indhold", e.getMessage()));
        }
    }

    private List<String> lines(Entry answer) {
        return rules.stream().flatMap(known -> known.lines(answer.id()).stream()).toList();
    }

    /** Removes all of it; how many entries of the vault there were. */
    int erase(String inquiryId) {
        return vault.erase(inquiryId);
    }

    private static String checked(String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            throw new CaseRefused("Skriv en tekst.");
        }
        if (typed.length() > Inquiries.LONGEST_TEXT) {
            throw new CaseRefused("Teksten er for lang. Den må højst være på 20.000 tegn.");
        }
        return typed;
    }
}
