package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
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
    private boolean counted;

    protected AnswerEntry() {
    }

    AnswerEntry(String invitationId, Answer answer, Invitations.Channel channel, String givenBy, Instant givenAt, boolean counted) {
        this.invitationId = invitationId;
        this.answer = answer;
        this.channel = channel;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
        this.counted = counted;
    }

    /** Counted through all invitations, so that it tells apart one mayor's answers too. */
    Long id() {
        return id;
    }

    String invitationId() {
        return invitationId;
    }

    Answer answer() {
        return answer;
    }

    Invitations.Channel channel() {
        return channel;
    }

    boolean counted() {
        return counted;
    }

    Invitations.LedgerLine toLine() {
        return new Invitations.LedgerLine(MandateId.of(invitationId.substring(0, invitationId.indexOf('/'))), answer, channel, givenBy, givenAt,
            counted);
    }
}
