package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendMemberListsDelegate implements JavaDelegate {

    private final MembershipService membershipService;

    SendMemberListsDelegate(MembershipService membershipService) {
        this.membershipService = membershipService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        membershipService.sendMemberLists(new RoundId(RoundVariables.ROUND_ID.from(execution)));
    }
}
