package dk.kl.mayors.invitation;

import static dk.kl.mayors.invitation.InvitationVariables.ANSWER;
import static dk.kl.mayors.invitation.InvitationVariables.ANSWER_NEEDED;
import static dk.kl.mayors.invitation.InvitationVariables.NO_ANSWER;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.ManyInstances;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites a mayor who is back from leave again to what is still to come, and lets the invitations lapse whose events were held meanwhile. */
@Service
@Transactional
class ReturningMayors {

    private static final String PROCESS = "invitation";

    private final InvitationRepository invitations;
    private final InvitationService service;
    private final DeadlineTables tables;
    private final ManyInstances instances;
    private final RoundCalendar calendar;
    private final Clock clock;

    ReturningMayors(InvitationRepository invitations, InvitationService service, DeadlineTables tables, ManyInstances instances,
                    RoundCalendar calendar, Clock clock) {
        this.invitations = invitations;
        this.service = service;
        this.tables = tables;
        this.instances = instances;
        this.calendar = calendar;
        this.clock = clock;
    }

    void inviteAgain(MandateId mandate) {
        for (Invitation invitation : invitations.findByMandateIdOrderByAnswerDeadlineAt(mandate.toString())) {
            if (invitation.isWithdrawn()) {
                Event event = calendar.event(invitation.eventId());
                String instance = instances.where(PROCESS, InvitationVariables.EVENT_ID, event.id()).get(mandate.toString());
                List<String> running = instance == null ? List.of() : List.of(instance);
                if (event.cancelled() || !clock.instant().isBefore(starts(event))) {
                    instances.tell(InvitationVariables.UNTIL_WITHDRAWN, running, Map.of());
                } else {
                    giveBack(invitation, event, running);
                }
            }
        }
    }

    private void giveBack(Invitation invitation, Event event, List<String> running) {
        boolean invited = invitation.isInvited();
        invitation.giveBack(Deadlines.of(event.startsAt(), tables.of(event), clock.instant(), clock.getZone()));
        invitations.flush();
        if (invited) {
            service.inviteAgain(invitation.mandate(), event.id());
            Map<ProcessVariable<?>, Object> again = Map.of(ANSWER_NEEDED, true, ANSWER, NO_ANSWER);
            instances.tell(InvitationVariables.WHILE_ASKING, instances.waitingAt(InvitationVariables.WHILE_ASKING, running), again);
            instances.tell(InvitationVariables.WHILE_WAITING, instances.waitingAt(InvitationVariables.WHILE_WAITING, running), again);
        } else {
            instances.redate(running);
        }
    }

    private Instant starts(Event event) {
        return event.startsAt().atZone(clock.getZone()).toInstant();
    }
}
