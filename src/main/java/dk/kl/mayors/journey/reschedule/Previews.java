package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.EventMoves;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.invitation.InvitationMoves;
import dk.kl.mayors.invitation.InvitationMoves.Concerned;
import dk.kl.mayors.journey.reschedule.DateChange.State;
import dk.kl.mayors.journey.reschedule.Preview.SignUpLine;
import dk.kl.mayors.roster.MandateId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells before a change is carried out whom and what it concerns. */
@Component
@Transactional(readOnly = true)
class Previews {

    private static final Set<EventKind> NAMED_IN_THE_LETTER = Set.of(EventKind.B98_MEETING, EventKind.INTRO_SESSION_1, EventKind.INTRO_SESSION_2);

    private final RoundCalendar calendar;
    private final EventMoves eventMoves;
    private final InvitationMoves invitationMoves;
    private final DeadlineMoves deadlineMoves;
    private final Post post;

    Previews(RoundCalendar calendar, EventMoves eventMoves, InvitationMoves invitationMoves, DeadlineMoves deadlineMoves, Post post) {
        this.calendar = calendar;
        this.eventMoves = eventMoves;
        this.invitationMoves = invitationMoves;
        this.deadlineMoves = deadlineMoves;
        this.post = post;
    }

    Preview of(DateChange change) {
        Map<String, Concerned> concerned = new HashMap<>();
        List<Event> events = calendar.events(change.round());
        change.moves().forEach(move -> concerned.computeIfAbsent(move.eventId(), id -> invitationMoves.concerned(calendar.event(id))));
        Map<String, PlannedMove> moved = change.moves().stream().collect(Collectors.toMap(PlannedMove::eventId, move -> move));
        List<Preview.Line> lines = change.moves().stream().map(move -> {
            Event now = calendar.event(move.eventId());
            return new Preview.Line(move.before(now), move, concerned.get(move.eventId()), warnings(move, events, moved, concerned));
        }).toList();
        boolean named = lines.stream().anyMatch(line -> NAMED_IN_THE_LETTER.contains(line.before().kind()));
        return new Preview(lines, named ? post.countToMayors(change.round(), MailKind.WELCOME_LETTER) : 0, signUp(change));
    }

    private Optional<SignUpLine> signUp(DateChange change) {
        LocalDate standing = change.formerSignUpDeadline() == null ? calendar.round(change.round()).networkSignUpDeadline() : change.formerSignUpDeadline();
        return Optional.ofNullable(change.signUpDeadline()).filter(wanted -> !wanted.equals(standing))
            .map(wanted -> new SignUpLine(standing, wanted, deadlineMoves.unanswered(change.round())));
    }

    /** What must be put right before anything can be approved; what is carried out has no problems any more. */
    List<String> problems(DateChange change) {
        List<String> problems = new ArrayList<>();
        if (change.state() != State.DRAFT && change.state() != State.WAITING) {
            return problems;
        }
        Optional<SignUpLine> signUp = signUp(change);
        signUp.ifPresent(line -> problems.addAll(deadlineMoves.problems(change.round(), line.to())));
        if (change.moves().isEmpty() && signUp.isEmpty()) {
            problems.add("Vælg mindst ét møde, der flyttes, holdes online eller aflyses.");
        }
        for (PlannedMove move : change.moves()) {
            Event event = calendar.event(move.eventId());
            List<String> own = move.cancels() ? eventMoves.closed(event) : eventMoves.problems(event, move.startsAt(), move.endsAt(), move.place());
            own.forEach(sentence -> problems.add(event.kind().danish() + ": " + sentence));
            if (own.isEmpty() && !move.cancels() && unchanged(event, move)) {
                problems.add(event.kind().danish() + ": Tid og sted er de samme som før. Vælg en ny tid eller et nyt sted.");
            }
        }
        if (change.message().isBlank()) {
            problems.add("Skriv én sætning til de berørte.");
        }
        return problems;
    }

    private static boolean unchanged(Event event, PlannedMove move) {
        return event.startsAt().equals(move.startsAt()) && event.endsAt().equals(move.endsAt()) && event.place().equals(move.place().strip());
    }

    private List<String> warnings(PlannedMove move, List<Event> events, Map<String, PlannedMove> moved, Map<String, Concerned> concerned) {
        if (move.cancels() || move.startsAt() == null || move.endsAt() == null) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>(eventMoves.warnings(move.startsAt()));
        for (Event other : events) {
            PlannedMove otherMove = moved.get(other.id());
            LocalDateTime otherStarts = otherMove == null ? other.startsAt() : otherMove.startsAt();
            boolean takesPlace = !other.cancelled() && (otherMove == null || !otherMove.cancels()) && otherStarts != null;
            if (!other.id().equals(move.eventId()) && takesPlace && otherStarts.toLocalDate().equals(move.startsAt().toLocalDate())) {
                Set<MandateId> both = everybody(concerned.computeIfAbsent(other.id(), id -> invitationMoves.concerned(other)));
                both.retainAll(everybody(concerned.get(move.eventId())));
                if (!both.isEmpty()) {
                    warnings.add("Samme dag som " + other.title() + " for " + both.size() + (both.size() == 1 ? " borgmester." : " af de samme borgmestre."));
                }
            }
        }
        return warnings;
    }

    private static Set<MandateId> everybody(Concerned concerned) {
        Set<MandateId> all = new HashSet<>(concerned.invited());
        all.addAll(concerned.planned());
        return all;
    }
}
