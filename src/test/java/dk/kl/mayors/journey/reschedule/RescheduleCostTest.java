package dk.kl.mayors.journey.reschedule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.EventMoves;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.InvitationMoves;
import dk.kl.mayors.roster.Municipality;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What it costs to move an event, however many are invited: the figures stand in the README. */
@ProductTest
class RescheduleCostTest {

    private static final int FEW = 10;
    private static final int MANY = 90;
    private static final long MOST_PER_100_ON_THE_SAME_DAY = 750;
    private static final long MOST_PER_100_ON_ANOTHER_DAY = 3_300;

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private EventMoves eventMoves;
    @Autowired
    private InvitationMoves invitationMoves;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void aMoveTakesABoundedNumberOfStatementsPer100Journeys() {
        assertThat(per100(0)).as("another hour of the same day").isLessThanOrEqualTo(MOST_PER_100_ON_THE_SAME_DAY);
        assertThat(per100(14)).as("another day").isLessThanOrEqualTo(MOST_PER_100_ON_ANOTHER_DAY);
    }

    /** What 100 journeys more cost: the difference between many and few, so that what a move costs in any case does not count. */
    private long per100(int days) {
        statements(FEW, days);
        long few = statements(FEW, days);
        long many = statements(MANY, days);
        long per100 = (many - few) * 100 / (MANY - FEW);
        System.out.printf("Moving an event by %d days: %d statements for %d, %d for %d, %d per 100 journeys%n", days, few, FEW, many, MANY, per100);
        return per100;
    }

    private long statements(int mayors, int days) {
        TestRound round = rounds.newRound();
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        List<Municipality> municipalities = Sample.municipalities().subList(0, mayors);
        municipalities.forEach(one -> runtimeService.startProcessInstanceByKey("invitation",
            rounds.mayor(round, one.code().value(), true).toString(), Map.of("roundId", round.id().value(), "newlyElected", true,
                "eventId", b98, "municipality", one.name(), "municipalityCode", one.code().value())));
        engine.letTimePassUntil(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusMinutes(1));
        long before = SqlCount.roundTrips();
        transaction.executeWithoutResult(status -> {
            Event was = calendar.event(b98);
            LocalDateTime starts = round.b98().plusDays(days).plusHours(1);
            invitationMoves.follow("cost-" + round.year(), was, eventMoves.move(b98, starts, starts.plusHours(2), "KL-huset", engine.now().plusSeconds(900)));
        });
        long cost = SqlCount.roundTrips() - before;
        engine.reset();
        return cost;
    }
}
