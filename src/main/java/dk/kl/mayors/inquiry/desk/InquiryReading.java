package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.QuotedRules;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Entry;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.inquiry.vault.VaultDamaged;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was written out of the vault for somebody who may read it, and notes that it was read. */
@Service
class InquiryReading {

    private static final Kind[] SHOWN = {Kind.SUBJECT, Kind.QUESTION, Kind.FILE_NAME, Kind.ANSWER, Kind.NOTE, Kind.REASON};

    private final Vault vault;
    private final GlassBreaks glass;
    private final StaffNames names;
    private final ObjectProvider<QuotedRules> rules;
    private final Audit audit;

    InquiryReading(Vault vault, GlassBreaks glass, StaffNames names, ObjectProvider<QuotedRules> rules, Audit audit) {
        this.vault = vault;
        this.glass = glass;
        this.names = names;
        this.rules = rules;
        this.audit = audit;
    }

    /** All of it; throws {@link VaultClosed} and {@link VaultDamaged}. Ask before whether that person may. */
    @Transactional(noRollbackFor = {VaultClosed.class, VaultDamaged.class})
    public Reading read(CaseView inquiry, Sight sight) {
        List<Entry> entries = vault.entries(inquiry.id(), SHOWN);
        audit.note(Deed.SAW, inquiry.id(), "Henvendelsen " + inquiry.number(), sight == Sight.READING ? "Åbnet med begrundelse" : "");
        return new Reading(subject(entries).map(InquirySubject::danish).orElse(""), papers(entries), opened(inquiry, entries));
    }

    /** A file that came along; empty when the inquiry has none of that id. */
    @Transactional(noRollbackFor = {VaultClosed.class, VaultDamaged.class})
    public Optional<Download> file(CaseView inquiry, String nameEntry) {
        List<Entry> entries = vault.entries(inquiry.id(), Kind.FILE_NAME, Kind.FILE);
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i).id().equals(nameEntry) && entries.get(i + 1).kind() == Kind.FILE) {
                audit.note(Deed.EXPORTED, inquiry.id(), "Fil i henvendelsen " + inquiry.number(), "");
                return Optional.of(new Download(entries.get(i).text(), entries.get(i + 1).content()));
            }
        }
        return Optional.empty();
    }

    /** What it is about now; empty while nobody has sorted it. */
    static Optional<InquirySubject> subject(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind() == Kind.SUBJECT).reduce((earlier, later) -> later)
            .map(entry -> InquirySubject.valueOf(entry.text()));
    }

    private List<Paper> papers(List<Entry> entries) {
        List<Paper> papers = new ArrayList<>();
        List<Paper.File> files = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.FILE_NAME) {
                files.add(new Paper.File(entry.id(), entry.text()));
            } else if (entry.kind() != Kind.SUBJECT && entry.kind() != Kind.REASON) {
                files = new ArrayList<>();
                papers.add(new Paper(Paper.Kind.valueOf(entry.kind().name()), entry.text(), DanishDates.moment(entry.writtenAt()), lines(entry), files));
            }
        }
        return papers;
    }

    private List<String> lines(Entry entry) {
        return entry.kind() == Kind.QUESTION ? List.of() : rules.stream().flatMap(known -> known.lines(entry.id()).stream()).toList();
    }

    private List<Reading.Opened> opened(CaseView inquiry, List<Entry> entries) {
        Map<String, Entry> reasons = entries.stream().filter(entry -> entry.kind() == Kind.REASON)
            .collect(Collectors.toMap(Entry::id, Function.identity()));
        return glass.of(inquiry.id()).stream().map(one -> new Reading.Opened(names.of(one.userId()), DanishDates.moment(one.openedAt()),
            DanishDates.moment(one.endsAt()), reasons.containsKey(one.reasonEntry()) ? reasons.get(one.reasonEntry()).text() : "",
            one.endsAt())).toList();
    }

    /** A file to hand out. */
    record Download(String name, byte[] content) {

        @Override
        public String toString() {
            return "Download[hidden]";
        }
    }
}
