package dk.kl.mayors.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hooks the marks of the models into the engine, and runs what must be done before it starts. */
@Component
class EngineExtensions extends AbstractProcessEnginePlugin {

    private final ModelMarks marks;
    private final ObjectProvider<BeforeEngineStarts> preparations;

    EngineExtensions(ModelMarks marks, ObjectProvider<BeforeEngineStarts> preparations) {
        this.marks = marks;
        this.preparations = preparations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
            ? new ArrayList<>() : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(marks);
        configuration.setCustomPostBPMNParseListeners(listeners);
        preparations.orderedStream().forEach(BeforeEngineStarts::prepare);
    }
}
