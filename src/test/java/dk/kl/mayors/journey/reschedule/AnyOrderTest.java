package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.ProductTest;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/**
 * Plays answers, reminders, moves, cancellations, undos, changes of mayor and the passing of time in any order, and after each step holds
 * what must always hold; see {@link OneMayor}. It plays in the context that all tests share.
 */
class AnyOrderTest {

    private static final int STEPS = 6;
    private static int played;
    private static ApplicationContext context;

    /** Names the shared context. */
    @ProductTest
    private static final class SharedContext {
    }

    @BeforeContainer
    static void takeTheSharedContext() {
        context = new TestContextManager(SharedContext.class).getTestContext().getApplicationContext();
    }

    @AfterContainer
    static void count() {
        System.out.printf("Orders of steps played: %d%n", played);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void whatMustHoldHoldsInAnyOrder(@ForAll("orders") List<Step> steps) {
        played++;
        try (OneMayor mayor = context.getAutowireCapableBeanFactory().createBean(OneMayor.class)) {
            mayor.begin();
            steps.forEach(mayor::live);
        }
    }

    /** Something that happens to a mayor's invitation; the number says how many days, hours or which answer. */
    record Step(Kind kind, int number) {

        enum Kind { ANSWER, ANSWER_IN_TASK, WAIT_MINUTES, WAIT_HOURS, WAIT_DAYS, MOVE_DAYS, MOVE_HOURS, CANCEL, UNDO, CHANGE_OF_MAYOR }
    }

    @Provide
    Arbitrary<List<Step>> orders() {
        return Arbitraries.frequencyOf(
            Tuple.of(4, step(Step.Kind.ANSWER, 0, 2)),
            Tuple.of(1, step(Step.Kind.ANSWER_IN_TASK, 0, 2)),
            Tuple.of(2, step(Step.Kind.WAIT_MINUTES, 1, 20)),
            Tuple.of(3, step(Step.Kind.WAIT_HOURS, 1, 30)),
            Tuple.of(5, step(Step.Kind.WAIT_DAYS, 1, 25)),
            Tuple.of(4, step(Step.Kind.MOVE_DAYS, -15, 60)),
            Tuple.of(2, step(Step.Kind.MOVE_HOURS, -3, 3)),
            Tuple.of(1, step(Step.Kind.CANCEL, 0, 0)),
            Tuple.of(3, step(Step.Kind.UNDO, 0, 0)),
            Tuple.of(1, step(Step.Kind.CHANGE_OF_MAYOR, 0, 0))).list().ofMinSize(1).ofMaxSize(STEPS);
    }

    private static Arbitrary<Step> step(Step.Kind kind, int from, int to) {
        return Arbitraries.integers().between(from, to).map(number -> new Step(kind, number));
    }
}
