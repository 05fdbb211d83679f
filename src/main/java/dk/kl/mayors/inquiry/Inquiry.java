package dk.kl.mayors.inquiry;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** An inquiry outside the vault: whose it is, which category, who works it, and its clock. Refuses what makes no sense. */
@Entity
@Table(name = "inquiry")
class Inquiry {

    @Id
    private String id;
    private String number;
    /** Null while it is being recorded. */
    private String mandateId;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private InquiryCategory category;
    /** The group whose work it is; empty until it is routed. */
    private String adviserGroup;
    @Enumerated(EnumType.STRING)
    private InquiryState state;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private Instant receivedAt;
    /** From when the answer's hours are counted: anew each time the mayor opens it again. */
    private Instant clockStartedAt;
    private Instant remindAt;
    private Instant dueAt;
    private Instant answeredAt;
    private String answeredBy;
    @Enumerated(EnumType.STRING)
    private Given given;
    private boolean answerIsHere;
    private Instant closesAt;
    private Instant closedAt;
    private String assignee;
    private String recordedBy;
    @Version
    private Integer version;

    protected Inquiry() {
    }

    private Inquiry(String id, String number, InquiryCategory category, InquiryState state, Channel channel, String recordedBy, Instant now) {
        this.id = id;
        this.number = number;
        this.category = category;
        this.adviserGroup = "";
        this.state = state;
        this.channel = channel;
        this.recordedBy = recordedBy;
        this.receivedAt = now;
        this.clockStartedAt = now;
    }

    /** One that the mayor has written. */
    static Inquiry written(String id, String number, MandateId mandate, RoundId round, InquiryCategory category, Channel channel, Instant now) {
        Inquiry inquiry = new Inquiry(id, number, category, InquiryState.OPEN, channel, "", now);
        inquiry.belongTo(mandate, round);
        return inquiry;
    }

    /** One that staff have on the telephone; what it is about is not known yet. */
    static Inquiry onThePhone(String id, String number, String recordedBy, Instant now) {
        return new Inquiry(id, number, InquiryCategory.UNSORTED, InquiryState.BEING_RECORDED, Channel.PHONE, recordedBy, now);
    }

    /** It is written down; its clock goes on from the call. */
    void record(MandateId mandate, RoundId round, InquiryCategory sorted) {
        refuseUnless(state == InquiryState.BEING_RECORDED, "Henvendelsen er allerede skrevet ned.");
        belongTo(mandate, round);
        category = sorted;
        state = InquiryState.OPEN;
    }

    /** That person writes it down from now on; once it is written down, all stays as it is. */
    void recordingTaken(String userId) {
        if (state == InquiryState.BEING_RECORDED) {
            recordedBy = userId;
        }
    }

    private void belongTo(MandateId mandate, RoundId round) {
        mandateId = mandate.toString();
        roundId = round.value();
    }

    /** Gives it to a group and dates its clock. */
    void route(String group, Instant remind, Instant due) {
        refuseUnless(state == InquiryState.OPEN, "Henvendelsen venter ikke på en gruppe.");
        adviserGroup = group;
        remindAt = remind;
        dueAt = due;
    }

    /** Somebody has it, or with null nobody: the task's assignee, whichever way it was taken. What is no longer worked stays as it is. */
    void assigned(String userId) {
        if (state == InquiryState.OPEN || state == InquiryState.TAKEN) {
            assignee = userId;
            state = userId == null ? InquiryState.OPEN : InquiryState.TAKEN;
        }
    }

    /** Refuses unless it waits for an answer. */
    void mustWait() {
        refuseUnless(state != InquiryState.BEING_RECORDED, "Henvendelsen er ikke skrevet ned endnu.");
        refuseUnless(state != InquiryState.ANSWERED, "Henvendelsen er allerede besvaret. Hent siden igen for at se svaret.");
        refuseUnless(state != InquiryState.CLOSED, "Henvendelsen er lukket.");
    }

    /** Whether somebody other than that person has taken it. */
    boolean takenByAnother(String userId) {
        return assignee != null && !assignee.equals(userId);
    }

    /** Gives it another category; false when it has that one already. In another category it is nobody's until it is taken again. */
    boolean sort(InquiryCategory other) {
        mustWait();
        if (category == other) {
            return false;
        }
        category = other;
        assigned(null);
        return true;
    }

    /** It is answered by whoever has taken it. */
    void answer(String userId, Given how, Instant now) {
        mustWait();
        refuseUnless(Objects.equals(assignee, userId), "Tag henvendelsen, før du svarer.");
        state = InquiryState.ANSWERED;
        answeredAt = now;
        answeredBy = userId;
        given = how;
        answerIsHere |= how == Given.PAGE;
    }

    /** When it closes of itself unless the mayor asks again. */
    void closeOn(Instant when) {
        closesAt = when;
    }

    /** The mayor asks again: a new clock, and again the whole group's. False when nothing is answered or it is closed. */
    boolean reopen(Instant now) {
        if (state != InquiryState.ANSWERED) {
            return false;
        }
        state = InquiryState.OPEN;
        assignee = null;
        answeredAt = null;
        given = null;
        closesAt = null;
        clockStartedAt = now;
        return true;
    }

    /** Closes it for good. */
    void close(Instant now) {
        refuseUnless(state == InquiryState.ANSWERED, "Henvendelsen er ikke besvaret endnu.");
        state = InquiryState.CLOSED;
        closedAt = now;
    }

    private static void refuseUnless(boolean possible, String reason) {
        if (!possible) {
            throw new CaseRefused(reason);
        }
    }

    CaseView view() {
        return new CaseView(id, number, category, adviserGroup, state, channel, receivedAt, dueAt, answeredAt, closedAt, assignee, mandate(), recordedBy);
    }

    Inquiries.Status status() {
        return new Inquiries.Status(id, number, category, state, receivedAt, state == InquiryState.CLOSED ? null : dueAt, answeredAt, answerIsHere,
            state == InquiryState.ANSWERED);
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    /** Null while it is being recorded. */
    MandateId mandate() {
        return mandateId == null ? null : MandateId.of(mandateId);
    }

    boolean belongsTo(MandateId mandate) {
        return mandate.toString().equals(mandateId);
    }

    InquiryCategory category() {
        return category;
    }

    String adviserGroup() {
        return adviserGroup;
    }

    InquiryState state() {
        return state;
    }

    Channel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant clockStartedAt() {
        return clockStartedAt;
    }

    Instant remindAt() {
        return remindAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** How the latest answer was given; null while it waits for one. */
    Given given() {
        return given;
    }

    Instant closesAt() {
        return closesAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** Null when nobody has taken it. */
    String assignee() {
        return assignee;
    }

    String recordedBy() {
        return recordedBy;
    }
}
