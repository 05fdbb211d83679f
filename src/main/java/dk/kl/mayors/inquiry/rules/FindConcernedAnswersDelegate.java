package dk.kl.mayors.inquiry.rules;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FindConcernedAnswersDelegate implements JavaDelegate {

    private final RuleBook book;

    FindConcernedAnswersDelegate(RuleBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RulesVariables.ANSWERS_CONCERNED.set(execution, book.concernsAnswers(RulesVariables.CHANGE_ID.from(execution)));
    }
}
