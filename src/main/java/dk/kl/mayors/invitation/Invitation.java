package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** One mayor's invitation to one event, from the plan to the follow-up. It decides itself what is possible and says why not. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private String id;
    private String mandateId;
    private String eventId;
    private Instant inviteAt;
    private Instant firstReminderAt;
    private Instant secondReminderAt;
    private Instant answerDeadlineAt;
    private Instant invitedAt;
    private int reminders;
    private Instant remindedAt;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String substitute;
    private Instant answeredAt;
    private Boolean attended;
    private Instant checkedInAt;
    private String checkedInBy;
    private String followUp;
    private Instant withdrawnAt;
    @Version
    private int version;

    protected Invitation() {
    }

    Invitation(MandateId mandate, String eventId, Deadlines deadlines) {
        this.id = idOf(mandate, eventId);
        this.mandateId = mandate.toString();
        this.eventId = eventId;
        date(deadlines);
    }

    static String idOf(MandateId mandate, String eventId) {
        return mandate + "/" + eventId;
    }

    void date(Deadlines deadlines) {
        inviteAt = deadlines.invite();
        firstReminderAt = deadlines.firstReminder();
        secondReminderAt = deadlines.secondReminder();
        answerDeadlineAt = deadlines.answer();
    }

    void invited(Instant now) {
        invitedAt = now;
    }

    /** Counts a reminder, or says no; see {@link #againstReminding}. */
    boolean remind(Instant now, ZoneId zone) {
        boolean due = againstReminding(now, zone).isEmpty();
        if (due) {
            reminders++;
            remindedAt = now;
        }
        return due;
    }

    /**
     * Why no reminder may go out now, as a Danish sentence, or empty: only who was invited on an earlier day, has not answered and still has
     * time is reminded, and nobody twice on one day.
     */
    Optional<String> againstReminding(Instant now, ZoneId zone) {
        if (invitedAt == null || withdrawnAt != null) {
            return Optional.of("Borgmesteren er ikke inviteret til mødet.");
        }
        if (answer != null) {
            return Optional.of("Borgmesteren har svaret.");
        }
        if (!now.isBefore(answerDeadlineAt)) {
            return Optional.of("Svarfristen er passeret. Ring i stedet.");
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!LocalDate.ofInstant(invitedAt, zone).isBefore(today)) {
            return Optional.of("Invitationen er først sendt i dag.");
        }
        return remindedAt != null && LocalDate.ofInstant(remindedAt, zone).equals(today)
            ? Optional.of("Borgmesteren har fået en påmindelse i dag.") : Optional.empty();
    }

    void answer(Answer given, String substituteName, Instant now, Instant eventEnds) {
        if (withdrawnAt != null || invitedAt == null) {
            throw new Invitations.AnswerRefused("Borgmesteren er ikke inviteret til mødet, så svaret kan ikke noteres.");
        }
        if (!now.isBefore(eventEnds)) {
            throw new Invitations.AnswerRefused("Mødet er holdt, så svaret kan ikke ændres. Registrér i stedet fremmødet.");
        }
        answer = given;
        substitute = named(given, substituteName);
        answeredAt = now;
    }

    /** Forgets the answer, because the event has another day; true when there was one. */
    boolean reopen() {
        boolean answered = answer != null;
        answer = null;
        substitute = null;
        answeredAt = null;
        return answered;
    }

    /** Gives back the answer that stood before. */
    void restoreAnswer(Answer given, String substituteName, Instant at) {
        answer = given;
        substitute = substituteName;
        answeredAt = at;
    }

    boolean isInvited() {
        return invitedAt != null;
    }

    Answer answer() {
        return answer;
    }

    String substitute() {
        return substitute;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    /** Whether this is the answer already. */
    boolean says(Answer given, String substituteName) {
        return answer == given && Objects.equals(substitute, named(given, substituteName));
    }

    private static String named(Answer given, String substituteName) {
        return given == Answer.SUBSTITUTE && substituteName != null && !substituteName.isBlank() ? substituteName.strip() : null;
    }

    void attended(boolean present) {
        attended = present;
    }

    /** Notes that the mayor or the substitute has come; who is in already stays in. */
    void checkIn(Instant now, String userId) {
        if (withdrawnAt != null) {
            throw new Invitations.AnswerRefused("Invitationen er trukket tilbage, så der kan ikke tjekkes ind. Genindlæs siden.");
        }
        if (!Boolean.TRUE.equals(attended)) {
            attended = true;
            checkedInAt = now;
            checkedInBy = userId;
        }
    }

    /** Takes a check-in back, as long as the event lasts. */
    void undoCheckIn(Instant now, Instant eventEnds) {
        if (!now.isBefore(eventEnds)) {
            throw new Invitations.AnswerRefused("Mødet er slut, så indtjekningen kan ikke fortrydes her. Ret fremmødet på arrangementets side.");
        }
        attended = null;
        checkedInAt = null;
        checkedInBy = null;
    }

    Optional<Boolean> attendance() {
        return Optional.ofNullable(attended);
    }

    void followedUp(String how) {
        followUp = how;
    }

    /** Takes the invitation back; true when the mayor has it in the calendar and the event is still to come. */
    boolean withdraw(Instant now, Instant eventEnds) {
        boolean live = invitedAt != null && withdrawnAt == null && now.isBefore(eventEnds);
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
        return live;
    }

    /** Invites once more a mayor who is back from leave; the answer from before does not count any longer. */
    void giveBack(Deadlines deadlines) {
        withdrawnAt = null;
        reopen();
        date(deadlines);
    }

    String id() {
        return id;
    }

    String eventId() {
        return eventId;
    }

    int reminders() {
        return reminders;
    }

    Deadlines deadlines() {
        return new Deadlines(inviteAt, firstReminderAt, secondReminderAt, answerDeadlineAt);
    }

    Invitations.Invited toInvited() {
        return new Invitations.Invited(MandateId.of(mandateId), eventId, invitedAt, answerDeadlineAt, answer,
            substitute == null ? "" : substitute, answeredAt, attended, checkedInAt, reminders);
    }
}
