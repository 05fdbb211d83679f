package dk.kl.mayors.staff;

import dk.kl.mayors.calendar.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters that every group needs, and one for each kind of event. */
@Component
class UsualFilters implements TaskFilterSource {

    /** The tasks that stand open while the mayor has the word. */
    static final String[] WAITING_ON_THE_MAYOR = {"Task_AwaitAnswer", "Task_RegisterNetworkWish"};
    private static final String EVENT_KIND = "eventKind";

    @Override
    public List<TaskFilter> filters() {
        return Stream.concat(Stream.of(
                new TaskFilter("Mine opgaver", 10, "#0b6e7a", "Opgaver, du har taget",
                    tasks -> tasks.active().taskAssigneeExpression("${currentUser()}")),
                new TaskFilter("Min gruppes opgaver", 20, "#12304a", "Opgaver, som ingen i gruppen har taget endnu",
                    tasks -> tasks.active().taskCandidateGroupInExpression("${currentUserGroups()}").taskDefinitionKeyNotIn(WAITING_ON_THE_MAYOR)),
                new TaskFilter("Frist i dag", 30, "#8a5a00", "Opgaver med frist i dag",
                    tasks -> tasks.active().dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                        .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")),
                new TaskFilter("Frist overskredet", 40, "#9b1c1c", "Opgaver, hvis frist er passeret",
                    tasks -> tasks.active().dueBeforeExpression("${now()}")),
                new TaskFilter("Venter på borgmesteren", 50, "#174d7c", "Registrér her det svar, som kommer på anden vis",
                    tasks -> tasks.active().taskDefinitionKeyIn(WAITING_ON_THE_MAYOR))),
            Arrays.stream(EventKind.values()).map(UsualFilters::of)).toList();
    }

    private static TaskFilter of(EventKind kind) {
        return new TaskFilter(kind.danish(), 100 + kind.ordinal(), "#51606c", "Opgaver om dette arrangement",
            tasks -> tasks.active().processVariableValueEquals(EVENT_KIND, kind.code()));
    }
}
