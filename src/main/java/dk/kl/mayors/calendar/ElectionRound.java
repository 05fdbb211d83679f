package dk.kl.mayors.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A round as it is stored. */
@Entity
@Table(name = "election_round")
class ElectionRound {

    @Id
    private String id;
    private LocalDate electionDate;
    private LocalDate lastConstitutingDate;
    private LocalDate letterDate;
    private LocalDate officeDate;
    private LocalDate networkSignUpDeadline;
    @Enumerated(EnumType.STRING)
    private Round.State state;
    @Version
    private int version;

    protected ElectionRound() {
    }

    ElectionRound(RoundId id, LocalDate electionDate, LocalDate lastConstitutingDate, LocalDate officeDate) {
        this.id = id.value();
        this.electionDate = electionDate;
        this.lastConstitutingDate = lastConstitutingDate;
        this.officeDate = officeDate;
        this.state = Round.State.PLANNED;
    }

    Round toRound() {
        return new Round(new RoundId(id), electionDate, lastConstitutingDate, letterDate, officeDate, networkSignUpDeadline, state);
    }

    boolean open() {
        if (state != Round.State.PLANNED) {
            return false;
        }
        state = Round.State.RUNNING;
        return true;
    }

    void date(LocalDate letterDate, LocalDate networkSignUpDeadline) {
        if (state == Round.State.CLOSED) {
            throw new IllegalStateException("Valgperioden " + id + " er lukket; dens datoer kan ikke ændres.");
        }
        this.letterDate = letterDate;
        this.networkSignUpDeadline = networkSignUpDeadline;
    }

    void close() {
        state = Round.State.CLOSED;
    }
}
