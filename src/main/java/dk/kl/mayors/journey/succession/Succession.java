package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Successor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One change of mayor, from the draft to the day on which all of it has happened. The successor's data is wiped when the roster has it. */
@Entity
@Table(name = "succession")
class Succession {

    /** Where the change stands. */
    enum State {
        DRAFT("Kladde"), WAITING("Venter på godkendelse"), APPROVED("Godkendt, venter på dagen"), UNDER_WAY("Gennemført, venter på efterfølgeren"),
        DONE("Gennemført"), DROPPED("Opgivet");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    @Id
    private String id;
    private String mandateId;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private Change change;
    @Enumerated(EnumType.STRING)
    private Reason reason;
    private LocalDate lastDay;
    private LocalDate expectedReturn;
    private boolean successorKnown;
    private LocalDate takesOfficeOn;
    private String firstName;
    private String lastName;
    private String email;
    private String phone;
    private String secretaryName;
    private String secretaryEmail;
    private String party;
    private boolean newlyElected;
    private String madeBy;
    private Instant madeAt;
    private String approvedBy;
    private Instant approvedAt;
    @Version
    private Integer version;

    protected Succession() {
    }

    Succession(String id, MandateId mandate, RoundId round, SuccessionDraft draft, String madeBy, Instant madeAt) {
        this.id = id;
        this.mandateId = mandate.toString();
        this.roundId = round.value();
        this.state = State.DRAFT;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        take(draft);
    }

    /** Writes the draft anew; false when it is no draft any more. */
    boolean draft(SuccessionDraft typed) {
        if (state == State.DRAFT) {
            take(typed);
        }
        return state == State.DRAFT;
    }

    /** Names a successor who was not known when the mandate ended; false when nobody waits for a name. */
    boolean name(Successor typed, LocalDate takesOffice) {
        boolean waiting = state == State.UNDER_WAY && !successorKnown;
        if (waiting) {
            takesOfficeOn = takesOffice;
            successorKnown = true;
            take(typed);
        }
        return waiting;
    }

    private void take(SuccessionDraft typed) {
        change = typed.change();
        reason = typed.isLeave() ? null : typed.reason();
        lastDay = typed.lastDay();
        expectedReturn = typed.isLeave() ? typed.expectedReturn() : null;
        successorKnown = typed.successorKnown();
        takesOfficeOn = typed.takesOfficeOn();
        take(typed.successor());
    }

    private void take(Successor person) {
        firstName = person.firstName();
        lastName = person.lastName();
        email = person.email();
        phone = person.phone();
        secretaryName = person.secretaryName();
        secretaryEmail = person.secretaryEmail();
        party = person.party();
        newlyElected = person.newlyElected();
    }

    /** Gives the draft up; false when it is no draft any more. */
    boolean drop() {
        boolean draft = state == State.DRAFT;
        state = draft ? State.DROPPED : state;
        return draft;
    }

    void send() {
        require(State.DRAFT);
        state = State.WAITING;
    }

    void approve(String by, Instant now) {
        require(State.WAITING);
        state = State.APPROVED;
        approvedBy = by;
        approvedAt = now;
    }

    /** Somebody has to describe it again. */
    void backToDraft() {
        if (state != State.WAITING) {
            require(State.APPROVED);
        }
        state = State.DRAFT;
    }

    void begun() {
        require(State.APPROVED);
        state = State.UNDER_WAY;
    }

    void done() {
        state = State.DONE;
        take(SuccessionDraft.EMPTY.successor());
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("Skiftet er \"" + state.danish() + "\"; det kan ikke gøres nu.");
        }
    }

    SuccessionDraft draft() {
        return new SuccessionDraft(change, reason, lastDay, expectedReturn, successorKnown, takesOfficeOn,
            new Successor(firstName, lastName, email, phone, secretaryName, secretaryEmail, party, newlyElected));
    }

    String id() {
        return id;
    }

    MandateId mandate() {
        return MandateId.of(mandateId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    State state() {
        return state;
    }

    String madeBy() {
        return madeBy;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }
}
