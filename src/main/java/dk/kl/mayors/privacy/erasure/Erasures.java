package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the erasure of a person from the request to the decision. */
@Service
@Transactional
class Erasures {

    private final ErasureRepository erasures;
    private final RuntimeService runtimeService;
    private final Roster roster;
    private final StaffTasks tasks;
    private final Clock clock;

    Erasures(ErasureRepository erasures, RuntimeService runtimeService, Roster roster, StaffTasks tasks, Clock clock) {
        this.erasures = erasures;
        this.runtimeService = runtimeService;
        this.roster = roster;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks for the erasure and starts its process; one that waits already for one of these mandates is the answer instead. */
    String ask(DataSubject subject, ErasureReason reason, String userId) {
        roster.hold(subject.mandates().stream().map(MandateId::of).toList());
        Optional<Erasure> waiting = running(subject);
        if (waiting.isPresent()) {
            return waiting.get().id();
        }
        String id = UUID.randomUUID().toString();
        erasures.saveAndFlush(new Erasure(id, subject, reason, userId, clock.instant()));
        runtimeService.startProcessInstanceByKey(ErasureVariables.PROCESS, id, Map.of(ErasureVariables.ERASURE_ID.name(), id));
        return id;
    }

    /** The erasure of that kind which is under way for one of these mandates. */
    @Transactional(readOnly = true)
    Optional<Erasure> running(DataSubject subject) {
        return erasures.findAllByOrderByAskedAtDesc().stream().filter(Erasure::open)
            .filter(one -> one.subject().kind() == subject.kind() && one.mandates().stream().anyMatch(subject.mandates()::contains)).findFirst();
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    List<Erasure> all() {
        return erasures.findAllByOrderByAskedAtDesc();
    }

    @Transactional(readOnly = true)
    Erasure erasure(String id) {
        return erasures.findById(id).orElseThrow(UnknownErasure::new);
    }

    /** Notes what somebody has decided: "yes", "no", or "same-person" when another one has to approve. */
    String decide(String id, boolean approved, String userId) {
        Erasure erasure = erasure(id);
        if (!approved) {
            erasure.refuse(userId, clock.instant());
            return "no";
        }
        return erasure.approve(userId, clock.instant()) ? "yes" : "same-person";
    }

    void giveUp(String id) {
        erasure(id).giveUp();
    }

    /** Completes the waiting task of that key in the name of a member of staff; false when it does not wait any more. */
    boolean complete(String id, String taskKey, String userId, String decision) {
        Optional<String> task = tasks.find(taskKey, id, ErasureVariables.ERASURE_ID, id);
        task.ifPresent(one -> tasks.complete(one, userId,
            Map.of(taskKey.equals(ErasureVariables.APPROVE) ? ErasureVariables.DECISION : ErasureVariables.TRACES_DECISION, decision)));
        return task.isPresent();
    }

    /** What may be decided about the traces that were left. */
    static final Set<String> TRACES_DECISIONS = Set.of("again", "accept", "give-up");

    /** No erasure has that id. */
    static class UnknownErasure extends RuntimeException {
    }
}
