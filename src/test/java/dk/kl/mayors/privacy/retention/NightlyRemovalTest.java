package dk.kl.mayors.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.privacy.retention.RetentionRuns.Removal;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("own-context")
@ProductTest
class NightlyRemovalTest {

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private NightlyRemoval removal;
    @Autowired
    private Preview preview;
    @Autowired
    private RetentionPlan plan;
    @Autowired
    private RetentionRuns runs;
    @Autowired
    private FailedRemovalBanner banner;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Audit audit;
    @Autowired
    private AuditLog log;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private TestRound other;
    private LocalDate night;

    @BeforeEach
    void twoRounds() {
        other = rounds.newRound();
        round = rounds.newRound();
        night = round.letterDate().plusDays(10);
    }

    @AfterEach
    void tidyUp() {
        database.update("delete from retention_removal");
        database.update("delete from retention_run");
        engine.reset();
    }

    @Test
    void whatIsKeptForTenDaysStaysTenWholeDays() {
        LocalDate event = LocalDate.of(2022, 1, 14);
        Instant evening = event.atTime(23, 59).atZone(EngineClock.COPENHAGEN).toInstant();

        assertThat(Nights.before(event.plusDays(10), 10)).isBeforeOrEqualTo(evening);
        assertThat(Nights.before(event.plusDays(11), 10)).isAfter(evening);
        assertThat(Nights.latest(event.atTime(21, 59).atZone(EngineClock.COPENHAGEN))).isEqualTo(event.minusDays(1));
        assertThat(Nights.latest(event.atTime(22, 0).atZone(EngineClock.COPENHAGEN))).isEqualTo(event);
    }

    @Test
    void aNightRemovesExactlyWhatIsOldEnoughInThatRoundAndAsThePreviewSaid() {
        plan.change(round.id(), Map.of(DataClass.LOGS, 400));
        night = round.letterDate().plusDays(410);
        MandateId mayor = rounds.mayor(round, "0751", true);
        MandateId before = rounds.mayor(other, "0751", true);
        String inquiry = "00000000-" + round.year() + "-4000-8000-000000000000";
        at(round.letterDate(), 9);
        Set.of(mayor.toString(), before.toString(), inquiry).forEach(about -> audit.note("sara", Deed.CHANGED, about, "Tidligt", ""));
        at(night.minusDays(400), 0);
        audit.note("sara", Deed.CHANGED, mayor.toString(), "Sent", "");
        at(night, 12);
        long foreseen = foreseen(DataClass.LOGS);
        assertThat(preview.nextNight()).isEqualTo(night);

        assertThat(removal.run(night)).isTrue();

        assertThat(noted(mayor.toString())).containsExactly("Sent");
        assertThat(noted(inquiry)).isEmpty();
        assertThat(noted(before.toString())).containsExactly("Tidligt");
        assertThat(removed(round.id(), DataClass.LOGS)).isEqualTo(foreseen).isPositive();
        assertThat(foreseen(DataClass.LOGS)).isZero();
        assertThat(log.verify().whole()).isTrue();
        assertThat(log.verify().removed()).isPositive();
        assertThat(noted(round.id().value())).contains("Logge: " + foreseen);
    }

    @Test
    void whatIsNotOldEnoughCannotBeRemovedByHandAfterANight() {
        plan.change(round.id(), Map.of(DataClass.LOGS, 365));
        at(night, 12);
        removal.run(night);
        audit.note("sara", Deed.CHANGED, round.id().value(), "Nyt", "");

        assertThatThrownBy(() -> database.update("delete from audit_entry where what = 'Nyt' and about = ?", round.id().value()))
            .rootCause().hasMessageContaining("The audit log only grows");
    }

    @Test
    void endedProcessesOfTheRoundAreGoneAfterTheEnginesCleanUp() {
        plan.change(round.id(), Map.of(DataClass.PROCESS_HISTORY, 5));
        at(round.letterDate(), 9);
        String ended = ended(round);
        String ofOther = ended(other);
        String running = runtimeService.startProcessInstanceByKey("roster-import", Map.of("roundId", (Object) round.id().value())).getId();
        at(night, 23);
        assertThat(preview.of(round.id())).filteredOn(line -> line.dataClass() == DataClass.PROCESS_HISTORY).hasSize(1);
        cleanUp();
        assertThat(inHistory(ended)).isTrue();

        removal.run(night);
        assertThat(removed(round.id(), DataClass.PROCESS_HISTORY)).isEqualTo(1);
        assertThat(preview.of(round.id())).noneMatch(line -> line.dataClass() == DataClass.PROCESS_HISTORY);
        cleanUp();

        assertThat(inHistory(ended)).isFalse();
        assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(ended).count()).isZero();
        assertThat(historyService.createHistoricTaskInstanceQuery().processInstanceId(ended).count()).isZero();
        assertThat(inHistory(ofOther)).isTrue();
        assertThat(inHistory(running)).isTrue();
    }

    @Test
    void aNightIsWorkedOnce() {
        assertThat(removal.run(night)).isTrue();
        assertThat(removal.run(night)).isFalse();
        assertThat(removal.run(night.plusDays(1))).isTrue();
    }

    @Test
    void theNightBeginsAtTenByTheProductsClockAndALeapMakesOneRun() {
        at(night, 21);
        removal.poll();
        at(night, 22);
        removal.poll();
        removal.poll();
        at(night.plusDays(40), 8);
        removal.poll();

        assertThat(runs.last(10)).extracting(RetentionRuns.Run::night).containsExactly(night.plusDays(39), night, night.minusDays(1));
        assertThat(runs.last(10)).allSatisfy(run -> assertThat(run.finishedAt()).isNotNull());
    }

    @Test
    void twoNodesDoNotWorkTheSameNight() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Things slow = new Things(DataClass.NOTES, 1) {
            @Override
            public int remove(RoundId of, Instant before, int atMost) {
                atWork.countDown();
                await(goOn);
                return super.remove(of, before, atMost);
            }
        };
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> node(slow).run(night));
        atWork.await();

        assertThat(node(slow).run(night)).isFalse();
        goOn.countDown();
        assertThat(first.join()).isTrue();
        assertThat(removed(round.id(), DataClass.NOTES)).isEqualTo(1);
    }

    @Test
    void aFailureOfOneClassStopsNoOtherAndIsSeen() {
        Things broken = new Things(DataClass.NOTES, 3) {
            @Override
            public int remove(RoundId of, Instant before, int atMost) {
                if (of.equals(round.id())) {
                    throw new IllegalStateException("Vilja Birkelunde");
                }
                return 0;
            }
        };
        Things other = new Things(DataClass.WISHES, 450);

        assertThat(node(broken, other).run(night)).isTrue();

        assertThat(removed(round.id(), DataClass.WISHES)).isEqualTo(450);
        assertThat(runs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.dataClass()).isEqualTo(DataClass.NOTES);
            assertThat(problem.problem()).isEqualTo("IllegalStateException");
        });
        assertThat(banner.show()).isPresent();

        assertThat(node(other).run(night.plusDays(1))).isTrue();
        assertThat(banner.show()).isEmpty();
    }

    @Test
    void anotherNodeGoesOnWhereOneHasDied() {
        at(night, 22);
        Things things = new Things(DataClass.NOTES, 450) {
            @Override
            public int remove(RoundId of, Instant before, int atMost) {
                if (of.equals(round.id()) && left(of) == 250) {
                    throw new Died();
                }
                return super.remove(of, before, atMost);
            }
        };
        assertThatThrownBy(() -> node(things).run(night)).isInstanceOf(Died.class);
        assertThat(removed(round.id(), DataClass.NOTES)).isEqualTo(200);
        Things rest = new Things(DataClass.NOTES, 250);

        assertThat(node(rest).run(night)).isFalse();
        engine.clockTo(night.atTime(22, 11));
        assertThat(node(rest).run(night)).isTrue();

        assertThat(removed(round.id(), DataClass.NOTES)).isEqualTo(450);
        assertThat(node(rest).run(night)).isFalse();
    }

    private static class Died extends Error {
    }

    /** Rows of the round that are all old enough; the other rounds have none. */
    private class Things implements Expiring {

        private final DataClass dataClass;
        private final AtomicInteger left;

        Things(DataClass dataClass, int number) {
            this.dataClass = dataClass;
            this.left = new AtomicInteger(number);
        }

        int left(RoundId of) {
            return of.equals(round.id()) ? left.get() : 0;
        }

        @Override
        public DataClass dataClass() {
            return dataClass;
        }

        @Override
        public List<Expired> expired(RoundId of, Instant before) {
            return List.of(new Expired("Ting", left(of), before));
        }

        @Override
        public int remove(RoundId of, Instant before, int atMost) {
            int gone = Math.min(left(of), atMost);
            left.addAndGet(-gone);
            return gone;
        }
    }

    /** A node that knows these classes alone. */
    private NightlyRemoval node(Expiring... kinds) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Arrays.stream(kinds).forEach(kind -> beans.registerSingleton("kind" + beans.getSingletonCount(), kind));
        return new NightlyRemoval(beans.getBeanProvider(Expiring.class), plan, runs, calendar, audit, log, transaction, clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ended(TestRound of) {
        String id = runtimeService.startProcessInstanceByKey("roster-import", Map.of("roundId", (Object) of.id().value())).getId();
        runtimeService.deleteProcessInstance(id, "the test has ended it");
        return id;
    }

    private boolean inHistory(String instance) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceId(instance).count() == 1;
    }

    private void cleanUp() {
        historyService.cleanUpHistoryAsync(true);
        historyService.findHistoryCleanupJobs().forEach(job -> managementService.executeJob(job.getId()));
    }

    private void at(LocalDate day, int hour) {
        engine.clockTo(day.atTime(hour, 0));
    }

    private long foreseen(DataClass dataClass) {
        return preview.of(round.id()).stream().filter(line -> line.dataClass() == dataClass).mapToLong(Preview.Line::count).sum();
    }

    private long removed(RoundId of, DataClass dataClass) {
        return runs.removals(of, LocalDate.of(2000, 1, 1)).stream().filter(one -> one.dataClass() == dataClass).mapToLong(Removal::removed).sum();
    }

    private List<String> noted(String about) {
        return log.find(new AuditLog.Search("", Set.of(about), null, null), 0, 50).entries().stream().map(AuditLog.Entry::what).toList();
    }
}
