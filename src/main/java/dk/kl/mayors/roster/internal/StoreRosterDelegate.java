package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.roster.RosterImports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StoreRosterDelegate implements JavaDelegate {

    private final RosterImports imports;

    StoreRosterDelegate(RosterImports imports) {
        this.imports = imports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        imports.apply(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
