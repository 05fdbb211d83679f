package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRulesReviewDelegate implements JavaDelegate {

    private final RuleBook book;
    private final CurrentUser currentUser;

    RecordRulesReviewDelegate(RuleBook book, CurrentUser currentUser) {
        this.book = book;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        book.review(RulesVariables.CHANGE_ID.from(execution), currentUser.id().orElse("ukendt"));
    }
}
