package dk.kl.mayors.network;

import dk.kl.mayors.Engine;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.MandateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a test a round of its own with mayors and a proposal for their networks, and approves it. */
@Component
public class NetworkStory {

    private static final String[] CODES = {"0101", "0147", "0151", "0153", "0155", "0157", "0159", "0161", "0707", "0710", "0727", "0730", "0740",
        "0741", "0746", "0751", "0760", "0766", "0779", "0791"};

    private final Rounds rounds;
    private final Networks networks;
    private final Engine engine;
    private final Story story;

    NetworkStory(Rounds rounds, Networks networks, Engine engine, Story story) {
        this.rounds = rounds;
        this.networks = networks;
        this.engine = engine;
        this.story = story;
    }

    /** A round in which so many mayors, 20 at most, have said yes; every third one is newly elected. No proposal yet. */
    public TestRound signedUp(int mayors) {
        TestRound round = rounds.newRound();
        mayors(round, mayors).forEach(mayor -> networks.signUp(mayor, Wish.of(Wish.Answer.YES)));
        return round;
    }

    /** Computes the first proposal; the assignment waits to be adjusted. */
    public void propose(RoundId round) {
        engine.clockTo(engine.now().atZone(EngineClock.COPENHAGEN).toLocalDate().plusDays(60).atTime(9, 0));
        story.start("network-assignment", round.value(), Map.of("roundId", round.value()));
        engine.runDueJobs();
        engine.doExternalWork();
    }

    /** Has the proposal approved as it stands, so that the networks are in force. */
    public List<Networks.Network> approve(RoundId round) {
        story.complete(round.value(), "Task_AdjustAssignment", Map.of());
        story.complete(round.value(), "Task_ApproveAssignment", Map.of("assignmentApproved", "yes"));
        engine.runDueJobs();
        return networks.networks(round);
    }

    private List<MandateId> mayors(TestRound round, int count) {
        List<MandateId> mayors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mayors.add(rounds.mayor(round, CODES[i], i % 3 == 0));
        }
        return mayors;
    }
}
