package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NotifyBodiesDelegate implements JavaDelegate {

    private final MembershipService membershipService;

    NotifyBodiesDelegate(MembershipService membershipService) {
        this.membershipService = membershipService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membershipService.notifyBodies(MandateId.of(execution));
    }
}
