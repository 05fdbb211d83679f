package dk.kl.mayors.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hooks the marks of the models into the engine. */
@Component
class EngineExtensions extends AbstractProcessEnginePlugin {

    private final ModelMarks marks;

    EngineExtensions(ModelMarks marks) {
        this.marks = marks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
            ? new ArrayList<>() : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(marks);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
