package dk.kl.mayors;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.models.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Notes every sequence flow that any process takes. Since nothing splits or joins without a gateway and every node lies on a flow, a
 * model whose flows have all been taken has been walked completely, its events and timers included. The engine takes no flow out of an
 * event-based gateway; the flow behind the event that came first stands for it.
 */
@Component
public class PathCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null
            ? new ArrayList<>() : new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
        listeners.add(new FlowListener());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    /** Fails with the flows of that model which no test of this JVM has taken. */
    public void assertComplete(String processId) {
        Set<String> flows = Models.of(processId).getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> !(flow.getSource() instanceof EventBasedGateway)).map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(flows).isNotEmpty();
        flows.removeIf(flow -> TAKEN.contains(flow + "@" + processId));
        assertThat(flows).as("flows of " + processId + " that no test has taken").isEmpty();
    }

    private static class FlowListener extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            transition.addListener(ExecutionListener.EVENTNAME_TAKE,
                (ExecutionListener) execution -> TAKEN.add(transition.getId() + "@" + process));
        }
    }
}
