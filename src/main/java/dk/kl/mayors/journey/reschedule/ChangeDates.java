package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.engine.ProcessBean;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the timer of the model {@code reschedule} asks. */
@Component
@ProcessBean
public class ChangeDates {

    private final DateChangeRepository changes;

    ChangeDates(DateChangeRepository changes) {
        this.changes = changes;
    }

    /** Until when the change can be undone; then those concerned are told. */
    public Date undoEnds(String changeId) {
        return Date.from(changes.findById(changeId).orElseThrow().undoEndsAt());
    }
}
