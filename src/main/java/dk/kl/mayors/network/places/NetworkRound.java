package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.WorkingDays;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** What a round has decided about its networks as a whole. */
@Entity
@Table(name = "network_round")
class NetworkRound {

    private static final int DAYS_FROM_SIGN_UP_TO_FIRST_MEETING = 42;
    private static final int USUAL_MEETINGS_A_YEAR = 3;
    private static final int MOST_MEETINGS_A_YEAR = 6;

    @Id
    private String roundId;
    private LocalDate firstMeetingOn;
    private int meetingsPerYear = USUAL_MEETINGS_A_YEAR;
    private Instant signUpClosedAt;
    private Instant assignedAt;
    @Version
    private int version;

    protected NetworkRound() {
    }

    NetworkRound(Round round) {
        roundId = round.id().value();
        firstMeetingOn = WorkingDays.onOrAfter(round.networkSignUpDeadline().plusDays(DAYS_FROM_SIGN_UP_TO_FIRST_MEETING));
    }

    void closeSignUp(Instant now) {
        signUpClosedAt = signUpClosedAt == null ? now : signUpClosedAt;
    }

    void assigned(Instant now) {
        assignedAt = assignedAt == null ? now : assignedAt;
    }

    void plan(LocalDate firstMeeting, int meetingsInAYear, LocalDate today) {
        if (assignedAt != null) {
            throw new IllegalArgumentException("Netværkene er godkendt, og de første møder er planlagt. Flyt dem på siden Arrangementer.");
        }
        if (!firstMeeting.isAfter(today) || !WorkingDays.isWorkingDay(firstMeeting)) {
            throw new IllegalArgumentException("Vælg en hverdag, der ligger efter i dag.");
        }
        if (meetingsInAYear < 1 || meetingsInAYear > MOST_MEETINGS_A_YEAR) {
            throw new IllegalArgumentException("Vælg fra 1 til " + MOST_MEETINGS_A_YEAR + " møder om året.");
        }
        firstMeetingOn = firstMeeting;
        meetingsPerYear = meetingsInAYear;
    }

    LocalDate firstMeetingOn() {
        return firstMeetingOn;
    }

    int meetingsPerYear() {
        return meetingsPerYear;
    }

    boolean signUpClosed() {
        return signUpClosedAt != null;
    }

    boolean networksAssigned() {
        return assignedAt != null;
    }
}
