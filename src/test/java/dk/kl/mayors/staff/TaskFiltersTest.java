package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TaskFiltersTest {

    @LocalServerPort
    private int port;
    @Autowired
    private FilterService filterService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private StaffSetUp setUp;
    @Autowired
    private Clock clock;

    private Task task;
    private String instance;
    private HttpUser secretary;

    @BeforeEach
    void aTaskOfTheSecretariat() {
        instance = runtimeService.startProcessInstanceByKey("roster-import", "filters").getId();
        task = taskService.createTaskQuery().processInstanceId(instance).singleResult();
        secretary = new HttpUser(port);
        secretary.logIn("sara", ExampleStaff.PASSWORD);
    }

    @AfterEach
    void gone() {
        runtimeService.deleteProcessInstance(instance, "the test is over");
    }

    @Test
    void showsWhatNobodyHasTakenToTheGroupAndWhatIsMineToMe() {
        assertThat(found("Min gruppes opgaver")).isTrue();
        assertThat(found("Mine opgaver")).isFalse();

        taskService.setAssignee(task.getId(), "sara");

        assertThat(found("Min gruppes opgaver")).isFalse();
        assertThat(found("Mine opgaver")).isTrue();
    }

    @Test
    void tellsDueTodayFromOverdue() {
        dueIn(Duration.ofSeconds(-1));
        assertThat(found("Frist overskredet")).isTrue();

        dueIn(Duration.ofDays(2));
        assertThat(found("Frist overskredet")).isFalse();
        assertThat(found("Frist i dag")).isFalse();
    }

    @Test
    void asksForTheTasksOfAKkrAndOfAnEvent() {
        for (String filter : new String[] {"KKR Nordjylland", "KKR Hovedstaden", "B98-mødet", "Venter på borgmesteren"}) {
            assertThat(list(filter).statusCode()).as(filter).isEqualTo(200);
            assertThat(found(filter)).as(filter).isFalse();
        }
    }

    @Test
    void givesBackAFilterThatWasDeletedOrChanged() {
        filterService.deleteFilter(filter("Mine opgaver").getId());
        Filter late = filter("Frist overskredet");
        late.setQuery(taskService.createTaskQuery().taskName("noget andet"));
        filterService.saveFilter(late);

        setUp.repair();

        taskService.setAssignee(task.getId(), "sara");
        dueIn(Duration.ofSeconds(-1));
        assertThat(found("Mine opgaver")).isTrue();
        assertThat(found("Frist overskredet")).isTrue();
    }

    private void dueIn(Duration time) {
        task = taskService.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(Date.from(clock.instant().plus(time)));
        taskService.saveTask(task);
    }

    private boolean found(String filter) {
        return list(filter).body().contains(task.getId());
    }

    private HttpResponse<String> list(String filter) {
        return secretary.json("POST", "/camunda/api/engine/engine/default/filter/" + filter(filter).getId() + "/list?firstResult=0&maxResults=50", "{}");
    }

    private Filter filter(String name) {
        return filterService.createTaskFilterQuery().filterName(name).singleResult();
    }
}
