package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenMembershipsDelegate implements JavaDelegate {

    private final MembershipService membershipService;

    OpenMembershipsDelegate(MembershipService membershipService) {
        this.membershipService = membershipService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membershipService.open(MandateId.of(execution));
        RoundId round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        MembershipVariables.MEMBER_LISTS_SENT.set(execution, membershipService.memberListsSent(round));
    }
}
