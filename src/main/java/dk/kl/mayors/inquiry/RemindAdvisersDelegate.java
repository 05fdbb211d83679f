package dk.kl.mayors.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindAdvisersDelegate implements JavaDelegate {

    private final InquiryMails mails;

    RemindAdvisersDelegate(InquiryMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.remindAdvisers(execution.getProcessBusinessKey());
    }
}
