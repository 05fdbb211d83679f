package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.planning.EventPlans;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the course: a few statements for each session, however many mayors there are. */
@Service
@Transactional(readOnly = true)
class CourseReading {

    private final RoundCalendar calendar;
    private final Roster roster;
    private final Invitations invitations;
    private final EventPlans plans;
    private final ExemptionRepository exemptions;

    CourseReading(RoundCalendar calendar, Roster roster, Invitations invitations, EventPlans plans, ExemptionRepository exemptions) {
        this.calendar = calendar;
        this.roster = roster;
        this.invitations = invitations;
        this.plans = plans;
        this.exemptions = exemptions;
    }

    /** The course of the round for the mayors in office whom a search leaves. */
    CourseView of(RoundId round, String query) {
        List<Event> sessions = calendar.events(round).stream().filter(CourseSessions::contains).toList();
        Map<String, Map<MandateId, Invited>> invited = new HashMap<>();
        Map<String, Map<MandateId, Invited>> makeUps = new HashMap<>();
        sessions.forEach(session -> {
            invited.put(session.id(), byMandate(session.id()));
            makeUps.put(session.id(), makeUp(session.id()));
        });
        Map<String, String> reasons = exemptions.findByEventIdIn(invited.keySet()).stream()
            .collect(Collectors.toMap(Exemption::id, Exemption::reason));
        return new CourseView(round, sessions, roster.mandates(round).stream().filter(mandate -> mandate.confirmed() && mandate.leftOn() == null)
            .filter(mandate -> DanishSearch.matches(query, mandate.municipality().name(), mandate.mayor().name()))
            .map(mandate -> line(mandate, sessions, invited, makeUps, reasons)).toList());
    }

    private static CourseView.Line line(Mandate mandate, List<Event> sessions, Map<String, Map<MandateId, Invited>> invited,
                                        Map<String, Map<MandateId, Invited>> makeUps, Map<String, String> reasons) {
        return new CourseView.Line(mandate, sessions.stream().map(session -> {
            String reason = reasons.get(Exemption.idOf(mandate.id(), session.id()));
            return new CourseCell(invited.get(session.id()).get(mandate.id()), reason == null ? "" : reason,
                makeUps.get(session.id()).get(mandate.id()), reason != null);
        }).toList());
    }

    private Map<MandateId, Invited> makeUp(String sessionId) {
        Map<MandateId, Invited> found = new HashMap<>();
        plans.makeUpsFor(sessionId).forEach(makeUp -> byMandate(makeUp).forEach((mandate, one) ->
            found.merge(mandate, one, (earlier, later) -> earlier.came() ? earlier : later)));
        return found;
    }

    private Map<MandateId, Invited> byMandate(String eventId) {
        return invitations.toEvent(eventId).stream().collect(Collectors.toMap(Invited::mandate, one -> one));
    }
}
