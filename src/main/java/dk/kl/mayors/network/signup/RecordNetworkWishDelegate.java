package dk.kl.mayors.network.signup;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordNetworkWishDelegate implements JavaDelegate {

    private final SignUps signUps;

    RecordNetworkWishDelegate(SignUps signUps) {
        this.signUps = signUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signUps.record(MandateId.of(execution), SignUpVariables.wish(execution));
    }
}
