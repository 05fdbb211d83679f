package dk.kl.mayors.invitation.wishes;

import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What one mayor asks for at one event. It can reveal health or religion and is deleted after the event. */
@Entity
@Table(name = "event_wish")
class Wish {

    @Id
    private String id;
    private String mandateId;
    private String eventId;
    private String diet = "";
    private String access = "";
    private String arrival = "";
    private String hotel = "";
    private Instant notedAt;
    private String notedBy;
    @Version
    private Integer version;

    protected Wish() {
    }

    Wish(MandateId mandate, String eventId) {
        this.id = idOf(mandate, eventId);
        this.mandateId = mandate.toString();
        this.eventId = eventId;
    }

    static String idOf(MandateId mandate, String eventId) {
        return mandate + "/" + eventId;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    void note(Map<Question, String> wishes, Instant now, String userId) {
        diet = wishes.getOrDefault(Question.DIET, "").strip();
        access = wishes.getOrDefault(Question.ACCESS, "").strip();
        arrival = wishes.getOrDefault(Question.ARRIVAL, "").strip();
        hotel = wishes.getOrDefault(Question.HOTEL, "").strip();
        notedAt = now;
        notedBy = userId;
    }

    /** The answers that are not empty. */
    Map<Question, String> answers() {
        Map<Question, String> answers = new EnumMap<>(Map.of(Question.DIET, diet, Question.ACCESS, access, Question.ARRIVAL, arrival,
            Question.HOTEL, hotel));
        answers.values().removeIf(String::isEmpty);
        return answers;
    }
}
