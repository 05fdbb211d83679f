package dk.kl.mayors.invitation;

import static dk.kl.mayors.invitation.InvitationVariables.ANSWER;
import static dk.kl.mayors.invitation.InvitationVariables.ANSWER_NEEDED;
import static dk.kl.mayors.invitation.InvitationVariables.NO_ANSWER;
import static dk.kl.mayors.invitation.InvitationVariables.WHILE_ASKING;
import static dk.kl.mayors.invitation.InvitationVariables.WHILE_WAITING;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.engine.ManyInstances;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.invitation.Deadlines.DaysBefore;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves invitations after their event: first the rows, then, in as few commands as possible, the processes that wait on them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MovedInvitations implements InvitationMoves {

    private static final String PROCESS = "invitation";
    private static final String PLANNING = "event-planning";
    private static final int AT_ONCE = 50;

    private final InvitationRepository invitations;
    private final InvitationMoveRepository moves;
    private final AnswerLedger ledger;
    private final DeadlineTables tables;
    private final MoveLetters letters;
    private final ManyInstances instances;
    private final Clock clock;

    MovedInvitations(InvitationRepository invitations, InvitationMoveRepository moves, AnswerLedger ledger, DeadlineTables tables,
                     MoveLetters letters, ManyInstances instances, Clock clock) {
        this.invitations = invitations;
        this.moves = moves;
        this.ledger = ledger;
        this.tables = tables;
        this.letters = letters;
        this.instances = instances;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Concerned concerned(Event event) {
        List<Invitation> all = live(event.id());
        Collection<String> running = instances.where(PROCESS, InvitationVariables.EVENT_ID, event.id()).values();
        return new Concerned(mandates(all, Invitation::isInvited), mandates(all, one -> !one.isInvited()), count(all, Answer.ATTENDS),
            count(all, Answer.SUBSTITUTE), count(all, Answer.DECLINES), instances.timers(running), instances.tasks(running));
    }

    @Override
    public void follow(String changeId, Event before, Event after) {
        Map<String, String> running = instances.where(PROCESS, InvitationVariables.EVENT_ID, after.id());
        Set<String> asking = instances.waitingAt(WHILE_ASKING, running.values());
        boolean otherDay = !before.day().equals(after.day());
        DaysBefore days = tables.of(after);
        List<String> toRedate = new ArrayList<>();
        List<String> toAsk = new ArrayList<>();
        for (Invitation invitation : live(after.id())) {
            String instance = running.get(invitation.mandate().toString());
            InvitationMove move = new InvitationMove(changeId, invitation, before.startsAt(), before.endsAt(), asking.contains(instance),
                clock.instant());
            if (after.cancelled()) {
                rest(invitation, after);
            } else {
                date(invitation, after, days, otherDay || !invitation.isInvited());
            }
            boolean askAgain = otherDay && invitation.isInvited() && !after.cancelled();
            if (askAgain) {
                reopen(invitation, move);
            }
            moves.save(move);
            (askAgain ? toAsk : toRedate).add(instance);
        }
        toRedate.removeIf(instance -> instance == null || after.cancelled() && asking.contains(instance));
        toAsk.removeIf(instance -> instance == null);
        invitations.flush();
        if (after.cancelled()) {
            instances.tell(WHILE_ASKING, asking, Map.of(ANSWER_NEEDED, false));
        }
        ask(toAsk);
        toRedate.addAll(planning(after.id()));
        instances.redate(toRedate);
    }

    @Override
    public void undo(String changeId, Event restored) {
        Map<String, String> running = instances.where(PROCESS, InvitationVariables.EVENT_ID, restored.id());
        Map<String, Invitation> all = live(restored.id()).stream().collect(Collectors.toMap(Invitation::id, one -> one));
        Map<Answer, List<String>> answered = new HashMap<>();
        List<String> toAsk = new ArrayList<>();
        List<String> toRedate = new ArrayList<>();
        for (InvitationMove move : moves.findByChangeIdAndEventId(changeId, restored.id())) {
            Invitation invitation = all.get(move.invitationId());
            move.settle(clock.instant());
            if (invitation == null) {
                continue;
            }
            String instance = running.get(invitation.mandate().toString());
            boolean answerIsBack = move.restore(invitation);
            if (answerIsBack) {
                ledger.save(new AnswerEntry(invitation.id(), move.answer(), Channel.MOVED, null, clock.instant(), true));
            }
            if (instance != null && answerIsBack && !move.wasAsking()) {
                answered.computeIfAbsent(move.answer(), answer -> new ArrayList<>()).add(instance);
            } else if (instance != null && move.wasAsking() && invitation.answer() == null) {
                toAsk.add(instance);
            } else if (instance != null) {
                toRedate.add(instance);
            }
        }
        invitations.flush();
        answered.forEach((answer, those) -> instances.tell(WHILE_ASKING, those, Map.of(ANSWER_NEEDED, false, ANSWER, answer.code())));
        ask(toAsk);
        toRedate.addAll(planning(restored.id()));
        instances.redate(toRedate);
    }

    /** The event's own planning waits for the same dates. */
    private Collection<String> planning(String eventId) {
        return instances.where(PLANNING, InvitationVariables.EVENT_ID, eventId).values();
    }

    @Override
    public boolean tellNext(String changeId, String message) {
        List<InvitationMove> next = moves.findByChangeIdAndSettledAtIsNullOrderById(changeId, Limit.of(AT_ONCE));
        Map<String, Invitation> known = invitations.findAllById(next.stream().map(InvitationMove::invitationId).toList()).stream()
            .collect(Collectors.toMap(Invitation::id, one -> one));
        for (InvitationMove move : next) {
            Invitation invitation = known.get(move.invitationId());
            if (move.isConcerned() && !invitation.isWithdrawn()) {
                letters.tell(invitation, move, message);
            }
            move.settle(clock.instant());
        }
        endCancelled(known.values());
        return next.size() == AT_ONCE;
    }

    private void endCancelled(Collection<Invitation> told) {
        Map<String, Set<String>> mandates = told.stream().collect(Collectors.groupingBy(Invitation::eventId,
            Collectors.mapping(one -> one.mandate().toString(), Collectors.toSet())));
        mandates.forEach((eventId, those) -> {
            if (letters.isCancelled(eventId)) {
                Map<String, String> running = new HashMap<>(instances.where(PROCESS, InvitationVariables.EVENT_ID, eventId));
                running.keySet().retainAll(those);
                List<String> ending = new ArrayList<>(running.values());
                ending.addAll(planning(eventId));
                instances.tell(InvitationVariables.UNTIL_CANCELLED, ending, Map.of());
            }
        });
    }

    private void ask(List<String> those) {
        Map<ProcessVariable<?>, Object> again = Map.of(ANSWER_NEEDED, true, ANSWER, NO_ANSWER);
        Set<String> asking = instances.waitingAt(WHILE_ASKING, those);
        instances.tell(WHILE_ASKING, asking, again);
        Set<String> waiting = new HashSet<>(those);
        waiting.removeAll(asking);
        instances.tell(WHILE_WAITING, waiting, again);
    }

    private void reopen(Invitation invitation, InvitationMove move) {
        move.askedAgain();
        if (invitation.reopen()) {
            ledger.save(new AnswerEntry(invitation.id(), Answer.UNKNOWN, Channel.MOVED, null, clock.instant(), true));
        }
    }

    private void date(Invitation invitation, Event event, DaysBefore days, boolean anew) {
        Instant now = clock.instant();
        Deadlines deadlines = anew ? Deadlines.of(event.startsAt(), days, later(event.quietUntil(), now), clock.getZone()) : invitation.deadlines();
        invitation.date(deadlines.quietUntil(event.quietUntil(), now));
    }

    /** While the cancellation can be undone, an invitation that has not gone out waits. */
    private void rest(Invitation invitation, Event event) {
        Deadlines deadlines = invitation.deadlines();
        Instant starts = event.startsAt().atZone(clock.getZone()).toInstant();
        if (!invitation.isInvited()) {
            invitation.date(new Deadlines(starts, deadlines.firstReminder(), deadlines.secondReminder(), deadlines.answer()));
        }
    }

    private List<Invitation> live(String eventId) {
        return invitations.findByEventIdInAndWithdrawnAtIsNull(List.of(eventId));
    }

    private static Instant later(Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static Set<MandateId> mandates(List<Invitation> all, Predicate<Invitation> which) {
        return all.stream().filter(which).map(Invitation::mandate).collect(Collectors.toSet());
    }

    private static long count(List<Invitation> all, Answer answer) {
        return all.stream().filter(one -> one.answer() == answer).count();
    }
}
