package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendNetworkPlaceDelegate implements JavaDelegate {

    private final PlaceNews news;

    SendNetworkPlaceDelegate(PlaceNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.write(MandateId.of(execution));
    }
}
