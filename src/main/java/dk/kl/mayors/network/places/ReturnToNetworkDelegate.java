package dk.kl.mayors.network.places;

import dk.kl.mayors.network.Networks;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReturnToNetworkDelegate implements JavaDelegate {

    private final Networks networks;

    ReturnToNetworkDelegate(Networks networks) {
        this.networks = networks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        networks.returnTo(MandateId.of(execution));
    }
}
