package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.invitation.SubstituteRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What staff have settled for one event; the planning of an event is opened once. */
@Entity
@Table(name = "event_plan")
class EventPlan {

    @Id
    private String eventId;
    @Enumerated(EnumType.STRING)
    private SubstituteRule substituteRule;
    private String questions;
    private String body;
    private String makesUpFor;
    private String evaluationLink;
    private String evaluationText;
    private Instant openedAt;
    @Version
    private int version;

    protected EventPlan() {
    }

    EventPlan(String eventId, EventSettings settings) {
        this.eventId = eventId;
        change(settings);
    }

    String eventId() {
        return eventId;
    }

    EventSettings settings() {
        return new EventSettings(substituteRule, QuestionList.read(questions), text(body), text(makesUpFor), evaluationLink, evaluationText,
            openedAt != null);
    }

    void change(EventSettings settings) {
        substituteRule = settings.substitute();
        questions = QuestionList.written(settings.questions());
        body = settings.body().isEmpty() ? null : settings.body();
        makesUpFor = settings.makesUpFor().isEmpty() ? null : settings.makesUpFor();
        evaluationLink = settings.evaluationLink();
        evaluationText = settings.evaluationText();
    }

    /** Opens the planning; false when it is open already. */
    boolean open(Instant now) {
        boolean first = openedAt == null;
        if (first) {
            openedAt = now;
        }
        return first;
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
