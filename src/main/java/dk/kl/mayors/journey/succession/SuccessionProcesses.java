package dk.kl.mayors.journey.succession;

import static dk.kl.mayors.journey.succession.SuccessionVariables.SUCCESSION_ID;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.journey.succession.Succession.State;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What passes between a succession and its processes: starting them, their variables, and the tasks that the page completes. */
@Component
@Transactional
class SuccessionProcesses {

    private final Successions successions;
    private final SuccessionRules rules;
    private final SuccessionDiffs diffs;
    private final Handover handover;
    private final Roster roster;
    private final RoundCalendar calendar;
    private final RuntimeService runtimeService;
    private final StaffTasks tasks;
    private final Messages messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    SuccessionProcesses(Successions successions, SuccessionRules rules, SuccessionDiffs diffs, Handover handover, Roster roster,
                        RoundCalendar calendar, RuntimeService runtimeService, StaffTasks tasks, Messages messages, CurrentUser currentUser,
                        Clock clock) {
        this.successions = successions;
        this.rules = rules;
        this.diffs = diffs;
        this.handover = handover;
        this.roster = roster;
        this.calendar = calendar;
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The change of that mandate that is under way already, else a new one with its process; the succession's id. */
    String start(MandateId mandate, SuccessionDraft draft, String userId) {
        return successions.running(mandate).map(Succession::id).orElseGet(() -> {
            Succession opened = successions.open(mandate, draft, userId);
            runtimeService.startProcessInstanceByKey(SuccessionVariables.PROCESS, mandate.toString(), Map.of(SUCCESSION_ID.name(), opened.id()));
            return opened.id();
        });
    }

    /** Gives the process its draft: the one it was started with, or with none (from Tasklist) a new one for the municipality typed there. */
    void open(DelegateExecution execution) {
        Succession succession = SUCCESSION_ID.findIn(execution).map(successions::succession).orElseGet(() -> {
            MandateId mandate = inOffice(new MunicipalityCode(SuccessionVariables.MUNICIPALITY_CODE.from(execution)));
            return successions.open(mandate, SuccessionDraft.EMPTY, currentUser.id().orElse(""));
        });
        Municipality municipality = roster.mandate(succession.mandate()).municipality();
        execution.setProcessBusinessKey(succession.mandate().toString());
        SUCCESSION_ID.set(execution, succession.id());
        SuccessionVariables.ROUND_ID.set(execution, succession.round().value());
        SuccessionVariables.MUNICIPALITY.set(execution, municipality.name());
        SuccessionVariables.MUNICIPALITY_CODE.set(execution, municipality.code().value());
    }

    private MandateId inOffice(MunicipalityCode code) {
        List<Mandate> mandates = calendar.currentRound().map(Round::id).map(roster::mandates).orElse(List.of());
        return mandates.stream().filter(one -> one.municipality().code().equals(code) && one.live() && one.confirmed()).map(Mandate::id)
            .filter(id -> successions.running(id).isEmpty()).findFirst().orElseThrow(() -> new IllegalStateException("Kommune " + code
                + " har ingen bekræftet borgmester, der kan skiftes, eller et skifte er i gang. Se borgmesterkortet."));
    }

    /** Counts what ends and begins for the form, and sends a complete draft on. */
    void check(VariableScope scope) {
        Succession succession = successions.succession(SUCCESSION_ID.from(scope));
        boolean dropped = succession.state() == State.DROPPED;
        List<String> problems = dropped ? List.of() : rules.problems(succession.mandate(), succession.draft());
        if (!dropped && problems.isEmpty()) {
            successions.send(succession.id());
        }
        SuccessionVariables.SUCCESSION_READY.set(scope, dropped ? "dropped" : problems.isEmpty() ? "yes" : "no");
        SuccessionVariables.SUCCESSION_PROBLEMS.set(scope, String.join("\n", problems));
        diffs.of(succession).count(scope);
    }

    /** Decides on the day which kind of change it is: "handover", "leave", "overwrite", or "no" when it has become impossible. */
    void settle(VariableScope scope) {
        Succession succession = successions.succession(SUCCESSION_ID.from(scope));
        List<String> problems = rules.problems(succession.mandate(), succession.draft());
        boolean overwrites = rules.overwrites(succession.mandate(), succession.draft());
        SuccessionVariables.SUCCESSION_OUTCOME.set(scope, !problems.isEmpty() ? "no" : overwrites ? "overwrite"
            : succession.draft().isLeave() ? "leave" : "handover");
        SuccessionVariables.SUCCESSION_PROBLEMS.set(scope, String.join("\n", problems));
        if (problems.isEmpty()) {
            succession.begun();
        } else {
            succession.backToDraft();
        }
    }

    void endMandate(VariableScope scope) {
        SuccessionVariables.FAREWELL.set(scope, handover.end(SUCCESSION_ID.from(scope)));
        successorNamed(scope);
    }

    /** Looks whether the successor has been named by now. */
    void recordSuccessor(VariableScope scope) {
        successorNamed(scope);
    }

    private void successorNamed(VariableScope scope) {
        SuccessionDraft draft = successions.succession(SUCCESSION_ID.from(scope)).draft();
        SuccessionVariables.SUCCESSOR_TAKES_OFFICE.set(scope, !draft.successorKnown() ? "unknown"
            : draft.begins().isAfter(LocalDate.now(clock)) ? "later" : "now");
    }

    /** Completes the process's task in the user's name; false when it does not wait. */
    boolean complete(Succession succession, String task, String userId) {
        Optional<String> waiting = tasks.find(task, succession.mandate().toString(), SUCCESSION_ID, succession.id());
        waiting.ifPresent(id -> tasks.complete(id, userId, Map.of()));
        return waiting.isPresent();
    }

    /** Takes an approved change back to the draft before its day; false when the day has come. */
    boolean recall(Succession succession) {
        boolean waiting = succession.state() == State.APPROVED && messages.tell(SuccessionVariables.SUCCESSION_RECALLED,
            succession.mandate().toString(), Map.of(SUCCESSION_ID, succession.id()), Map.of()) > 0;
        if (waiting) {
            successions.backToDraft(succession.id());
        }
        return waiting;
    }
}
