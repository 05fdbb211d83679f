package dk.kl.mayors.membership;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NotifyBodiesOfEndDelegate implements JavaDelegate {

    private final MembershipService membershipService;

    NotifyBodiesOfEndDelegate(MembershipService membershipService) {
        this.membershipService = membershipService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membershipService.notifyBodiesOfEnd(MandateId.of(execution));
    }
}
