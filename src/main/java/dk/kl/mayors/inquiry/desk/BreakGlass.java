package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.desk.GlassBreaks.GlassBreak;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the head of office read an inquiry in an emergency: with a reason, for half an hour, noted, and never unknown to those who work it. */
@Service
class BreakGlass {

    static final int SHORTEST_REASON = 20;
    static final int LONGEST_REASON = 2_000;

    private final InquiryAccess access;
    private final GlassBreaks glass;
    private final Vault vault;
    private final Audit audit;
    private final OpenedMails mails;

    BreakGlass(InquiryAccess access, GlassBreaks glass, Vault vault, Audit audit, OpenedMails mails) {
        this.access = access;
        this.glass = glass;
        this.vault = vault;
        this.audit = audit;
        this.mails = mails;
    }

    /** Opens the inquiry to that person; throws {@link CaseRefused} when the reason says too little. */
    @Transactional
    public void open(CaseView inquiry, Colleague colleague, String reason) {
        if (!access.mayBreakGlass(inquiry, colleague)) {
            throw new AccessDeniedException("only the head of office breaks the glass");
        }
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw new CaseRefused("Skriv, hvorfor du må læse henvendelsen: mindst %d og højst %d tegn.".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        GlassBreak made = glass.open(inquiry.id(), colleague.userId(), vault.put(inquiry.id(), Kind.REASON, given));
        audit.note(Deed.BROKE_GLASS, inquiry.id(), "Henvendelsen " + inquiry.number(), "Begrundelsen ligger i boksen");
        mails.tell(inquiry, made);
    }
}
