package dk.kl.mayors.journey;

import dk.kl.mayors.journey.Board.Cell;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What one can look for on the board, in the order of a Monday morning: the states, and what is due today. */
enum Wanted {
    INCIDENT(StepState.INCIDENT, "Fejl i forløbet"),
    OVERDUE(StepState.OVERDUE, "Frist overskredet"),
    TODAY("today", "Frist i dag", "◈", Cell::dueToday, true),
    ON_US(StepState.ON_US, "Venter på os"),
    ON_MAYOR(StepState.ON_MAYOR, "Venter på borgmesteren"),
    ABSENT(StepState.ABSENT, "Ikke mødt"),
    DECLINED(StepState.DECLINED, "Afbud"),
    PLANNED(StepState.PLANNED, "Planlagt"),
    DONE(StepState.DONE, "Afsluttet"),
    NOT_RELEVANT(StepState.NOT_RELEVANT, "Ikke relevant");

    private final String code;
    private final String danish;
    private final String sign;
    private final Predicate<Cell> rule;
    private final boolean first;

    Wanted(StepState state, String danish) {
        this(state.code(), danish, state.sign(), cell -> cell.state() == state, state.urgency() <= StepState.ON_MAYOR.urgency());
    }

    Wanted(String code, String danish, String sign, Predicate<Cell> rule, boolean first) {
        this.code = code;
        this.danish = danish;
        this.sign = sign;
        this.rule = rule;
        this.first = first;
    }

    public String code() {
        return code;
    }

    public String danish() {
        return danish;
    }

    public String sign() {
        return sign;
    }

    /** Whether it belongs to what must be looked at first. */
    boolean first() {
        return first;
    }

    boolean takes(Cell cell) {
        return rule.test(cell);
    }

    /** The one of that code, or empty; for what people type into addresses. */
    static Optional<Wanted> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
