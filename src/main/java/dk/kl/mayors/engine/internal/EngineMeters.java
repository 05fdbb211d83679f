package dk.kl.mayors.engine.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Date;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** What operations watch of the engine; each figure is one count in the database, taken when the metrics are read. */
@Component
class EngineMeters implements MeterBinder {

    private final ProcessEngine engine;
    private final Clock clock;

    EngineMeters(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "engine.jobs.overdue", "Jobs that are due and have tries left",
            counted -> counted.getManagementService().createJobQuery().executable().count());
        gauge(registry, "engine.jobs.given.up", "Jobs without any tries left",
            counted -> counted.getManagementService().createJobQuery().noRetriesLeft().count());
        gauge(registry, "engine.incidents.open", "Incidents that nobody has settled",
            counted -> counted.getRuntimeService().createIncidentQuery().count());
        gauge(registry, "engine.tasks.open", "Human tasks that wait",
            counted -> counted.getTaskService().createTaskQuery().active().count());
        gauge(registry, "engine.tasks.overdue", "Human tasks whose due date has passed",
            counted -> counted.getTaskService().createTaskQuery().active().dueBefore(now()).count());
        gauge(registry, "engine.instances.running", "Process instances that run",
            counted -> counted.getRuntimeService().createProcessInstanceQuery().active().count());
        gauge(registry, "engine.external.tasks.open", "External tasks that wait",
            counted -> counted.getExternalTaskService().createExternalTaskQuery().active().count());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToLongFunction<ProcessEngine> count) {
        Gauge.builder(name, engine, counted -> count.applyAsLong(counted)).description(description).register(registry);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
