package dk.kl.mayors.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.data.domain.Persistable;

/** One invitation as it was before its event was moved or cancelled, so that the change can be undone and the right people are told. */
@Entity
@Table(name = "invitation_move")
class InvitationMove implements Persistable<String> {

    @Id
    private String id;
    private String changeId;
    private String invitationId;
    private String eventId;
    private LocalDateTime startedAt;
    private LocalDateTime endedAt;
    private Instant inviteAt;
    private Instant firstReminderAt;
    private Instant secondReminderAt;
    private Instant answerDeadlineAt;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String substitute;
    private Instant answeredAt;
    private boolean asking;
    private boolean askedAgain;
    private boolean concerned;
    private Instant changedAt;
    private Instant settledAt;
    @Transient
    private boolean fresh;

    protected InvitationMove() {
    }

    /** Remembers the invitation to an event that stood in the calendar from then to then. */
    InvitationMove(String changeId, Invitation invitation, LocalDateTime startedAt, LocalDateTime endedAt, boolean asking, Instant now) {
        this.id = changeId + "/" + invitation.id();
        this.changeId = changeId;
        this.invitationId = invitation.id();
        this.eventId = invitation.eventId();
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        Deadlines deadlines = invitation.deadlines();
        this.inviteAt = deadlines.invite();
        this.firstReminderAt = deadlines.firstReminder();
        this.secondReminderAt = deadlines.secondReminder();
        this.answerDeadlineAt = deadlines.answer();
        this.answer = invitation.answer();
        this.substitute = invitation.substitute();
        this.answeredAt = invitation.answeredAt();
        this.asking = asking;
        this.concerned = invitation.isInvited();
        this.changedAt = now;
        this.fresh = true;
    }

    /** Notes that the answer no longer counted. */
    void askedAgain() {
        askedAgain = true;
    }

    /** Gives the invitation back what it was, but keeps an answer that a person has given since. */
    boolean restore(Invitation invitation) {
        boolean answeredSince = invitation.answeredAt() != null && !invitation.answeredAt().isBefore(changedAt);
        invitation.date(new Deadlines(inviteAt, firstReminderAt, secondReminderAt, answerDeadlineAt).withoutRemindersBefore(changedAt));
        if (askedAgain && !answeredSince) {
            invitation.restoreAnswer(answer, substitute, answeredAt);
        }
        return askedAgain && answer != null && !answeredSince;
    }

    void settle(Instant now) {
        settledAt = now;
    }

    String invitationId() {
        return invitationId;
    }

    String eventId() {
        return eventId;
    }

    LocalDateTime startedAt() {
        return startedAt;
    }

    LocalDateTime endedAt() {
        return endedAt;
    }

    Answer answer() {
        return answer;
    }

    boolean wasAsking() {
        return asking;
    }

    boolean isAskedAgain() {
        return askedAgain;
    }

    /** Whether the mayor had the invitation already and so has to be told. */
    boolean isConcerned() {
        return concerned;
    }

    @PostLoad
    @PostPersist
    void noLongerFresh() {
        fresh = false;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Override
    public String getId() {
        return id;
    }
}
