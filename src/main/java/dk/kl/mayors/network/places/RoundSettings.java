package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a round's sign-up closed, when its networks came into force, and when and how often they meet. */
@Service
@Transactional
public class RoundSettings {

    private final NetworkRoundRepository rounds;
    private final RoundCalendar calendar;
    private final Clock clock;

    RoundSettings(NetworkRoundRepository rounds, RoundCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Closes the sign-up; whoever has not answered is placed provisionally. */
    void closeSignUp(RoundId round) {
        stored(round).closeSignUp(clock.instant());
    }

    /** Whether the round's networks are in force. */
    @Transactional(readOnly = true)
    public boolean networksAssigned(RoundId round) {
        return rounds.findById(round.value()).map(NetworkRound::networksAssigned).orElse(false);
    }

    /** The settings, the usual ones when nobody has set any; throws when the round has no sign-up deadline yet. */
    @Transactional(readOnly = true)
    public Settings of(RoundId round) {
        NetworkRound settings = rounds.findById(round.value()).orElseGet(() -> new NetworkRound(calendar.round(round)));
        return new Settings(settings.firstMeetingOn(), settings.meetingsPerYear(), settings.signUpClosed(), settings.networksAssigned());
    }

    /** Sets the day of the first meetings and how many there are in a year; throws {@link IllegalArgumentException} with a Danish sentence. */
    public void plan(RoundId round, LocalDate firstMeeting, int meetingsPerYear) {
        stored(round).plan(firstMeeting, meetingsPerYear, LocalDate.now(clock));
    }

    NetworkRound stored(RoundId round) {
        return rounds.findById(round.value()).orElseGet(() -> rounds.save(new NetworkRound(calendar.round(round))));
    }

    /** What holds for all networks of a round. */
    public record Settings(LocalDate firstMeetingOn, int meetingsPerYear, boolean signUpClosed, boolean networksAssigned) {
    }
}
