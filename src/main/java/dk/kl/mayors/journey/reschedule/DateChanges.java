package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventMoves;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.invitation.InvitationMoves;
import dk.kl.mayors.journey.reschedule.DateChange.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a change of dates from the draft to the end; each step is one transaction with everything that follows from it. */
@Service
@Transactional
class DateChanges {

    /** More letters at once need a second person. */
    private static final int MOST_BY_ONE_PERSON = 20;

    private final DateChangeRepository changes;
    private final Previews previews;
    private final RoundCalendar calendar;
    private final EventMoves eventMoves;
    private final InvitationMoves invitationMoves;
    private final DeadlineMoves deadlineMoves;
    private final Clock clock;
    private final Duration undo;

    DateChanges(DateChangeRepository changes, Previews previews, RoundCalendar calendar, EventMoves eventMoves, InvitationMoves invitationMoves,
                DeadlineMoves deadlineMoves, Clock clock, @Value("${mayors.reschedule.undo:PT15M}") Duration undo) {
        this.changes = changes;
        this.previews = previews;
        this.calendar = calendar;
        this.eventMoves = eventMoves;
        this.invitationMoves = invitationMoves;
        this.deadlineMoves = deadlineMoves;
        this.clock = clock;
        this.undo = undo;
    }

    /** Opens a draft for one event of the round, or with a null event for all of them. */
    DateChange open(RoundId round, String eventId, String madeBy) {
        return changes.save(new DateChange(UUID.randomUUID().toString(), round, eventId, madeBy, clock.instant()));
    }

    @Transactional(readOnly = true)
    DateChange change(String id) {
        return changes.findById(id).orElseThrow(UnknownChange::new);
    }

    /** The changes of the round that somebody works on or that can still be undone. */
    @Transactional(readOnly = true)
    List<DateChange> running(RoundId round) {
        return changes.findByRoundIdAndStateInOrderByMadeAt(round.value(), List.of(State.DRAFT, State.WAITING, State.APPLIED, State.TELLING));
    }

    /** Whether the event can be changed at all. */
    @Transactional(readOnly = true)
    boolean isOpen(Event event) {
        return eventMoves.closed(event).isEmpty();
    }

    /** Whether that last day for network wishes is still to come; false for null. */
    boolean isOpen(LocalDate signUpDeadline) {
        return signUpDeadline != null && !signUpDeadline.isBefore(LocalDate.now(clock));
    }

    /** Keeps the draft as staff typed it; false when it is no draft any more. */
    boolean draft(String id, List<PlannedMove> moves, String message) {
        return change(id).draft(moves, message);
    }

    /** Keeps another last day for network wishes in the draft of a whole round, null for the one that stands; false when it is no draft any more. */
    boolean draftSignUpDeadline(String id, LocalDate deadline) {
        return change(id).draftSignUpDeadline(deadline);
    }

    /** Gives the draft up; false when it is no draft any more. */
    boolean drop(String id) {
        return change(id).drop();
    }

    /**
     * Sends a complete draft on to the approval; an incomplete one stays as it is.
     *
     * @return what must be put right first, in Danish
     */
    List<String> send(String id) {
        DateChange change = change(id);
        List<String> problems = previews.problems(change);
        if (problems.isEmpty()) {
            change.send();
        }
        return problems;
    }

    /** Notes what a member of staff has decided: "yes", "no", or "once" when another person has to approve as well. */
    String decide(String id, boolean approved, String userId) {
        DateChange change = change(id);
        if (!approved) {
            change.backToDraft();
            return "no";
        }
        int people = change.approve(userId);
        return people > 1 || previews.of(change).mails() <= MOST_BY_ONE_PERSON ? "yes" : "once";
    }

    /**
     * Carries the change out: events, timers, answers and lists together. Nobody is told yet.
     *
     * @return what stands in the way by now; nothing is changed unless the list is empty
     */
    List<String> apply(String id) {
        DateChange change = change(id);
        List<String> problems = previews.problems(change);
        if (!problems.isEmpty()) {
            change.backToDraft();
            return problems;
        }
        Instant undoEnds = clock.instant().plus(undo);
        for (PlannedMove move : change.moves()) {
            Event before = calendar.event(move.eventId());
            move.carriedOut(before);
            Event after = move.cancels() ? eventMoves.cancel(before.id(), undoEnds)
                : eventMoves.move(before.id(), move.startsAt(), move.endsAt(), move.place(), undoEnds);
            invitationMoves.follow(id, before, after);
        }
        previews.of(change).signUp().ifPresent(line -> {
            change.deadlineCarriedOut(line.from());
            deadlineMoves.move(change.round(), line.to());
        });
        change.applied(undoEnds);
        return problems;
    }

    /** Gives everything back as it was. */
    void undo(String id) {
        DateChange change = change(id);
        for (PlannedMove move : change.moves()) {
            invitationMoves.undo(id, eventMoves.restore(move.before(calendar.event(move.eventId()))));
        }
        if (change.formerSignUpDeadline() != null) {
            deadlineMoves.move(change.round(), change.formerSignUpDeadline());
        }
        change.undone();
    }

    /** Tells the next of those concerned; whether there are more. */
    boolean tellNext(String id) {
        DateChange change = change(id);
        if (change.beginTelling()) {
            change.moves().forEach(move -> eventMoves.settle(move.eventId()));
            if (change.formerSignUpDeadline() != null) {
                deadlineMoves.tell(change.round());
            }
        }
        boolean more = invitationMoves.tellNext(id, change.message());
        if (!more) {
            change.told();
        }
        return more;
    }

    /** No change has that id. */
    static class UnknownChange extends RuntimeException {
        UnknownChange() {
            super("Ændringen findes ikke.");
        }
    }
}
