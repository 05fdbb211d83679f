package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckEnclosuresDelegate implements JavaDelegate {

    private final Post post;

    CheckEnclosuresDelegate(Post post) {
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundId round = new RoundId(RoundVariables.ROUND_ID.from(execution));
        CorrespondenceVariables.ENCLOSURES_COMPLETE.set(execution, post.enclosuresComplete(round));
    }
}
