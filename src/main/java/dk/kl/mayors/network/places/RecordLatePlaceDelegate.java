package dk.kl.mayors.network.places;

import dk.kl.mayors.roster.MandateId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordLatePlaceDelegate implements JavaDelegate {

    private final LatePlaces latePlaces;

    RecordLatePlaceDelegate(LatePlaces latePlaces) {
        this.latePlaces = latePlaces;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meeting = latePlaces.take(MandateId.of(execution), PlaceVariables.LATE_NETWORK_ID.from(execution));
        PlaceVariables.HAS_NETWORK_PLACE.set(execution, !meeting.isEmpty());
        PlaceVariables.NETWORK_MEETING_ID.set(execution, meeting);
    }
}
