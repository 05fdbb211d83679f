package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellNetworkDelegate implements JavaDelegate {

    private final PlaceNews news;

    TellNetworkDelegate(PlaceNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(new RoundId(RoundVariables.ROUND_ID.from(execution)), PlaceVariables.NETWORK_GROUP.from(execution));
    }
}
