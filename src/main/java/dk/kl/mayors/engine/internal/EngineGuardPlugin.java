package dk.kl.mayors.engine.internal;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine while it is built. */
@Component
class EngineGuardPlugin extends AbstractProcessEnginePlugin {

    private final ProcessBeans beans;

    EngineGuardPlugin(ProcessBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
    }
}
