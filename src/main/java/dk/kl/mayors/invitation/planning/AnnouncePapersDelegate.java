package dk.kl.mayors.invitation.planning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AnnouncePapersDelegate implements JavaDelegate {

    private final PaperDesk paperDesk;

    AnnouncePapersDelegate(PaperDesk paperDesk) {
        this.paperDesk = paperDesk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paperDesk.announce(PlanningVariables.EVENT_ID.from(execution), PaperKind.PAPER);
    }
}
