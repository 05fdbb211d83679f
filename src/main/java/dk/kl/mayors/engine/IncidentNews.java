package dk.kl.mayors.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Gives incidents a sentence that staff understand, and tells the application of them. */
class IncidentNews extends DefaultIncidentHandler {

    private final ObjectProvider<BusinessNames> names;
    private final ApplicationEventPublisher events;

    IncidentNews(String type, ObjectProvider<BusinessNames> names, ApplicationEventPublisher events) {
        super(type);
        this.names = names;
        this.events = events;
    }

    static List<IncidentNews> ofAllKinds(ObjectProvider<BusinessNames> names, ApplicationEventPublisher events) {
        return List.of(new IncidentNews(Incident.FAILED_JOB_HANDLER_TYPE, names, events),
            new IncidentNews(Incident.EXTERNAL_TASK_HANDLER_TYPE, names, events));
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        if (context.getExecutionId() == null) {
            return super.handleIncident(context, message);
        }
        WorkFailed failure = failure(context);
        Incident incident = super.handleIncident(context, failure.sentence(Objects.requireNonNullElse(message, "ukendt")));
        events.publishEvent(failure);
        return incident;
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        super.removeIncident(context, resolved);
        if (context.getExecutionId() != null) {
            events.publishEvent(new FailureSettled(context.getConfiguration(), execution(context).getProcessBusinessKey()));
        }
    }

    private WorkFailed failure(IncidentContext context) {
        ExecutionEntity execution = execution(context);
        ActivityImpl step = execution.getProcessDefinition().findActivity(
            Objects.requireNonNullElse(context.getFailedActivityId(), context.getActivityId()));
        String key = execution.getProcessBusinessKey();
        return new WorkFailed(context.getConfiguration(), execution.getProcessInstanceId(), key, execution.getProcessDefinition().getName(),
            execution.getProcessDefinition().getKey(), Objects.toString(step.getProperty("name"), step.getId()), place(key));
    }

    private static ExecutionEntity execution(IncidentContext context) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
    }

    private String place(String businessKey) {
        if (businessKey == null) {
            return "hele systemet";
        }
        return names.stream().flatMap(one -> one.of(businessKey).stream()).findFirst().orElse(businessKey);
    }
}
