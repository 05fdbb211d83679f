package dk.kl.mayors.journey;

import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.TaskFilterSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** One filter of Tasklist for the tasks of each KKR's municipalities. */
@Component
class KkrFilters implements TaskFilterSource {

    private final Roster roster;

    KkrFilters(Roster roster) {
        this.roster = roster;
    }

    @Override
    public List<TaskFilter> filters() {
        Map<String, List<String>> codes = roster.municipalities().stream().collect(Collectors.groupingBy(Municipality::kkr, TreeMap::new,
            Collectors.mapping(municipality -> municipality.code().value(), Collectors.toList())));
        return codes.entrySet().stream()
            .map(kkr -> new TaskFilter(kkr.getKey(), 200, "#51606c", "Opgaver om kommunerne i " + kkr.getKey(), tasks -> oneOf(tasks, kkr.getValue())))
            .toList();
    }

    private static TaskQuery oneOf(TaskQuery tasks, List<String> codes) {
        TaskQuery either = tasks.or();
        codes.forEach(code -> either.processVariableValueEquals(JourneyVariables.MUNICIPALITY_CODE.name(), code));
        return either.endOr();
    }
}
