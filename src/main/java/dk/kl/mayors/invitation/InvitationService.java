package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites, reminds, takes answers and attendance. */
@Service
@Transactional
class InvitationService implements Invitations {

    private final InvitationRepository invitations;
    private final AnswerLedger ledger;
    private final RoundCalendar calendar;
    private final Post post;
    private final Messages messages;
    private final Clock clock;

    InvitationService(InvitationRepository invitations, AnswerLedger ledger, RoundCalendar calendar, Post post, Messages messages,
                      Clock clock) {
        this.invitations = invitations;
        this.ledger = ledger;
        this.calendar = calendar;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    /** Plans the invitation, or dates it anew when it is already planned. */
    void plan(MandateId mandate, String eventId, Deadlines.DaysBefore days) {
        Event event = calendar.event(eventId);
        Instant now = clock.instant();
        Instant earliest = event.quietUntil() != null && event.quietUntil().isAfter(now) ? event.quietUntil() : now;
        Deadlines deadlines = Deadlines.of(event.startsAt(), days, earliest, clock.getZone());
        invitations.findById(Invitation.idOf(mandate, eventId))
            .ifPresentOrElse(known -> known.date(deadlines), () -> invitations.save(new Invitation(mandate, eventId, deadlines)));
    }

    /** Writes the invitation with its calendar entry. */
    void invite(MandateId mandate, String eventId) {
        Invitation invitation = stored(mandate, eventId);
        Event event = calendar.event(eventId);
        post.write(Post.ToMayor.of(mandate, MailKind.INVITATION, eventId + "-" + event.version(), fields(event, invitation))
            .with(event, Method.REQUEST));
        invitation.invited(clock.instant());
    }

    /** Reminds the mayor, if there is still something to remind of. */
    void remind(MandateId mandate, String eventId) {
        Invitation invitation = stored(mandate, eventId);
        if (!calendar.event(eventId).cancelled() && invitation.remind(clock.instant(), clock.getZone())) {
            post.write(Post.ToMayor.of(mandate, MailKind.REMINDER, eventId + "-" + invitation.reminders(),
                fields(calendar.event(eventId), invitation)));
        }
    }

    /** Notes the answer that staff took in their task. */
    void noteAnswer(MandateId mandate, String eventId, Answer answer, String staff) {
        record(mandate, eventId, answer, "", Channel.STAFF, staff);
    }

    @Override
    public void answer(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy) {
        if (invitations.findById(Invitation.idOf(mandate, eventId)).filter(known -> known.says(answer, substitute)).isPresent()) {
            return;
        }
        record(mandate, eventId, answer, substitute, channel, givenBy);
        messages.tell(InvitationVariables.ANSWER_RECEIVED, mandate.toString(), Map.of(InvitationVariables.EVENT_ID, eventId),
            Map.of(InvitationVariables.ANSWER, answer.code()));
    }

    private void record(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy) {
        Invitation invitation = invitations.findById(Invitation.idOf(mandate, eventId))
            .orElseThrow(() -> new AnswerRefused("Borgmesteren er ikke inviteret til mødet, så svaret kan ikke noteres."));
        Event event = calendar.event(eventId);
        Instant now = clock.instant();
        if (event.cancelled()) {
            throw new AnswerRefused("Mødet er aflyst, så der skal ikke svares.");
        }
        invitation.answer(answer, substitute, now, instant(event.endsAt()));
        AnswerEntry entry = ledger.save(new AnswerEntry(invitation.id(), answer, channel, givenBy, now));
        if (answer != Answer.UNKNOWN) {
            Map<String, String> fields = fields(event, invitation);
            fields.put("answer", answer.receipt());
            post.write(Post.ToMayor.of(mandate, MailKind.RECEIPT, eventId + "-" + entry.id(), fields));
        }
    }

    /** Registers whether the mayor or the substitute came. */
    void registerAttendance(MandateId mandate, String eventId, boolean present) {
        stored(mandate, eventId).attended(present);
    }

    /** Notes how an absence was followed up. */
    void followUp(MandateId mandate, String eventId, String how) {
        stored(mandate, eventId).followedUp(how);
    }

    /** Takes back all invitations of a mandate and cancels those that stand in the mayor's calendar for a day to come. */
    void withdrawAll(MandateId mandate) {
        for (Invitation invitation : invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString())) {
            Event event = calendar.event(invitation.eventId());
            if (invitation.withdraw(clock.instant(), instant(event.endsAt())) && !event.cancelledForGood()) {
                post.write(Post.ToMayor.of(mandate, MailKind.CANCELLATION, event.id(), fields(event, invitation)).with(event, Method.CANCEL));
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invited> toEvent(String eventId) {
        return invitations.findByEventIdOrderByMandateId(eventId).stream().map(Invitation::toInvited).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invited> of(MandateId mandate) {
        return invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString()).stream().map(Invitation::toInvited).toList();
    }

    private Invitation stored(MandateId mandate, String eventId) {
        return invitations.findById(Invitation.idOf(mandate, eventId)).orElseThrow();
    }

    private Map<String, String> fields(Event event, Invitation invitation) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", event.title());
        fields.put("when", DanishDates.period(event.startsAt(), event.endsAt()));
        fields.put("place", event.place());
        fields.put("answerBy", DanishDates.weekday(invitation.deadlines().answer().atZone(clock.getZone()).toLocalDate()));
        return fields;
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
