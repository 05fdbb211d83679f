package dk.kl.mayors.mayorpage.correction;

import static dk.kl.mayors.mayorpage.correction.CorrectionVariables.CORRECTION_ID;
import static dk.kl.mayors.mayorpage.correction.CorrectionVariables.MUNICIPALITY;
import static dk.kl.mayors.mayorpage.correction.CorrectionVariables.MUNICIPALITY_CODE;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateChanges.ContactProblem;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what mayors propose, has staff decide about it, and carries out what they decide. */
@Service
@Transactional
public class Corrections {

    private final CorrectionRepository corrections;
    private final Roster roster;
    private final MandateChanges changes;
    private final PersonalLinks links;
    private final Post post;
    private final RuntimeService runtimeService;
    private final Messages messages;
    private final Clock clock;
    private final Audit audit;

    Corrections(CorrectionRepository corrections, Roster roster, MandateChanges changes, PersonalLinks links, Post post, RuntimeService runtimeService,
                Messages messages, Clock clock, Audit audit) {
        this.corrections = corrections;
        this.roster = roster;
        this.changes = changes;
        this.links = links;
        this.post = post;
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps the mayor's proposal and asks staff to decide; it takes the place of an earlier one that waits. What changes nothing is not kept.
     *
     * @return what must be put right; nothing is kept unless the list is empty
     */
    public List<ContactProblem> propose(Mandate mandate, Contact typed) {
        List<ContactProblem> problems = changes.problems(typed);
        if (problems.isEmpty()) {
            keep(mandate, changes.tidy(typed));
        }
        return problems;
    }

    private void keep(Mandate mandate, Contact wanted) {
        Optional<ContactCorrection> waiting = corrections.findByWaitingFor(mandate.id().toString());
        if (waiting.filter(one -> one.appliedTo(mandate).equals(wanted)).isPresent()) {
            return;
        }
        waiting.ifPresent(this::drop);
        ContactCorrection correction = new ContactCorrection(mandate, wanted, clock.instant());
        if (!correction.changesNothing()) {
            corrections.saveAndFlush(correction);
            runtimeService.startProcessInstanceByKey(CorrectionVariables.PROCESS, mandate.id().toString(), Map.of(CORRECTION_ID.name(), correction.id(),
                MUNICIPALITY.name(), mandate.municipality().name(), MUNICIPALITY_CODE.name(), mandate.municipality().code().value()));
        }
    }

    /** The mayor's latest proposal, waiting or decided; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Proposal> latest(Mandate mandate) {
        return corrections.findFirstByMandateIdOrderByProposedAtDesc(mandate.id().toString()).map(one -> Proposal.of(one, mandate));
    }

    /** The proposal of that id for that municipality's page, or empty. */
    @Transactional(readOnly = true)
    Optional<Proposal> find(String id) {
        return corrections.findById(id).map(one -> Proposal.of(one, roster.mandate(one.mandate())));
    }

    /** Writes the correction into the roster. */
    void apply(String id, String by) {
        ContactCorrection correction = corrections.findById(id).orElseThrow();
        List<ContactProblem> problems = changes.correctContact(correction.mandate(), correction.appliedTo(roster.mandate(correction.mandate())));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Oplysningerne kan ikke rettes, som de står nu. Ret dem på borgmesterkortet, og afvis rettelsen.");
        }
        if (correction.changesSecretary()) {
            links.endSecretarys(correction.mandate(), by);
        }
        correction.become(CorrectionState.APPROVED, by, clock.instant());
        audit.note(Deed.CHANGED, correction.mandate().toString(), "Rettelse af kontaktoplysninger godkendt", "");
    }

    /** Leaves the roster as it is. */
    void refuse(String id, String by) {
        ContactCorrection correction = corrections.findById(id).orElseThrow();
        correction.become(CorrectionState.REFUSED, by, clock.instant());
        audit.note(Deed.CHANGED, correction.mandate().toString(), "Rettelse af kontaktoplysninger afvist", "");
    }

    /** Writes to the mayor what has become of the correction. */
    void tell(String id) {
        ContactCorrection correction = corrections.findById(id).orElseThrow();
        String outcome = correction.state() == CorrectionState.APPROVED ? "Vi har rettet dine kontaktoplysninger, som du bad om."
            : "Vi har ikke rettet dine kontaktoplysninger. Ring til os, så finder vi ud af det sammen.";
        post.write(Post.ToMayor.of(correction.mandate(), MailKind.CONTACT_CORRECTION, id, Map.of("outcome", outcome)));
    }

    @EventListener
    void end(MandateEnded ended) {
        corrections.findByWaitingFor(ended.mandate().toString()).ifPresent(this::drop);
    }

    private void drop(ContactCorrection waiting) {
        MandateId mandate = waiting.mandate();
        waiting.become(CorrectionState.DROPPED, null, clock.instant());
        corrections.flush();
        messages.tell(CorrectionVariables.DROPPED, mandate.toString(), Map.of(CORRECTION_ID, waiting.id()), Map.of());
    }
}
