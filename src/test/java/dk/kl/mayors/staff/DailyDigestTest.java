package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class DailyDigestTest {

    private static final LocalDateTime FRIDAY = LocalDateTime.of(2034, 1, 13, 14, 0);
    private static final ZonedDateTime MONDAY = LocalDateTime.of(2034, 1, 16, 7, 30).atZone(EngineClock.COPENHAGEN);

    @Autowired
    private MorningTasks morning;
    @Autowired
    private DailyDigest digest;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private EngineClock clock;
    @Autowired
    private JdbcTemplate jdbc;

    private Instant before;
    private String instance;
    private Task task;

    @BeforeEach
    void aTaskCameOnFridayAfternoon() {
        before = clock.instant();
        clock.moveTo(FRIDAY.atZone(EngineClock.COPENHAGEN).toInstant());
        instance = runtimeService.startProcessInstanceByKey("roster-import", "digest", Map.of("roundId", "digest")).getId();
        task = taskService.createTaskQuery().processInstanceId(instance).singleResult();
        task.setName("Opgave til morgenmailen");
        due(MONDAY.plusDays(7));
    }

    @AfterEach
    void gone() {
        runtimeService.deleteProcessInstance(instance, "the test is over");
        clock.moveTo(before);
    }

    @Test
    void namesWhatIsNewWithALinkToTheVeryTask() {
        assertThat(linesOf("sara", "secretariat")).singleElement().asString()
            .startsWith("Ny: Opgave til morgenmailen, frist mandag den 23. januar 2034")
            .endsWith("/camunda/app/tasklist/default/#/?task=" + task.getId());
    }

    @Test
    void tellsDueTodayFromOverdue() {
        due(MONDAY.plusHours(8));
        assertThat(linesOf("sara", "secretariat")).singleElement().asString().startsWith("Frist i dag: ");

        due(MONDAY.minusMinutes(1));
        assertThat(linesOf("sara", "secretariat")).singleElement().asString().startsWith("Frist overskredet: ");
    }

    @Test
    void leavesOutWhatAColleagueHasTaken() {
        taskService.setAssignee(task.getId(), "kirsten");

        assertThat(linesOf("sara", "secretariat")).isEmpty();
        assertThat(linesOf("kirsten", "head-of-office")).hasSize(1);
    }

    @Test
    void hasNothingToSayToOtherGroupsOrAboutOldTasks() {
        assertThat(linesOf("rasmus", "advisers")).isEmpty();
        assertThat(morning.of("sara", List.of("secretariat"), MONDAY.plusDays(1)).lines()).noneMatch(line -> line.contains(task.getId()));
    }

    @Test
    void isWrittenOnceHoweverOftenItIsAskedFor() {
        digest.send(MONDAY);
        digest.send(MONDAY.plusMinutes(1));

        assertThat(jdbc.queryForObject("select count(*) from dispatch where kind = 'STAFF_DIGEST' and to_address = 'sara@kl.example'"
            + " and occasion = '2034-01-16'", Integer.class)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2034-01-16T07:29, false", "2034-01-16T07:30, true", "2034-01-16T11:29, true", "2034-01-16T11:30, false",
        "2034-01-14T07:30, false", "2034-04-07T07:30, false"})
    void goesOutOnTheMorningOfAWorkingDay(LocalDateTime now, boolean expected) {
        assertThat(DailyDigest.isTime(now.atZone(EngineClock.COPENHAGEN), LocalTime.of(7, 30))).isEqualTo(expected);
    }

    private List<String> linesOf(String user, String group) {
        return morning.of(user, List.of(group), MONDAY).lines().stream().filter(line -> line.contains(task.getId())).toList();
    }

    private void due(ZonedDateTime time) {
        task.setDueDate(Date.from(time.toInstant()));
        taskService.saveTask(task);
    }
}
