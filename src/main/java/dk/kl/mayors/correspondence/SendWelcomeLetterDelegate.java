package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendWelcomeLetterDelegate implements JavaDelegate {

    private final Post post;

    SendWelcomeLetterDelegate(Post post) {
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        post.sendWelcomeLetter(MandateId.of(execution));
    }
}
