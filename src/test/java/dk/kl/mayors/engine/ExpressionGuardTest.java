package dk.kl.mayors.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.ProductTest;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ExpressionGuardTest {

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass()}",
        "${''.class}",
        "${''['class']}",
        "${now().getClass().forName('java.lang.Runtime')}",
        "${dateTime().getClass()}",
        "${dateTime().getZone()}",
        "${currentUserGroups().getClass()}",
        "${execution.getProcessEngine()}",
        "${execution.processEngineServices.repositoryService}",
        "${execution.getProcessEngineServices()}",
        "${execution.getClass()}",
        "${execution.setVariable('a', 'b')}",
        "${execution.getProcessInstance()}",
        "${'x'.repeat(10)}",
        "${'x'.getBytes()}",
        "${runtimeService}",
        "${identityService}",
        "${dataSource}",
        "${springProcessEngineBootstrap}",
        "${environment}",
        "${S('{}')}",
        "${XML('<a/>')}",
        "${JSON('{}')}",
        "${systemProperties}",
        "${java.lang.Runtime}",
        "${staffDeadlines.getClass()}",
        "${staffDeadlines.hashCode()}",
        "${closeRoundDelegate.execute(execution)}"
    })
    void refusesWhatReachesOutOfTheProcess(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @Test
    void allowsWhatModelsNeed() {
        assertThat(value("${now()}")).isInstanceOf(java.util.Date.class);
        assertThat(value("${dateTime().withTimeAtStartOfDay().plusDays(1)}")).isNotNull();
        assertThat(value("${'a' == 'a' and 2 > 1}")).isEqualTo(true);
        assertThat(value("${'Ærø'.length()}")).isEqualTo(3);
        assertThat(value("${execution.getVariable('nothing')}")).isNull();
        assertThat(value("${closeRoundDelegate}")).isNotNull();
        assertThat(value("${staffDeadlines.workingDays(2)}")).isInstanceOf(java.util.Date.class);
    }

    @Test
    void finishesNoScriptInAnyLanguage() {
        var resolver = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getScriptEngineResolver();

        new ScriptEngineManager().getEngineFactories().forEach(factory -> factory.getNames().forEach(language ->
            assertThat(resolver.getScriptEngine(language, false)).as(language).isNull()));
        assertThat(new ScriptEngineManager().getEngineFactories()).allMatch(factory -> factory.getClass().getName().startsWith("org.camunda."));
    }

    @Test
    void letsAFilterWithAForbiddenExpressionFail() {
        assertThatThrownBy(() -> engine.getTaskService().createTaskQuery().or().dueBeforeExpression("${''.getClass()}").endOr().list())
            .isInstanceOf(ProcessEngineException.class);
    }

    private Object value(String expression) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = new ExecutionEntity();
            return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager()
                .createExpression(expression).getValue(execution);
        });
    }
}
