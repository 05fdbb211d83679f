package dk.kl.mayors.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeInquiryDelegate implements JavaDelegate {

    private final InquiryMails mails;

    AcknowledgeInquiryDelegate(InquiryMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.acknowledge(execution.getProcessBusinessKey());
    }
}
