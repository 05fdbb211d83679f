package dk.kl.mayors.invitation;

import dk.kl.mayors.roster.MandateEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the invitations back when a mayor leaves office, also when the mayor's journey has long been complete. */
@Component
class EndedMandates {

    private final InvitationService invitationService;

    EndedMandates(InvitationService invitationService) {
        this.invitationService = invitationService;
    }

    @EventListener
    void on(MandateEnded ended) {
        invitationService.withdrawAll(ended.mandate());
    }
}
