package dk.kl.mayors.journey.reschedule;

import static dk.kl.mayors.journey.reschedule.RescheduleVariables.CHANGE_ID;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.journey.reschedule.DateChange.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What passes between a change and its process: starting it, the variables of its forms, and the tasks that the page completes. */
@Component
@Transactional
class ChangeProcesses {

    private final DateChanges changes;
    private final Previews previews;
    private final RoundCalendar calendar;
    private final RuntimeService runtimeService;
    private final StaffTasks tasks;
    private final CurrentUser currentUser;

    ChangeProcesses(DateChanges changes, Previews previews, RoundCalendar calendar, RuntimeService runtimeService, StaffTasks tasks,
                    CurrentUser currentUser) {
        this.changes = changes;
        this.previews = previews;
        this.calendar = calendar;
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    /** The change that is already under way for the event, else a new one with its process; with a null event for the whole round. */
    String start(RoundId round, String eventId, String userId) {
        Optional<DateChange> running = changes.running(round).stream()
            .filter(one -> eventId == null ? one.eventId() == null : eventId.equals(one.eventId())).findFirst();
        return running.map(DateChange::id).orElseGet(() -> {
            DateChange change = changes.open(round, eventId, userId);
            runtimeService.startProcessInstanceByKey(RescheduleVariables.PROCESS, change.id(), Map.of(CHANGE_ID.name(), change.id()));
            return change.id();
        });
    }

    /** Gives the process its draft: the one it was started with, or with none (from Tasklist) a new one for the round that runs. */
    void open(DelegateExecution execution) {
        DateChange change = CHANGE_ID.findIn(execution).map(changes::change).orElseGet(() -> changes.open(
            calendar.currentRound().map(Round::id).orElseThrow(() -> new IllegalStateException("Der er ingen runde. Opret den på siden Runder.")),
            null, currentUser.id().orElse("")));
        CHANGE_ID.set(execution, change.id());
        execution.setProcessBusinessKey(change.id());
        name(change, execution);
    }

    /** Counts whom and what the draft concerns for the forms, and sends it on when it is complete. */
    void check(VariableScope scope) {
        DateChange change = changes.change(CHANGE_ID.from(scope));
        boolean dropped = change.state() == State.DROPPED;
        Preview preview = previews.of(change);
        List<String> problems = dropped ? List.of() : changes.send(change.id());
        RescheduleVariables.CHANGE_READY.set(scope, dropped ? "dropped" : problems.isEmpty() ? "yes" : "no");
        RescheduleVariables.CHANGE_PROBLEMS.set(scope, String.join("\n", problems));
        RescheduleVariables.CHANGE_SUMMARY.set(scope, preview.lines().stream()
            .map(line -> "- " + line.title() + ": " + line.from() + " → **" + line.to() + "**").collect(Collectors.joining("\n")));
        RescheduleVariables.CONCERNED_MAYORS.set(scope, (int) preview.mails());
        RescheduleVariables.CONCERNED_LATER.set(scope, (int) preview.later());
        RescheduleVariables.CONCERNED_ANSWERS.set(scope, (int) preview.answers());
        RescheduleVariables.CONCERNED_TIMERS.set(scope, (int) preview.timers());
        RescheduleVariables.CONCERNED_TASKS.set(scope, (int) preview.tasks());
        RescheduleVariables.CONCERNED_LETTERS.set(scope, (int) preview.letters());
        RescheduleVariables.COLLISIONS.set(scope, (int) preview.collisions());
        name(change, scope);
    }

    /** Completes the process's task in the user's name; false when it does not wait. */
    boolean complete(String changeId, String task, String userId) {
        Optional<String> waiting = tasks.find(task, changeId, CHANGE_ID, changeId);
        waiting.ifPresent(id -> tasks.complete(id, userId, Map.of()));
        return waiting.isPresent();
    }

    private void name(DateChange change, VariableScope scope) {
        List<String> events = change.eventId() != null ? List.of(change.eventId()) : change.moves().stream().map(PlannedMove::eventId).toList();
        Optional<Event> only = events.size() == 1 ? Optional.of(calendar.event(events.get(0))) : Optional.empty();
        RescheduleVariables.CHANGE_NAME.set(scope, only.map(event -> event.kind().danish()).orElse("møder i runden " + change.round()));
        RescheduleVariables.EVENT_KIND.set(scope, only.map(event -> event.kind().code()).orElse(null));
    }
}
