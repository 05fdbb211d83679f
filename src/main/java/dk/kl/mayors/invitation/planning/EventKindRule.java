package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.SubstituteRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;

/** What holds for every event of a kind until staff say otherwise for one of them. */
@Entity
@Table(name = "event_kind_rule")
class EventKindRule {

    @Id
    @Enumerated(EnumType.STRING)
    private EventKind kind;
    @Enumerated(EnumType.STRING)
    private SubstituteRule substituteRule;
    private String questions;

    protected EventKindRule() {
    }

    EventKind kind() {
        return kind;
    }

    SubstituteRule substituteRule() {
        return substituteRule;
    }

    Set<Question> questions() {
        return QuestionList.read(questions);
    }
}
