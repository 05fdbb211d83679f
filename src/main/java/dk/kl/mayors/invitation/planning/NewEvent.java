package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.EventKind;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An event as staff plan it; whatever is missing is null or empty.
 *
 * @param body       the KKR, for a meeting of one
 * @param makesUpFor the session's id, for a make-up
 */
record NewEvent(EventKind kind, String title, LocalDate day, LocalTime from, LocalTime to, String place, String body, String makesUpFor) {

    NewEvent {
        title = title == null ? "" : title.strip();
        place = place == null ? "" : place.strip();
        body = body == null ? "" : body;
        makesUpFor = makesUpFor == null ? "" : makesUpFor;
    }

    static NewEvent empty() {
        return new NewEvent(EventKind.JOINT_SESSION, "", null, null, null, "", "", "");
    }
}
