package dk.kl.mayors.network;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** The front door of the mayors' networks (letter, L8): wishes come in, places go out. */
public interface Networks {

    /** Keeps a mayor's answer to the offer, whatever way it came, and tells the journey; the last answer counts. */
    void signUp(MandateId mandate, Wish wish);

    /** What the mayor has answered; empty while there is no answer. */
    Optional<Wish> wish(MandateId mandate);

    /** The round's networks that are in force, by number; none before the assignment is approved. */
    List<Network> networks(RoundId round);

    /** Those of the round's networks in force that this member of staff may see, by number: all of them, or the ones he or she facilitates. */
    List<Network> networks(RoundId round, Authentication reader);

    /** The network in which the mayor has a place now, or empty. */
    Optional<Network> placeOf(MandateId mandate);

    /** Ends the mayor's place when the mandate ends, and passes the mayor's turns as host on to the others; without a place nothing happens. */
    void leave(MandateId mandate);

    /** Gives a mayor who is back from leave the place again, with a share of the turns as host, and tells the journey what it has missed. */
    void returnTo(MandateId mandate);

    /**
     * A network in force.
     *
     * @param id             also the id of the event of its first meeting: {@code 2022-2025-network-04}
     * @param facilitator    the KL director's name, empty when there is none
     * @param members        in Danish order of the municipalities
     * @param hosts          the turns in the order of time, empty until they are planned
     */
    record Network(String id, RoundId round, int number, String name, String facilitator, List<MandateId> members, List<HostTurn> hosts) {
    }

    /** Who hosts which meeting; the day is a plan until the meeting is called. */
    record HostTurn(int turn, MandateId host, LocalDate dueOn) {
    }
}
