package dk.kl.mayors.correspondence.template;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTextDecisionDelegate implements JavaDelegate {

    private final Texts texts;
    private final CurrentUser currentUser;

    RecordTextDecisionDelegate(Texts texts, CurrentUser currentUser) {
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = "yes".equals(Texts.TEXT_APPROVED.from(execution));
        texts.decide(Texts.TEXT_ID.from(execution), approved, currentUser.id().orElse("ukendt"));
    }
}
