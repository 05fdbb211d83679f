package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.planning.EventPlanning;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exempts mayors from sessions: who is exempt is neither invited nor reminded, and what was sent before is answered with it. */
@Service
@Transactional
class ExemptionDesk {

    private static final int LONGEST = 300;

    private final ExemptionRepository exemptions;
    private final Invitations invitations;
    private final EventPlanning planning;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final Clock clock;

    ExemptionDesk(ExemptionRepository exemptions, Invitations invitations, EventPlanning planning, RoundCalendar calendar, Roster roster,
                  Clock clock) {
        this.exemptions = exemptions;
        this.invitations = invitations;
        this.planning = planning;
        this.calendar = calendar;
        this.roster = roster;
        this.clock = clock;
    }

    /** Exempts the mayor from a session that is still to come; throws {@link AnswerRefused} with a Danish sentence. */
    void exempt(MandateId mandate, String eventId, String reason, String userId) {
        Event event = sessionToCome(eventId);
        roster.mandate(mandate);
        if (reason.isBlank() || reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw new AnswerRefused("Skriv grunden på én linje (højst 300 tegn). Skriv intet om helbred.");
        }
        exemptions.save(new Exemption(mandate, eventId, reason.strip(), clock.instant(), userId));
        if (invitation(mandate, event).isPresent()) {
            invitations.answer(mandate, eventId, Answer.EXEMPT, "", Channel.STAFF, userId);
        }
    }

    /** Takes an exemption back: the mayor is asked again, or invited at last. */
    void lift(MandateId mandate, String eventId, String userId) {
        Event event = sessionToCome(eventId);
        exemptions.findById(Exemption.idOf(mandate, eventId)).ifPresent(exemptions::delete);
        exemptions.flush();
        if (invitation(mandate, event).isPresent()) {
            invitations.answer(mandate, eventId, Answer.UNKNOWN, "", Channel.STAFF, userId);
        } else if (event.kind().inSeries()) {
            planning.inviteAgain(mandate, eventId);
        }
    }

    private Event sessionToCome(String eventId) {
        Event event = calendar.event(eventId);
        if (!CourseSessions.contains(event) || !event.startsAt().atZone(clock.getZone()).toInstant().isAfter(clock.instant())) {
            throw new AnswerRefused("Vælg en session, der ikke er holdt.");
        }
        return event;
    }

    private Optional<Invited> invitation(MandateId mandate, Event event) {
        return invitations.of(mandate).stream().filter(one -> one.eventId().equals(event.id()) && one.invitedAt() != null).findFirst();
    }
}
