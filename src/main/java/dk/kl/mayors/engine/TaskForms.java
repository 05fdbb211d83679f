package dk.kl.mayors.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The tasks that one choice completes, read from the forms that were deployed with their process; other forms offer no outcomes here. */
@Component
public class TaskForms {

    private final RepositoryService repositoryService;
    private final ObjectMapper json;
    /** A deployed form never changes. */
    private final Map<String, List<Outcome>> known = new ConcurrentHashMap<>();

    TaskForms(RepositoryService repositoryService, ObjectMapper json) {
        this.repositoryService = repositoryService;
        this.json = json;
    }

    /** The choices of the task's form when nothing else must be filled in; empty for every other form. */
    public List<Outcome> outcomes(String processDefinitionId, String taskKey) {
        return known.computeIfAbsent(processDefinitionId + "/" + taskKey, key -> read(processDefinitionId, taskKey));
    }

    private List<Outcome> read(String processDefinitionId, String taskKey) {
        UserTask task = repositoryService.getBpmnModelInstance(processDefinitionId).getModelElementById(taskKey);
        if (task == null || task.getCamundaFormRef() == null) {
            return List.of();
        }
        return outcomes(components(processDefinitionId, task.getCamundaFormRef()));
    }

    /** What stands in the form of that name that was deployed with that process definition, read anew at each call. */
    public JsonNode components(String processDefinitionId, String form) {
        String deployment = repositoryService.getProcessDefinition(processDefinitionId).getDeploymentId();
        try (InputStream stored = repositoryService.getResourceAsStream(deployment, form + ".form")) {
            return json.readTree(stored).path("components");
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + form + " cannot be read", e);
        }
    }

    private static List<Outcome> outcomes(JsonNode components) {
        List<JsonNode> required = new ArrayList<>();
        components.forEach(component -> {
            if (component.path("validate").path("required").asBoolean()) {
                required.add(component);
            }
        });
        if (required.size() != 1 || !required.get(0).path("type").asText().equals("radio")) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        JsonNode choice = required.get(0);
        choice.path("values").forEach(one ->
            outcomes.add(new Outcome(choice.path("key").asText(), choice.path("label").asText(), one.path("value").asText(), one.path("label").asText())));
        return List.copyOf(outcomes);
    }

    /**
     * A way to complete a task.
     *
     * @param variable the form's field
     * @param field    the field's label, as staff see it
     * @param code     the value that it gets
     * @param danish   the words that staff see
     */
    public record Outcome(String variable, String field, String code, String danish) {

        /** The outcome as one text, for the field of a page. */
        public String id() {
            return variable + ":" + code;
        }
    }
}
