package dk.kl.mayors.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the properties that the models carry their effect: {@code board.step} with {@code board.entered} or {@code board.left} tells
 * the board, {@code task.name} names a task with the values of its variables ("Ring til {municipality}").
 */
@Component
class ModelMarks extends AbstractBpmnParseListener {

    private static final String VARIABLE = "var:";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ObjectProvider<ActivityMarks> marks;

    ModelMarks(ObjectProvider<ActivityMarks> marks) {
        this.marks = marks;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = properties(element);
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (properties.containsKey("task.name")) {
            definition.addTaskListener(TaskListener.EVENTNAME_CREATE,
                (TaskListener) task -> task.setName(filled(properties.get("task.name"), task)));
        }
        if (properties.containsKey("board.entered")) {
            definition.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) task -> markTask(properties, task));
            definition.addTaskListener(TaskListener.EVENTNAME_UPDATE, (TaskListener) task -> redate(task));
        }
    }

    private void listen(Element element, ActivityImpl activity) {
        Map<String, String> properties = properties(element);
        if (properties.containsKey("board.entered")) {
            activity.addListener(ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> mark(properties, execution, properties.get("board.entered")));
        }
        if (properties.containsKey("board.left")) {
            activity.addListener(ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> mark(properties, execution, properties.get("board.left")));
        }
    }

    private void mark(Map<String, String> properties, DelegateExecution execution, String state) {
        mark(execution.getProcessBusinessKey(), properties.get("board.step"), execution, state, null, null);
    }

    private void markTask(Map<String, String> properties, DelegateTask task) {
        Date due = task.getDueDate();
        mark(task.getExecution().getProcessBusinessKey(), properties.get("board.step"), task, properties.get("board.entered"),
            due == null ? null : due.toInstant(), task.getId());
    }

    private void redate(DelegateTask task) {
        Date due = task.getDueDate();
        marks.ifAvailable(listener -> listener.redated(task.getId(), due == null ? null : due.toInstant()));
    }

    private void mark(String businessKey, String steps, VariableScope scope, String state, Instant due, String taskId) {
        for (String step : steps.split(",")) {
            String code = step.startsWith(VARIABLE) ? Objects.toString(scope.getVariable(step.substring(VARIABLE.length()))) : step;
            marks.ifAvailable(listener -> listener.marked(businessKey, code, state, due, taskId));
        }
    }

    private static String filled(String template, VariableScope scope) {
        return PLACEHOLDER.matcher(template).replaceAll((MatchResult match) ->
            Matcher.quoteReplacement(Objects.toString(scope.getVariable(match.group(1)), "")));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> result = new HashMap<>();
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                .forEach(property -> result.put(property.attribute("name"), property.attribute("value")));
        }
        return result;
    }
}
