package dk.kl.mayors.journey;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.engine.ProcessDiary;
import dk.kl.mayors.engine.ProcessDiary.Diary;
import dk.kl.mayors.engine.ProcessDiary.Process;
import dk.kl.mayors.engine.ProcessDiary.Step;
import dk.kl.mayors.engine.ProcessDiary.Timer;
import dk.kl.mayors.engine.TaskSight;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.journey.Timeline.Detail;
import dk.kl.mayors.journey.Timeline.Entry;
import dk.kl.mayors.roster.MandateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a mayor's timeline: what the processes did, step by step, with what the domain knows of it, and what their timers will do. */
@Component
class Timelines {

    private static final String KINDS = "post.kinds";
    private static final String USER_TASK = "userTask";
    private static final String SERVICE_TASK = "serviceTask";
    /** Plumbing of the models: decisions and joints of which nobody outside needs to know. */
    private static final List<String> UNTOLD = List.of("Gateway", "businessRuleTask", "callActivity", "ubProcess", "multiInstanceBody",
        "startEvent", "StartEvent", "StartEventMessage");
    /** Steps of one process so close together were one piece of work. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final ProcessDiary diary;
    private final TaskSight people;

    Timelines(ProcessDiary diary, TaskSight people) {
        this.diary = diary;
        this.people = people;
    }

    /** The mandate's timeline as that reader may see it; what the domain knows is told at the step that made it, else on its own. */
    Timeline of(MandateId mandate, List<Detail> known, Reader reader) {
        Diary read = diary.of(mandate.toString(), reader.groupsInSight(), Invitations.EVENT_TITLE, KINDS);
        List<Work> works = works(read.past());
        List<Detail> left = new ArrayList<>();
        known.forEach(detail -> nearest(works, detail.at()).ifPresentOrElse(work -> work.details.add(detail), () -> left.add(detail)));
        Set<String> users = read.past().stream().map(Step::by).filter(by -> !by.isEmpty()).collect(Collectors.toSet());
        Map<String, String> names = people.names(users);
        Stream<Entry> made = works.stream().map(work -> work.entry(names));
        Stream<Entry> others = left.stream().map(detail ->
            new Entry(detail.at(), detail.text(), "Uden for forløbet", "", List.of(detail), ""));
        List<Entry> past = Stream.concat(made, others).sorted(Comparator.comparing(Entry::at).reversed()).toList();
        return new Timeline(read.coming().stream().map(Timelines::coming).toList(), past);
    }

    private static List<Work> works(List<Step> steps) {
        Map<String, Work> last = new LinkedHashMap<>();
        List<Work> works = new ArrayList<>();
        for (Step step : steps) {
            if (UNTOLD.stream().anyMatch(step.type()::endsWith)) {
                continue;
            }
            Work open = last.get(step.process().instanceId());
            if (open == null || Duration.between(open.ended, step.to()).compareTo(TOGETHER) > 0) {
                open = new Work(step.process());
                last.put(step.process().instanceId(), open);
                works.add(open);
            }
            open.add(step);
        }
        return works;
    }

    /** The work whose step was going on at that instant, the shortest such step when several were, or ended or began right beside it. */
    private static Optional<Work> nearest(List<Work> works, Instant at) {
        return works.stream().flatMap(work -> work.steps.stream().map(step -> new Candidate(work, distance(step, at), length(step))))
            .filter(one -> one.distance().compareTo(TOGETHER) <= 0)
            .min(Comparator.comparing(Candidate::distance).thenComparing(Candidate::length)).map(Candidate::work);
    }

    private record Candidate(Work work, Duration distance, Duration length) {
    }

    private static Duration distance(Step step, Instant at) {
        Instant begun = step.to().minus(length(step));
        return at.isBefore(begun) ? Duration.between(at, begun) : at.isAfter(step.to()) ? Duration.between(step.to(), at) : Duration.ZERO;
    }

    /** How long a step worked; waiting is no work. */
    private static Duration length(Step step) {
        return step.type().equals(SERVICE_TASK) ? Duration.between(step.from(), step.to()) : Duration.ZERO;
    }

    private static Entry coming(Timer timer) {
        List<Detail> sent = timer.mark().isEmpty() ? List.of() : Arrays.stream(timer.mark().split(","))
            .map(kind -> new Detail(timer.due(), "Sendes så: " + MailKind.valueOf(kind).danish(), "")).toList();
        return new Entry(timer.due(), timer.name(), label(timer.process()), "", sent, cockpit(timer.process()));
    }

    private static String label(Process process) {
        return process.subject().isEmpty() ? process.name() : process.name() + " (" + process.subject() + ")";
    }

    /** A running process has a page of its own in Cockpit; a finished one is found in the history of its definition. */
    private static String cockpit(Process process) {
        return process.running() ? "#/process-instance/" + process.instanceId() + "/runtime"
            : "#/process-definition/" + process.definitionId() + "/runtime";
    }

    /** Steps of one process that followed each other at once. */
    private static final class Work {

        private final Process process;
        private final List<Step> steps = new ArrayList<>();
        private final List<Detail> details = new ArrayList<>();
        private Instant ended = Instant.EPOCH;

        Work(Process process) {
            this.process = process;
        }

        void add(Step step) {
            steps.add(step);
            ended = step.to();
        }

        Entry entry(Map<String, String> names) {
            Optional<Step> task = steps.stream().filter(step -> step.type().equals(USER_TASK)).findFirst();
            String title = task.map(Step::name).orElseGet(() -> steps.get(steps.size() - 1).name());
            String by = task.map(Step::by).filter(id -> !id.isEmpty()).map(id -> names.getOrDefault(id, id)).orElse("");
            String made = steps.stream().map(Step::name).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(", "));
            return new Entry(ended, title, label(process) + ": " + made, by, details, cockpit(process));
        }
    }
}
