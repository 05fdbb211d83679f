package dk.kl.mayors.network.signup;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OfferNetworkPlaceDelegate implements JavaDelegate {

    private final SignUps signUps;

    OfferNetworkPlaceDelegate(SignUps signUps) {
        this.signUps = signUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signUps.offer(MandateId.of(execution));
    }
}
