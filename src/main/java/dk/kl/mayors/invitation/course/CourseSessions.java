package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import java.util.EnumSet;
import java.util.Set;

/** Which events are sessions of the course: the two introductory ones, then the joint sessions of the election period. */
final class CourseSessions {

    private static final Set<EventKind> KINDS = EnumSet.of(EventKind.INTRO_SESSION_1, EventKind.INTRO_SESSION_2, EventKind.JOINT_SESSION);

    private CourseSessions() {
    }

    static boolean contains(Event event) {
        return KINDS.contains(event.kind());
    }
}
