package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.invitation.planning.EventPlans;
import dk.kl.mayors.invitation.planning.EventSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites, reminds, takes answers and attendance. */
@Service
@Transactional
class InvitationService implements Invitations {

    private final InvitationRepository invitations;
    private final AnswerLedger ledger;
    private final AnswerBook answers;
    private final RoundCalendar calendar;
    private final Post post;
    private final Messages messages;
    private final EventPlans plans;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(InvitationRepository invitations, AnswerLedger ledger, AnswerBook answers, RoundCalendar calendar, Post post,
                      Messages messages, EventPlans plans, Conflicts conflicts, ApplicationEventPublisher events, Clock clock) {
        this.invitations = invitations;
        this.ledger = ledger;
        this.answers = answers;
        this.calendar = calendar;
        this.post = post;
        this.messages = messages;
        this.plans = plans;
        this.conflicts = conflicts;
        this.events = events;
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
        EventSettings settings = plans.settings(event);
        post.write(Post.ToMayor.of(mandate, MailKind.INVITATION, eventId + "-" + event.version(), question(event, invitation, settings))
            .with(event, Method.REQUEST));
        invitation.invited(clock.instant());
        if (settings.opened()) {
            events.publishEvent(new MayorInvited(mandate, event));
        }
    }

    /** Writes the invitation anew to a mayor who is back from leave. */
    void inviteAgain(MandateId mandate, String eventId) {
        Invitation invitation = stored(mandate, eventId);
        Event event = calendar.event(eventId);
        post.write(Post.ToMayor.of(mandate, MailKind.INVITATION, eventId + "-" + event.version() + "-" + LocalDate.now(clock),
            question(event, invitation, plans.settings(event))).with(event, Method.REQUEST));
        invitation.invited(clock.instant());
    }

    /** Reminds the mayor, if there is still something to remind of. */
    void remind(MandateId mandate, String eventId) {
        Invitation invitation = stored(mandate, eventId);
        if (!calendar.event(eventId).cancelled() && invitation.remind(clock.instant(), clock.getZone())) {
            writeReminder(invitation);
        }
    }

    @Override
    public void remindAgain(MandateId mandate, String eventId) {
        Invitation invitation = invitations.findById(Invitation.idOf(mandate, eventId))
            .orElseThrow(() -> new NotReminded("Borgmesteren er ikke inviteret til mødet."));
        if (calendar.event(eventId).cancelled()) {
            throw new NotReminded("Mødet er aflyst.");
        }
        invitation.againstReminding(clock.instant(), clock.getZone()).ifPresent(reason -> {
            throw new NotReminded(reason);
        });
        invitation.remind(clock.instant(), clock.getZone());
        writeReminder(invitation);
    }

    private void writeReminder(Invitation invitation) {
        Event event = calendar.event(invitation.eventId());
        post.write(Post.ToMayor.of(invitation.mandate(), MailKind.REMINDER, event.id() + "-" + invitation.reminders(),
            question(event, invitation, plans.settings(event))));
    }

    /** Notes the answer that staff took in their task. */
    void noteAnswer(MandateId mandate, String eventId, Answer answer, String staff) {
        answers.take(mandate, eventId, answer, "", Channel.STAFF, staff);
    }

    @Override
    public void answer(MandateId mandate, String eventId, Answer answer, String substitute, Channel channel, String givenBy) {
        if (answers.take(mandate, eventId, answer, substitute, channel, givenBy)) {
            messages.tell(InvitationVariables.ANSWER_RECEIVED, mandate.toString(), Map.of(InvitationVariables.EVENT_ID, eventId),
                Map.of(InvitationVariables.ANSWER, answer.code()));
        }
    }

    /** Registers whether the mayor or the substitute came, unless it stands there already; gives what stands there then. */
    boolean settleAttendance(MandateId mandate, String eventId, Optional<Boolean> noted) {
        Invitation invitation = stored(mandate, eventId);
        boolean present = noted.or(invitation::attendance).orElseThrow();
        invitation.attended(present);
        if (!present) {
            events.publishEvent(new SessionMissed(mandate, calendar.event(eventId)));
        }
        return present;
    }

    @Override
    public void checkIn(MandateId mandate, String eventId, String userId) {
        if (calendar.event(eventId).day().isAfter(LocalDate.now(clock))) {
            throw new AnswerRefused("Indtjekningen åbner på mødets dag.");
        }
        stored(mandate, eventId).checkIn(clock.instant(), userId);
    }

    @Override
    public void undoCheckIn(MandateId mandate, String eventId) {
        stored(mandate, eventId).undoCheckIn(clock.instant(), instant(calendar.event(eventId).endsAt()));
    }

    /** Notes how an absence was followed up. */
    void followUp(MandateId mandate, String eventId, String how) {
        stored(mandate, eventId).followedUp(how);
    }

    /**
     * Takes back all invitations of a mandate, cancels those that stand in the mayor's calendar for a day to come, and stops what was
     * started for meetings outside the mayor's journey.
     */
    void withdrawAll(MandateId mandate) {
        for (Invitation invitation : invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString())) {
            Event event = calendar.event(invitation.eventId());
            conflicts.over(mandate, event.id());
            if (event.kind().inSeries()) {
                messages.tell(InvitationVariables.INVITATION_WITHDRAWN, mandate.toString(), Map.of(InvitationVariables.EVENT_ID, event.id()), Map.of());
            }
            if (invitation.withdraw(clock.instant(), instant(event.endsAt())) && !event.cancelledForGood()) {
                post.write(Post.ToMayor.of(mandate, MailKind.CANCELLATION, event.id(), EventFields.of(event)).with(event, Method.CANCEL));
            }
        }
    }

    @Override
    public void withdrawQuietly(MandateId mandate) {
        invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString()).forEach(one -> one.withdraw(clock.instant(), Instant.MIN));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invited> toEvent(String eventId) {
        return invitations.findByEventIdAndWithdrawnAtIsNullOrderByMandateId(eventId).stream().map(Invitation::toInvited).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerLine> ledger(String eventId) {
        return ledger.ofEvent(eventId).stream().map(AnswerEntry::toLine).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invited> of(MandateId mandate) {
        return invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString()).stream().map(Invitation::toInvited).toList();
    }

    private Invitation stored(MandateId mandate, String eventId) {
        return invitations.findById(Invitation.idOf(mandate, eventId)).orElseThrow();
    }

    /** The fields of a mail that asks for the answer. */
    private Map<String, String> question(Event event, Invitation invitation, EventSettings settings) {
        Map<String, String> fields = EventFields.of(event);
        fields.put("answers", settings.substitute().answers());
        fields.put("answerBy", DanishDates.weekday(invitation.deadlines().answer().atZone(clock.getZone()).toLocalDate()));
        return fields;
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
