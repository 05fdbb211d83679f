package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kl.mayors.engine.TaskForms;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;

/** The fields of the forms that were deployed with the models: what a person may fill in. */
final class FormFields {

    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<TaskForms> forms;
    /** A deployed form never changes. */
    private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

    FormFields(ObjectProvider<RepositoryService> repository, ObjectProvider<TaskService> tasks, ObjectProvider<TaskForms> forms) {
        this.repository = repository;
        this.tasks = tasks;
        this.forms = forms;
    }

    /** The fields of the task's form by their keys, with the values to choose from where the model names them; empty for a task of no process. */
    Optional<Map<String, Set<String>>> ofTask(String taskId) {
        Task task = tasks.getObject().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), key -> {
            UserTask modelled = model(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
            return read(task.getProcessDefinitionId(), modelled.getCamundaFormRef());
        }));
    }

    /** The fields of the form that starts the newest version of that process; none when there is no such process or form. */
    Map<String, Set<String>> ofStartByKey(String key) {
        return ofStart(repository.getObject().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
    }

    /** The fields of the form that starts that process definition. */
    Map<String, Set<String>> ofStartById(String id) {
        return ofStart(repository.getObject().createProcessDefinitionQuery().processDefinitionId(id).singleResult());
    }

    private Map<String, Set<String>> ofStart(ProcessDefinition definition) {
        return definition == null ? Map.of() : known.computeIfAbsent(definition.getId(), id -> model(id).getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getCamundaFormRef() != null).findFirst().map(start -> read(id, start.getCamundaFormRef())).orElse(Map.of()));
    }

    private BpmnModelInstance model(String definitionId) {
        return repository.getObject().getBpmnModelInstance(definitionId);
    }

    private Map<String, Set<String>> read(String definitionId, String form) {
        if (form == null) {
            return Map.of();
        }
        Map<String, Set<String>> fields = new HashMap<>();
        forms.getObject().components(definitionId, form).forEach(field -> {
            if (field.hasNonNull("key")) {
                fields.put(field.path("key").asText(), choices(field));
            }
        });
        return Map.copyOf(fields);
    }

    private static Set<String> choices(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> Set.of("true", "false");
            case "radio", "select" -> StreamSupport.stream(field.path("values").spliterator(), false).map(choice -> choice.path("value").asText())
                .collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }
}
