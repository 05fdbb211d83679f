package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A change of dates from the draft to the day on which those concerned have been told. It decides itself what is possible. */
@Entity
@Table(name = "date_change")
class DateChange {

    /** Where the change stands. */
    enum State {
        DRAFT("Kladde"), WAITING("Venter på godkendelse"), APPLIED("Gennemført, kan fortrydes"), TELLING("De berørte får besked"),
        TOLD("Gennemført"), UNDONE("Fortrudt"), DROPPED("Opgivet");

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
    private String roundId;
    private String eventId;
    @Enumerated(EnumType.STRING)
    private State state;
    private String message;
    private String madeBy;
    private Instant madeAt;
    private Instant undoEndsAt;
    private LocalDate signUpDeadline;
    private LocalDate formerSignUpDeadline;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "date_change_event", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<PlannedMove> moves = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "date_change_approval", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "user_id")
    private Set<String> approvedBy = new HashSet<>();
    @Version
    private int version;

    protected DateChange() {
    }

    /**
     * An empty draft.
     *
     * @param eventId the only event that it is about, or null for the whole round
     * @param madeBy  the member of staff
     */
    DateChange(String id, RoundId round, String eventId, String madeBy, Instant madeAt) {
        this.id = id;
        this.roundId = round.value();
        this.eventId = eventId;
        this.state = State.DRAFT;
        this.message = "";
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Writes the draft anew; false when it is no draft any more. */
    boolean draft(List<PlannedMove> planned, String sentence) {
        if (state != State.DRAFT) {
            return false;
        }
        moves.clear();
        moves.addAll(planned);
        message = sentence;
        return true;
    }

    /**
     * Plans another last day for network wishes; only a change of the whole round can.
     *
     * @param deadline the day that is wanted, or null for the one that stands
     * @return false when it is no draft any more
     */
    boolean draftSignUpDeadline(LocalDate deadline) {
        if (state == State.DRAFT) {
            signUpDeadline = eventId == null ? deadline : null;
        }
        return state == State.DRAFT;
    }

    /** Remembers the last day for wishes that stood before the change. */
    void deadlineCarriedOut(LocalDate before) {
        formerSignUpDeadline = before;
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
        approvedBy.clear();
    }

    /** Somebody else has to look at it again. */
    void backToDraft() {
        require(State.WAITING);
        state = State.DRAFT;
    }

    /** Notes an approval; how many different people have approved by now. */
    int approve(String userId) {
        require(State.WAITING);
        approvedBy.add(userId);
        return approvedBy.size();
    }

    void applied(Instant undoEnds) {
        require(State.WAITING);
        state = State.APPLIED;
        undoEndsAt = undoEnds;
    }

    void undone() {
        require(State.APPLIED);
        state = State.UNDONE;
    }

    /** Begins to tell those concerned; false when that has begun already. */
    boolean beginTelling() {
        if (state == State.TELLING) {
            return false;
        }
        require(State.APPLIED);
        state = State.TELLING;
        return true;
    }

    void told() {
        require(State.TELLING);
        state = State.TOLD;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("Ændringen er \"" + state.danish() + "\"; det kan ikke gøres nu.");
        }
    }

    String id() {
        return id;
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    /** The new last day for network wishes, or null when it stays. */
    LocalDate signUpDeadline() {
        return signUpDeadline;
    }

    /** The last day for wishes before the change was carried out, or null. */
    LocalDate formerSignUpDeadline() {
        return formerSignUpDeadline;
    }

    String eventId() {
        return eventId;
    }

    State state() {
        return state;
    }

    String message() {
        return message;
    }

    String madeBy() {
        return madeBy;
    }

    Instant undoEndsAt() {
        return undoEndsAt;
    }

    boolean touches(String otherEventId) {
        return moves.stream().anyMatch(move -> move.eventId().equals(otherEventId));
    }

    List<PlannedMove> moves() {
        return List.copyOf(moves);
    }
}
