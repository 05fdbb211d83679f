package dk.kl.mayors.roster.internal;

import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.LeaveBegun;
import dk.kl.mayors.roster.LeaveEnded;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.roster.MayorReplaced;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Successor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends and opens mandates in the database. */
@Service
@Transactional
class StoredMandateSuccession implements MandateSuccession {

    private final MandateRows mandates;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    StoredMandateSuccession(MandateRows mandates, ApplicationEventPublisher events, Audit audit) {
        this.mandates = mandates;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public Successor tidy(Successor typed) {
        return SuccessorText.tidy(typed);
    }

    @Override
    public List<String> problems(Successor successor) {
        return SuccessorText.problems(successor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean taken(MandateId id) {
        return mandates.existsById(id.toString());
    }

    @Override
    public void end(MandateId id, LocalDate lastDay) {
        stored(id).end(lastDay);
        audit.note(Deed.CHANGED, id.toString(), "Mandatet afsluttet", "");
        mandates.flush();
        events.publishEvent(new MandateEnded(id));
    }

    @Override
    public void overwrite(MandateId id, Successor successor) {
        stored(id).take(successor);
        audit.note(Deed.CHANGED, id.toString(), "Borgmesteren på mandatet skiftet", "");
        mandates.flush();
        events.publishEvent(new MayorReplaced(id));
    }

    @Override
    public MandateId open(MandateId predecessor, Successor successor, LocalDate takesOfficeOn) {
        MandateId opened = mandates.saveAndFlush(new MandateRow(stored(predecessor), successor, takesOfficeOn, false)).mandateId();
        audit.note(Deed.CHANGED, opened.toString(), "Efterfølger skrevet i oversigten", "");
        return opened;
    }

    @Override
    public void beginLeave(MandateId id, LocalDate firstDay) {
        stored(id).beginLeave(firstDay);
        mandates.flush();
        events.publishEvent(new LeaveBegun(id));
    }

    @Override
    public MandateId openActing(MandateId onLeave, Successor acting) {
        MandateRow mandate = stored(onLeave);
        MandateId opened = mandates.saveAndFlush(new MandateRow(mandate, acting, mandate.asMandate().onLeaveSince(), true)).mandateId();
        audit.note(Deed.CHANGED, opened.toString(), "Fungerende borgmester skrevet i oversigten", "");
        return opened;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MandateId> acting(MandateId onLeave) {
        return mandates.actingFor(onLeave.toString()).stream().filter(row -> row.actsFor(onLeave)).findFirst().map(MandateRow::mandateId);
    }

    @Override
    public void endLeave(MandateId id) {
        stored(id).endLeave();
        mandates.flush();
        events.publishEvent(new LeaveEnded(id));
    }

    private MandateRow stored(MandateId id) {
        return mandates.withId(id.toString()).orElseThrow(() -> new Roster.UnknownMandate(id));
    }
}
