package dk.kl.mayors.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the answer ledger: what was answered, how, by whom and when. Lines are only added. */
@Entity
@Table(name = "answer_entry")
class AnswerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String invitationId;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    @Enumerated(EnumType.STRING)
    private Invitations.Channel channel;
    private String givenBy;
    private Instant givenAt;

    protected AnswerEntry() {
    }

    AnswerEntry(String invitationId, Answer answer, Invitations.Channel channel, String givenBy, Instant givenAt) {
        this.invitationId = invitationId;
        this.answer = answer;
        this.channel = channel;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    /** Counted through all invitations, so that it tells apart one mayor's answers too. */
    Long id() {
        return id;
    }

    String invitationId() {
        return invitationId;
    }

    Invitations.Channel channel() {
        return channel;
    }
}
