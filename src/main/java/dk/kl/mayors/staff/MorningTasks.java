package dk.kl.mayors.staff;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which tasks belong into somebody's digest: one's own, and those of one's groups that nobody has taken. */
@Component
class MorningTasks {

    private static final int LONGEST = 30;

    private final TaskService taskService;
    private final StaffProperties properties;

    MorningTasks(TaskService taskService, StaffProperties properties) {
        this.taskService = taskService;
        this.properties = properties;
    }

    /** What that person finds this morning; new is what came since the same hour of the working day before. */
    Digest of(String userId, List<String> groups, ZonedDateTime now) {
        List<Task> mine = new ArrayList<>(open().taskAssignee(userId).list());
        if (!groups.isEmpty()) {
            mine.addAll(open().taskCandidateGroupIn(groups).taskUnassigned().list());
        }
        ZonedDateTime since = ZonedDateTime.of(WorkingDays.onOrBefore(now.toLocalDate().minusDays(1)), now.toLocalTime(), now.getZone());
        List<Task> overdue = mine.stream().filter(task -> dueBefore(task, now)).toList();
        List<Task> today = mine.stream().filter(task -> !dueBefore(task, now) && dueBefore(task, startOfNextDay(now))).toList();
        List<Task> fresh = mine.stream().filter(task -> !dueBefore(task, startOfNextDay(now)))
            .filter(task -> task.getCreateTime().toInstant().isAfter(since.toInstant())).toList();
        return new Digest(summary(overdue.size(), today.size(), fresh.size()), lines(overdue, today, fresh, now));
    }

    private TaskQuery open() {
        return taskService.createTaskQuery().active().taskDefinitionKeyNotIn(UsualFilters.WAITING_ON_THE_MAYOR).orderByDueDate().asc();
    }

    private List<String> lines(List<Task> overdue, List<Task> today, List<Task> fresh, ZonedDateTime now) {
        List<String> all = Stream.of(
            overdue.stream().map(task -> line("Frist overskredet", task, now)),
            today.stream().map(task -> line("Frist i dag", task, now)),
            fresh.stream().map(task -> line("Ny", task, now))).flatMap(lines -> lines).toList();
        if (all.size() <= LONGEST) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, LONGEST));
        first.add("Og " + (all.size() - LONGEST) + " andre: " + properties.baseUrl() + "/camunda/app/tasklist/default/");
        return first;
    }

    private String line(String state, Task task, ZonedDateTime now) {
        String due = task.getDueDate() == null ? "" : ", frist " + DanishDates.weekday(day(task.getDueDate(), now));
        return state + ": " + task.getName() + due + " – " + properties.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + task.getId();
    }

    private static String summary(int overdue, int today, int fresh) {
        List<String> parts = Stream.of(part(overdue, " med overskredet frist"), part(today, " med frist i dag"),
            part(fresh, fresh == 1 ? " ny" : " nye")).filter(part -> !part.isEmpty()).toList();
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        return parts.size() < 2 ? last : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " og " + last;
    }

    private static String part(int count, String what) {
        return count == 0 ? "" : count + what;
    }

    private static boolean dueBefore(Task task, ZonedDateTime time) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(time.toInstant());
    }

    private static ZonedDateTime startOfNextDay(ZonedDateTime now) {
        return now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
    }

    private static LocalDate day(Date date, ZonedDateTime now) {
        return date.toInstant().atZone(now.getZone()).toLocalDate();
    }

    /**
     * One person's morning.
     *
     * @param summary for instance "2 med overskredet frist og 1 ny"
     */
    record Digest(String summary, List<String> lines) {
        boolean isEmpty() {
            return lines.isEmpty();
        }
    }
}
