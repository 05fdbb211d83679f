package dk.kl.mayors.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hooks the marks of the models and the news of incidents into the engine, and runs what must be done before it starts. */
@Component
class EngineExtensions extends AbstractProcessEnginePlugin {

    private final ModelMarks marks;
    private final ObjectProvider<BeforeEngineStarts> preparations;
    private final ObjectProvider<BusinessNames> names;
    private final ApplicationEventPublisher events;

    EngineExtensions(ModelMarks marks, ObjectProvider<BeforeEngineStarts> preparations, ObjectProvider<BusinessNames> names,
                     ApplicationEventPublisher events) {
        this.marks = marks;
        this.preparations = preparations;
        this.names = names;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
            ? new ArrayList<>() : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(marks);
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setCustomIncidentHandlers(List.copyOf(IncidentNews.ofAllKinds(names, events)));
        configuration.setHistoryRemovalTimeProvider(new RemovalTimes());
        preparations.orderedStream().forEach(BeforeEngineStarts::prepare);
    }
}
