package dk.kl.mayors.journey.succession;

import dk.kl.mayors.journey.succession.Succession.State;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Successor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff type and decide about changes of mayors. */
@Service
@Transactional
class Successions {

    private static final List<State> RUNNING = List.of(State.DRAFT, State.WAITING, State.APPROVED, State.UNDER_WAY);

    private final SuccessionRepository successions;
    private final MandateSuccession mandates;
    private final Roster roster;
    private final Clock clock;

    Successions(SuccessionRepository successions, MandateSuccession mandates, Roster roster, Clock clock) {
        this.successions = successions;
        this.mandates = mandates;
        this.roster = roster;
        this.clock = clock;
    }

    /** Opens a draft about a mandate that has not ended. */
    Succession open(MandateId mandate, SuccessionDraft draft, String madeBy) {
        Mandate known = roster.mandate(mandate);
        return successions.save(new Succession(UUID.randomUUID().toString(), mandate, known.round(), draft, madeBy, clock.instant()));
    }

    @Transactional(readOnly = true)
    Succession succession(String id) {
        return successions.findById(id).orElseThrow(UnknownSuccession::new);
    }

    /** The change of this mandate that is under way; a leave that lasts does not count. */
    @Transactional(readOnly = true)
    Optional<Succession> running(MandateId mandate) {
        return successions.findByMandateIdAndStateIn(mandate.toString(), RUNNING).stream()
            .filter(one -> !(one.state() == State.UNDER_WAY && one.draft().isLeave())).findFirst();
    }

    /** Keeps the draft; false when it is no draft any more. */
    boolean draft(String id, SuccessionDraft typed) {
        return succession(id).draft(typed.with(mandates.tidy(typed.successor())));
    }

    /** Keeps the successor whom the council has chosen by now; false when nobody waits for one. */
    boolean name(String id, Successor typed, LocalDate takesOfficeOn) {
        return succession(id).name(mandates.tidy(typed), takesOfficeOn);
    }

    /** Gives the draft up; false when it is no draft any more. */
    boolean drop(String id) {
        return succession(id).drop();
    }

    void send(String id) {
        succession(id).send();
    }

    void decide(String id, boolean approved, String by) {
        if (approved) {
            succession(id).approve(by, clock.instant());
        } else {
            succession(id).backToDraft();
        }
    }

    void backToDraft(String id) {
        succession(id).backToDraft();
    }

    /** No succession has that id. */
    static class UnknownSuccession extends RuntimeException {
        UnknownSuccession() {
            super("Skiftet findes ikke.");
        }
    }
}
