package dk.kl.mayors.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReleaseInquiryDelegate implements JavaDelegate {

    private final InquirySteps steps;

    ReleaseInquiryDelegate(InquirySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.release(execution);
    }
}
