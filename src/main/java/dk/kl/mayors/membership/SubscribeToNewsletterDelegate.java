package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SubscribeToNewsletterDelegate implements JavaDelegate {

    private final SubscriptionService subscriptionService;

    SubscribeToNewsletterDelegate(SubscriptionService subscriptionService) {
        this.subscriptionService = subscriptionService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subscriptionService.subscribeWithOffice(MandateId.of(execution));
    }
}
