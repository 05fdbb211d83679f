package dk.kl.mayors.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Evaluates deployed decision tables without leaving a trace of what went in or came out, neither in the history nor in the metrics. */
@Component
public class PrivateDecisions {

    private final RepositoryService repositoryService;
    private final DmnEngine decisions = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    PrivateDecisions(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /**
     * The text that the latest deployed version of the table gives in that output; throws IllegalStateException when no rule fits. The
     * exception does not name what went in.
     */
    public String decide(PrivateDecision decision, Map<String, Object> inputs, String output) {
        DecisionDefinition latest = repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(decision.key()).latestVersion().singleResult();
        DmnDecision table = parsed.computeIfAbsent(latest.getId(), id -> decisions.parseDecision(decision.key(), repositoryService.getDecisionModel(id)));
        DmnDecisionRuleResult rule = decisions.evaluateDecisionTable(table, inputs).getFirstResult();
        if (rule == null) {
            throw new IllegalStateException("Beslutningstabellen " + decision.key() + " har ingen regel, der passer. Kontakt procesejeren.");
        }
        return rule.getEntry(output);
    }
}
