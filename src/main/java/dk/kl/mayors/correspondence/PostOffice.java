package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.letter.Enclosures;
import dk.kl.mayors.correspondence.letter.Letterheads;
import dk.kl.mayors.correspondence.outbox.Draft.Purpose;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MayorsPost;
import dk.kl.mayors.roster.Roster;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts letters and mails into the outbox, each purpose once. */
@Service
@Transactional
class PostOffice implements Post, MayorsPost {

    /** All that is still written of itself to a mayor who has left office or is on leave. */
    private static final Set<MailKind> AFTER_OFFICE = EnumSet.of(MailKind.FAREWELL, MailKind.CANCELLATION);

    private final Roster roster;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final Composer composer;
    private final Outbox outbox;

    PostOffice(Roster roster, Letterheads letterheads, Enclosures enclosures, Composer composer, Outbox outbox) {
        this.roster = roster;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.composer = composer;
        this.outbox = outbox;
    }

    @Override
    public void sendWelcomeLetter(MandateId id) {
        Mandate mandate = confirmed(id);
        if (!enclosuresComplete(mandate.round())) {
            throw new IllegalStateException("Velkomstbrevets bilag eller brevhoved mangler. Udfyld siden Breve, og prøv igen.");
        }
        Purpose purpose = Purpose.ofMayor(mandate.round(), id, MailKind.WELCOME_LETTER, "");
        if (!mandate.erased() && !outbox.holds(purpose)) {
            outbox.put(composer.welcomeLetter(purpose, mandate));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean enclosuresComplete(RoundId round) {
        return enclosures.complete(round) && letterheads.find(round).isPresent();
    }

    @Override
    public void write(ToMayor mail) {
        Mandate mandate = confirmed(mail.mandate());
        if (mandate.erased() || !mandate.live() && !AFTER_OFFICE.contains(mail.kind()) && !mail.kind().confidential()) {
            return;
        }
        Purpose purpose = Purpose.ofMayor(mandate.round(), mandate.id(), mail.kind(), mail.occasion());
        if (!outbox.holds(purpose)) {
            outbox.put(composer.mail(purpose, mandate, mail));
        }
    }

    @Override
    public void write(ToOffice mail) {
        Purpose purpose = Purpose.ofOffice(mail.round(), mail.address(), mail.kind(), mail.occasion());
        if (!outbox.holds(purpose)) {
            outbox.put(composer.mail(purpose, mail));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Written> to(MandateId mandate) {
        return outbox.to(mandate);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holdsAnythingFor(MandateId mandate) {
        return !to(mandate).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public long countToMayors(RoundId round, MailKind kind) {
        return outbox.countToMayors(round, kind);
    }

    private Mandate confirmed(MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (!mandate.confirmed()) {
            throw new NotConfirmed(id);
        }
        return mandate;
    }
}
