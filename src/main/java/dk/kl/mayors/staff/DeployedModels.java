package dk.kl.mayors.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/**
 * Reads off the deployed models which of them are confidential: a process whose model has the property {@code confidential}, and every
 * decision that such a process asks.
 */
@Component
class DeployedModels {

    private static final String CONFIDENTIAL = "confidential";

    private final RepositoryService repositoryService;

    DeployedModels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The models of the latest versions that are open to those who watch. */
    OpenModels open() {
        Set<String> processes = new TreeSet<>();
        Set<String> decisions = repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream().map(DecisionDefinition::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
        for (ProcessDefinition definition : repositoryService.createProcessDefinitionQuery().latestVersion().list()) {
            BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition.getId());
            if (isConfidential(model.getModelElementById(definition.getKey()))) {
                decisions.removeAll(asked(model));
            } else {
                processes.add(definition.getKey());
            }
        }
        return new OpenModels(processes, decisions);
    }

    /** Whether that process is kept from those who watch the engine. */
    boolean holdBack(String key) {
        ProcessDefinition definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
        return definition == null || isConfidential(repositoryService.getBpmnModelInstance(definition.getId()).getModelElementById(key));
    }

    private static boolean isConfidential(Process process) {
        return Stream.ofNullable(process.getExtensionElements())
            .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .anyMatch(property -> CONFIDENTIAL.equals(property.getCamundaName()) && Boolean.parseBoolean(property.getCamundaValue()));
    }

    private static List<String> asked(BpmnModelInstance model) {
        return model.getModelElementsByType(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDecisionRef)
            .filter(key -> key != null).toList();
    }
}
