package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.invitation.Invitations.Invited;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's answers to everything in a round, in two statements. */
@Service
@Transactional(readOnly = true)
public class RoundAnswers {

    private final InvitationRepository invitations;
    private final RoundCalendar calendar;

    RoundAnswers(InvitationRepository invitations, RoundCalendar calendar) {
        this.invitations = invitations;
        this.calendar = calendar;
    }

    /** The invitations of the round that have not been withdrawn, by event; an event without any is missing. */
    public Map<String, List<Invited>> of(RoundId round) {
        List<String> events = calendar.events(round).stream().map(Event::id).toList();
        return invitations.findByEventIdInAndWithdrawnAtIsNull(events).stream().map(Invitation::toInvited)
            .collect(Collectors.groupingBy(Invited::eventId));
    }
}
