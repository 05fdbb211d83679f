package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.Staff;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The board and the mayor card ask the database as often for 10,000 mayors as for 98. */
@ProductTest
class ManyMayorsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private ManyMayors many;

    private TestRound round;
    private MandateId real;

    @BeforeEach
    void aRoundWithOneRealJourney() {
        round = rounds.newRound();
        real = rounds.mayor(round, "0165", true);
        journeys.startNext(round.id());
        engine.runDueJobs();
    }

    @AfterEach
    void tidyUp() {
        many.remove(round);
        engine.reset();
    }

    @Test
    void asksTheDatabaseAsOftenForTenThousandMayorsAsForAll() throws Exception {
        many.fill(round, 98);
        long board = statements("/?round=" + round.id(), SECRETARIAT);
        long map = statements("/?view=map&round=" + round.id(), SECRETARIAT);
        long card = statements("/mayors/0165?round=" + round.id() + "&mandate=" + real, PROCESS_OWNER);

        many.fill(round, 10_000);

        assertThat(statements("/?round=" + round.id(), SECRETARIAT)).as("the board").isEqualTo(board).isLessThanOrEqualTo(20);
        assertThat(statements("/?view=map&round=" + round.id(), SECRETARIAT)).as("the map").isEqualTo(map).isLessThanOrEqualTo(15);
        assertThat(statements("/mayors/0165?round=" + round.id() + "&mandate=" + real, PROCESS_OWNER)).as("the card").isEqualTo(card).isLessThanOrEqualTo(45);
        assertThat(page("/?round=" + round.id(), SECRETARIAT)).contains("10000 borgmestre, her nummer 1 til 200", "Næste side")
            .doesNotContain("Forrige side");
        assertThat(page("/?page=50&round=" + round.id(), SECRETARIAT)).contains("her nummer 9801 til 10000", "Forrige side")
            .doesNotContain("Næste side");
        long begun = System.nanoTime();
        page("/?round=" + round.id(), SECRETARIAT);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        LoggerFactory.getLogger(ManyMayorsTest.class).warn("The board of 10,000 mayors took {} ms", took.toMillis());
        assertThat(took).isLessThan(LONGEST);
    }

    /** The statements of the second look, when what never changes is known. */
    private long statements(String address, StaffGroup group) throws Exception {
        page(address, group);
        long before = SqlCount.roundTrips();
        page(address, group);
        return SqlCount.roundTrips() - before;
    }

    private String page(String address, StaffGroup group) throws Exception {
        return browser.perform(get(address).with(Staff.of(group))).andExpect(status().isOk()).andReturn().getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    }
}
