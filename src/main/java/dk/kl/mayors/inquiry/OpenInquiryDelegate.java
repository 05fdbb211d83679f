package dk.kl.mayors.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenInquiryDelegate implements JavaDelegate {

    private final InquirySteps steps;

    OpenInquiryDelegate(InquirySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.open(execution);
    }
}
