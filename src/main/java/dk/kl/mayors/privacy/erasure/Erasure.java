package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.DataSubject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The erasure of one person, from the request to the end; names nobody but the staff. */
@Entity
@Table(name = "erasure")
class Erasure {

    /** Where it stands. */
    enum State {
        WAITING("Venter på godkendelse"), APPROVED("Slettes nu"), HELD_BACK("Der er spor tilbage"), ERASED("Slettet"), REFUSED("Afvist"),
        GIVEN_UP("Opgivet");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        /** The words that staff see. */
        public String danish() {
            return danish;
        }
    }

    @Id
    private String id;
    @Enumerated(EnumType.STRING)
    private DataSubject.Kind kind;
    private String mandates;
    @Enumerated(EnumType.STRING)
    private ErasureReason reason;
    @Enumerated(EnumType.STRING)
    private State state;
    private String askedBy;
    private Instant askedAt;
    private String decidedBy;
    private Instant decidedAt;
    @Column(length = 1_000_000)
    private String tracesLeft;
    @Version
    private Integer version;

    protected Erasure() {
    }

    Erasure(String id, DataSubject subject, ErasureReason reason, String askedBy, Instant askedAt) {
        this.id = id;
        this.kind = subject.kind();
        this.mandates = String.join(",", new TreeSet<>(subject.mandates()));
        this.reason = reason;
        this.state = State.WAITING;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    String id() {
        return id;
    }

    DataSubject subject() {
        return new DataSubject(kind, Set.copyOf(mandates()));
    }

    List<String> mandates() {
        return Arrays.asList(mandates.split(","));
    }

    ErasureReason reason() {
        return reason;
    }

    State state() {
        return state;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Who approved or refused it, or null. */
    String decidedBy() {
        return decidedBy;
    }

    /** When that was, or null. */
    Instant decidedAt() {
        return decidedAt;
    }

    /** Where traces stood when it was tried, a line for each place; null when there were none. */
    String tracesLeft() {
        return tracesLeft;
    }

    /** Whether that person may decide; whoever asked may refuse, but not approve. */
    boolean approve(String userId, Instant now) {
        require(State.WAITING);
        if (userId.isEmpty() || userId.equals(askedBy)) {
            return false;
        }
        decided(State.APPROVED, userId, now);
        return true;
    }

    void refuse(String userId, Instant now) {
        require(State.WAITING);
        decided(State.REFUSED, userId, now);
    }

    void holdBack(String places) {
        require(State.APPROVED, State.HELD_BACK);
        state = State.HELD_BACK;
        tracesLeft = places;
    }

    void giveUp() {
        require(State.HELD_BACK);
        state = State.GIVEN_UP;
    }

    void erased() {
        require(State.APPROVED, State.HELD_BACK);
        state = State.ERASED;
        tracesLeft = null;
    }

    /** Whether it still is to come. */
    boolean open() {
        return state == State.WAITING || state == State.APPROVED || state == State.HELD_BACK;
    }

    /** Whether that other one has erased all of this person since this one was asked for. */
    boolean doneBy(Erasure other) {
        return other.state == State.ERASED && !other.id.equals(id) && other.kind == kind && other.mandates().containsAll(mandates())
            && other.decidedAt.isAfter(askedAt);
    }

    private void decided(State how, String userId, Instant now) {
        state = how;
        decidedBy = userId;
        decidedAt = now;
    }

    private void require(State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Sletningen er " + state.name() + ".");
        }
    }
}
