package dk.kl.mayors.engine.internal;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine while it is built, and lets the application know who is given access. */
@Component
class EngineGuardPlugin extends AbstractProcessEnginePlugin {

    private final ProcessBeans beans;
    private final ApplicationEventPublisher events;

    EngineGuardPlugin(ProcessBeans beans, ApplicationEventPublisher events) {
        this.beans = beans;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setIdentityProviderSessionFactory(new WatchedIdentities.Factory(events));
    }
}
