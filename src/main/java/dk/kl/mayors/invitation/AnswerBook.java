package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.planning.EventPlans;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes answers into the ledger, wherever they come from: what holds then, what contradicts it, and the one receipt. */
@Component
class AnswerBook {

    private final InvitationRepository invitations;
    private final AnswerLedger ledger;
    private final RoundCalendar calendar;
    private final EventPlans plans;
    private final Conflicts conflicts;
    private final Post post;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerBook(InvitationRepository invitations, AnswerLedger ledger, RoundCalendar calendar, EventPlans plans, Conflicts conflicts, Post post,
               ApplicationEventPublisher events, Clock clock) {
        this.invitations = invitations;
        this.ledger = ledger;
        this.calendar = calendar;
        this.plans = plans;
        this.conflicts = conflicts;
        this.post = post;
        this.events = events;
        this.clock = clock;
    }

    /** Notes the answer and everything that follows from it but the process; says whether it changes what holds. Throws {@link AnswerRefused}. */
    boolean take(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy) {
        Invitation invitation = invitations.findById(Invitation.idOf(mandate, eventId))
            .orElseThrow(() -> new AnswerRefused("Borgmesteren er ikke inviteret til mødet, så svaret kan ikke noteres."));
        AnswerHistory history = AnswerHistory.of(ledger.findByInvitationIdOrderById(invitation.id()));
        if (history.repeatsTheList(answer, channel) || invitation.says(answer, substitute) && history.lastIs(answer, channel)) {
            return false;
        }
        Event event = calendar.event(eventId);
        if (event.cancelled()) {
            throw new AnswerRefused("Mødet er aflyst, så der skal ikke svares.");
        }
        if (answer == Answer.SUBSTITUTE && !plans.settings(event).substitute().allowed()) {
            throw new AnswerRefused("Til dette møde kan ingen tage borgmesterens plads. Vælg: deltager eller deltager ikke.");
        }
        boolean changes = history.counts(channel) && !invitation.says(answer, substitute);
        boolean cameBack = !invitation.toInvited().concerned() && answer.coming();
        if (history.counts(channel)) {
            invitation.answer(answer, substitute, clock.instant(), event.endsAt().atZone(clock.getZone()).toInstant());
        }
        ledger.save(new AnswerEntry(invitation.id(), answer, channel, givenBy, clock.instant(), history.counts(channel)));
        noteContradiction(mandate, event, history, answer, channel);
        if (changes && answer != Answer.UNKNOWN) {
            Map<String, String> fields = EventFields.of(event);
            fields.put("answer", answer.receipt());
            post.write(Post.ToMayor.of(mandate, MailKind.RECEIPT, eventId + "-" + history.next(), fields));
        }
        if (changes && cameBack && plans.settings(event).opened()) {
            events.publishEvent(new MayorInvited(mandate, event));
        }
        return changes;
    }

    private void noteContradiction(MandateId mandate, Event event, AnswerHistory history, Answer answer, Channel channel) {
        Optional<AnswerEntry> contradicted = history.contradicted(answer, channel);
        if (contradicted.isPresent()) {
            conflicts.raise(mandate, event, contradicted.get(), answer, channel);
        } else if (!history.entries().isEmpty() && answer != Answer.UNKNOWN) {
            conflicts.over(mandate, event.id());
        }
    }
}
