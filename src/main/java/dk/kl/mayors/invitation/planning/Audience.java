package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom an event is for: the confirmed mayors who hold office that day, of a KKR only, or only those who missed a session. */
@Component
class Audience {

    private final Roster roster;
    private final Invitations invitations;
    private final RoundCalendar calendar;
    private final Clock clock;

    Audience(Roster roster, Invitations invitations, RoundCalendar calendar, Clock clock) {
        this.roster = roster;
        this.invitations = invitations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The mandates in Danish order; who is exempt is among them, the decision table leaves them out. */
    List<Mandate> of(Event event, EventSettings settings) {
        List<Mandate> inOffice = roster.mandates(event.round()).stream().filter(mandate -> mandate.confirmed() && mandate.leftOn() == null
            && !mandate.id().takesOfficeOn().isAfter(event.startsAt().toLocalDate())).toList();
        if (event.kind() == EventKind.KKR_MEETING) {
            return inOffice.stream().filter(mandate -> mandate.municipality().kkr().equals(settings.body())).toList();
        }
        if (event.kind() == EventKind.MAKE_UP) {
            Set<MandateId> missing = missed(calendar.event(settings.makesUpFor()));
            return inOffice.stream().filter(mandate -> missing.contains(mandate.id())).toList();
        }
        return inOffice;
    }

    /** Who did not come to a session that has been held, with an excuse or without; who is exempt missed nothing. */
    private Set<MandateId> missed(Event session) {
        boolean held = !session.endsAt().atZone(clock.getZone()).toInstant().isAfter(clock.instant());
        return invitations.toEvent(session.id()).stream()
            .filter(invited -> held && (Boolean.FALSE.equals(invited.attended()) || invited.answer() == Answer.DECLINES && !invited.came()))
            .map(Invited::mandate).collect(Collectors.toSet());
    }
}
