package dk.kl.mayors.journey;

import dk.kl.mayors.Engine;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.RosterImports;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Plays a whole round with a few mayors, as staff would, one part after the other. */
@Component
public class WholeRound {

    /** Enough for one network of the smallest size; the first two are newly elected in the shipped roster. */
    public static final String[] EIGHT = {"0751", "0851", "0461", "0101", "0561", "0615", "0630", "0730"};

    private final Engine engine;
    private final Story story;
    private final RosterImports imports;
    private final TaskService taskService;

    WholeRound(Engine engine, Story story, RosterImports imports, TaskService taskService) {
        this.engine = engine;
        this.story = story;
        this.imports = imports;
        this.taskService = taskService;
    }

    /** Starts the round and brings it to the point where the journeys have begun and the first invitations are out. */
    public void begin(TestRound round, String... codes) {
        begin(round, roster(round, codes));
    }

    /** The same with the mayors of this roster file. */
    public void begin(TestRound round, byte[] roster) {
        String key = round.id().value();
        story.start("election-round", key, Map.of("roundId", key));
        story.complete(key, "Task_SetRoundDates", Map.of());
        imports.stage(round.id(), "oversigt.csv", roster, true);
        story.complete(key, "Task_ImportRoster", Map.of());
        story.complete(key, "Task_ApproveRoster", Map.of("rosterApproved", "yes"));
        story.complete(key, "Task_ApproveLetter", Map.of("letterApproved", "yes"));
        engine.letTimePassUntil(round.letterDate().atTime(12, 0));
    }

    /** Takes the shipped roster's mayors of these municipalities in, as mayors of this round. */
    void stage(TestRound round, String... codes) {
        imports.stage(round.id(), "oversigt.csv", roster(round, codes), true);
    }

    private static byte[] roster(TestRound round, String... codes) {
        return new String(Sample.rosterOf(codes), StandardCharsets.UTF_8).replace("2022-01-01", round.year() + "-01-01")
            .replace("01-01-2022", "01-01-" + round.year()).getBytes(StandardCharsets.UTF_8);
    }

    /** Lets staff assign the networks when the wishes are in. */
    public void assignNetworks(TestRound round) {
        String key = round.id().value();
        engine.letTimePassUntil(WorkingDays.onOrAfter(round.signUpDeadline().plusDays(1)).atTime(9, 0));
        engine.doExternalWork();
        story.complete(key, "Task_AdjustAssignment", Map.of());
        story.complete(key, "Task_ApproveAssignment", Map.of("assignmentApproved", "yes"));
        engine.runDueJobs();
    }

    /** Lets time pass day by day until that date while staff do every task of the mayors' journeys that comes up. */
    public void workUntil(TestRound round, LocalDate end) {
        for (LocalDate day = round.letterDate(); !day.isAfter(end); day = day.plusWeeks(1)) {
            work();
            engine.letTimePassUntil(later(day.atTime(17, 0)));
        }
        work();
    }

    private LocalDateTime later(LocalDateTime time) {
        LocalDateTime now = LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
        return time.isAfter(now) ? time : now;
    }

    private void work() {
        for (Task task : taskService.createTaskQuery().taskDefinitionKeyIn("Task_AwaitAnswer", "Task_PhoneTheMayor",
            "Task_RegisterAttendance", "Task_FollowUpAbsence").list()) {
            taskService.complete(task.getId(), Map.of("answer", "attends", "attendance", "present", "followUp", "talked"));
        }
        engine.runDueJobs();
    }

    /** The mandate of that municipality that begins with the round. */
    public static MandateId mandate(TestRound round, String code) {
        return new MandateId(new MunicipalityCode(code), LocalDate.of(round.year(), 1, 1));
    }

    /** The mandates of the eight. */
    public static List<MandateId> mandates(TestRound round) {
        return Arrays.stream(EIGHT).map(code -> mandate(round, code)).toList();
    }
}
