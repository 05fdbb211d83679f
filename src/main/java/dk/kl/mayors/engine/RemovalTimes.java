package dk.kl.mayors.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Gives what has ended no time of removal, so that the engine's clean-up takes only what {@link EndedProcesses} has released. Batches keep
 * the time that the configuration gives them.
 */
class RemovalTimes extends DefaultHistoryRemovalTimeProvider {

    @Override
    public Date calculateRemovalTime(HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
        return null;
    }

    @Override
    public Date calculateRemovalTime(HistoricDecisionInstanceEntity decision, DecisionDefinition definition) {
        return null;
    }
}
