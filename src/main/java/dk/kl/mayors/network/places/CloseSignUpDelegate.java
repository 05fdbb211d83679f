package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseSignUpDelegate implements JavaDelegate {

    private final RoundSettings settings;

    CloseSignUpDelegate(RoundSettings settings) {
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settings.closeSignUp(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
