package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.roster.RosterImports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckRosterDelegate implements JavaDelegate {

    private final RosterImports imports;

    CheckRosterDelegate(RosterImports imports) {
        this.imports = imports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        RosterCheck check = imports.staged(round).map(RosterCheck::of).orElse(RosterCheck.NOTHING_STAGED);
        RosterVariables.ROSTER_VALID.set(execution, check.valid());
        RosterVariables.ROSTER_ADDED.set(execution, check.added());
        RosterVariables.ROSTER_CHANGED.set(execution, check.changed());
        RosterVariables.ROSTER_SUCCESSIONS.set(execution, check.successions());
        RosterVariables.ROSTER_UNCHANGED.set(execution, check.unchanged());
        RosterVariables.ROSTER_GONE.set(execution, check.gone());
        RosterVariables.ROSTER_PROBLEMS.set(execution, check.problems());
    }
}
