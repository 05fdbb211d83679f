package dk.kl.mayors.staff;

import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/** Beans of this type name filters that Tasklist shows to all groups. Asked at every start. */
public interface TaskFilterSource {

    /** The filters, in any order. */
    List<TaskFilter> filters();

    /**
     * A filter of Tasklist. People see only those of its tasks that they may work.
     *
     * @param name        in Danish and unique; a filter keeps its place as long as its name stays
     * @param priority    the order in Tasklist, the smallest first
     * @param colour      for instance {@code "#0b6e7a"}
     * @param description a Danish sentence
     * @param narrowing   what makes the query smaller; no expressions but those that the guards allow
     */
    record TaskFilter(String name, int priority, String colour, String description, UnaryOperator<TaskQuery> narrowing) {
    }
}
