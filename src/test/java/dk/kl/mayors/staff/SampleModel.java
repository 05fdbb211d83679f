package dk.kl.mayors.staff;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Deploys for one test a process of one task for a group of the test's choice, open or confidential, with the rights that follow from it. */
@Component
class SampleModel {

    static final String KEY = "sample-model";
    static final String DECISION = "sample-decision";
    private static final String DMN = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sample" name="sample" namespace="https://www.kl.dk/sample">
          <decision id="sample-decision" name="Prøve"><decisionTable id="table"><output id="out" name="out" typeRef="string"/>
            <rule id="rule"><outputEntry id="entry"><text>"x"</text></outputEntry></rule></decisionTable></decision>
        </definitions>""";

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final StaffSetUp setUp;

    SampleModel(RepositoryService repositoryService, RuntimeService runtimeService, TaskService taskService, StaffSetUp setUp) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.setUp = setUp;
    }

    /** Deploys it; closing takes it and all its instances away. */
    Deployed deploy(boolean confidential) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(KEY).name("Prøve").camundaHistoryTimeToLiveString("P1D").startEvent()
            .businessRuleTask("Task_Decide").camundaDecisionRef(DECISION).camundaResultVariable("out")
            .userTask("Task_Try").name("Prøve").camundaCandidateGroups("${group}").endEvent().done();
        mark(model, confidential);
        Deployment deployment = repositoryService.createDeployment().addModelInstance("sample.bpmn", model)
            .addString("sample.dmn", DMN.replace("<decision id", "<decision camunda:historyTimeToLive=\"P1D\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id"))
            .deploy();
        setUp.repair();
        return new Deployed(deployment.getId());
    }

    private static void mark(BpmnModelInstance model, boolean confidential) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName("confidential");
        property.setCamundaValue(String.valueOf(confidential));
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.getCamundaProperties().add(property);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        Process process = model.getModelElementById(KEY);
        process.setExtensionElements(extensions);
    }

    /** The model while it is deployed. */
    class Deployed implements AutoCloseable {

        private final String id;

        Deployed(String id) {
            this.id = id;
        }

        /** Starts an instance; the id of its task, which waits for that group. */
        String start(String group) {
            String instance = runtimeService.startProcessInstanceByKey(KEY, "sample-key", Map.of("group", group)).getId();
            return taskService.createTaskQuery().processInstanceId(instance).list().stream().map(Task::getId).findFirst().orElseThrow();
        }

        @Override
        public void close() {
            repositoryService.deleteDeployment(id, true);
            setUp.repair();
        }
    }
}
