package dk.kl.mayors.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.kl.mayors.engine.ExternalWork;
import dk.kl.mayors.engine.PrivateDecision;
import dk.kl.mayors.engine.ProcessBean;
import dk.kl.mayors.staff.StaffGroup;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

/** Holds every model against the code, both ways: what the models name exists, and what the code offers is named. */
class ModelConventionTest {

    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dk.kl.mayors");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN_CALL = Pattern.compile("[#$]\\{\\s*(\\w+)\\.\\w+\\(");

    @Test
    void everyDelegateNamedExistsAndEveryDelegateIsNamed() {
        Set<String> named = Models.everywhere(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression)
            .filter(expression -> expression != null).map(expression -> expression.substring(2, expression.length() - 1))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(beans(javaClass -> javaClass.isAssignableTo(JavaDelegate.class)));
    }

    @Test
    void everyDelegateIsPackagePrivateAndNamedAfterItsTask() {
        assertThat(CODE.stream().filter(javaClass -> javaClass.isAssignableTo(JavaDelegate.class)))
            .allSatisfy(delegate -> {
                assertThat(delegate.getSimpleName()).endsWith("Delegate");
                assertThat(delegate.getModifiers()).as(delegate.getName()).isEmpty();
            });
    }

    @Test
    void everyBeanThatAnExpressionCallsIsOpenToProcesses() {
        Set<String> open = beans(javaClass -> javaClass.isAnnotatedWith(ProcessBean.class));
        Set<String> called = Models.bpmnFiles().map(Models::read).map(Bpmn::convertToString)
            .flatMap(ModelConventionTest::beansCalled).collect(Collectors.toCollection(TreeSet::new));
        assertThat(called).isEqualTo(open);
    }

    @Test
    void everyTopicHasItsWorkAndEveryWorkItsTopic() {
        Set<String> topics = Models.everywhere(ServiceTask.class).stream().map(ServiceTask::getCamundaTopic).filter(topic -> topic != null)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(topics).hasSameSizeAs(CODE.stream().filter(javaClass -> !javaClass.isInterface()
            && javaClass.isAssignableTo(ExternalWork.class)).toList());
    }

    @Test
    void everyFormNamedExistsAndEveryFormIsNamed() {
        Set<String> named = Stream.concat(
                Models.everywhere(UserTask.class).stream().map(task -> task.getAttributeValueNs(CAMUNDA, "formRef")),
                Models.everywhere(StartEvent.class).stream().map(start -> start.getAttributeValueNs(CAMUNDA, "formRef")))
            .filter(form -> form != null).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(Models.files(".form").map(Models::nameOf).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyCandidateGroupExistsAndEveryHumanTaskHasOneAndADueDate() {
        List<String> groups = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList();
        assertThat(Models.everywhere(UserTask.class)).allSatisfy(task -> {
            assertThat(candidateGroups(task)).as(Models.at(task)).isNotEmpty().isSubsetOf(groups);
            assertThat(task.getCamundaDueDate()).as(Models.at(task)).isNotBlank();
        });
    }

    @Test
    void everyCalledProcessAndDecisionExistsAndEveryDecisionIsUsed() {
        Set<String> processes = Models.bpmnFiles().map(Models::nameOf).collect(Collectors.toSet());
        assertThat(Models.everywhere(CallActivity.class)).allSatisfy(call -> assertThat(call.getCalledElement()).isIn(processes));
        Set<String> inModels = Models.everywhere(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDecisionRef)
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> confidential = privateDecisions();
        assertThat(confidential).as("a private decision in a model would leave its history").doesNotContainAnyElementsOf(inModels);
        Set<String> decisions = new TreeSet<>(inModels);
        decisions.addAll(confidential);
        assertThat(decisions)
            .isEqualTo(Models.files(".dmn").map(Models::nameOf).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyCallHandsOnTheBusinessKey() {
        assertThat(Models.everywhere(CallActivity.class)).allSatisfy(call ->
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                .as(Models.at(call)).anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getAttribute("businessKey"))));
    }

    @Test
    void everyMessageIsToldBySomebody() {
        Set<String> told = CODE.stream().flatMap(javaClass -> javaClass.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.FINAL)
                && field.getRawType().isEquivalentTo(String.class))
            .map(field -> constant(field.reflect())).collect(Collectors.toSet());
        assertThat(Models.everywhere(Message.class)).allSatisfy(message -> assertThat(told).contains(message.getName()));
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void theFileIsNamedAfterItsProcess(Path file) {
        var process = Models.processOf(Models.read(file));
        assertThat(process.getId()).isEqualTo(Models.nameOf(file));
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    private static Set<String> beans(Predicate<JavaClass> which) {
        Function<JavaClass, String> beanName = javaClass -> StringUtils.uncapitalize(javaClass.getSimpleName());
        return CODE.stream().filter(javaClass -> !javaClass.isInterface() && !javaClass.isAnnotation()).filter(which).map(beanName)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> beansCalled(String xml) {
        return BEAN_CALL.matcher(xml).results().map(found -> found.group(1)).filter(name -> !name.equals("execution"));
    }

    /** The groups of a task; where a decision names the group, every value that one of the tables can give. */
    private static List<String> candidateGroups(UserTask task) {
        List<String> written = task.getCamundaCandidateGroupsList();
        return written.stream().flatMap(group -> group.startsWith("${")
            ? decided(group.substring(2, group.length() - 1)).stream() : Stream.of(group)).toList();
    }

    private static List<String> decided(String output) {
        List<String> values = Models.files(".dmn").map(file -> Dmn.readModelFromFile(file.toFile()))
            .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
            .flatMap(table -> values(table, output)).toList();
        assertThat(values).as("values that a decision table gives for " + output).isNotEmpty();
        return values;
    }

    private static Stream<String> values(DecisionTable table, String output) {
        int column = table.getOutputs().stream().map(Output::getName).toList().indexOf(output);
        return column < 0 ? Stream.empty() : table.getRules().stream()
            .map(rule -> List.copyOf(rule.getOutputEntries()).get(column).getTextContent().strip().replace("\"", ""));
    }

    /** The decisions that the code evaluates outside the engine's history. */
    private static Set<String> privateDecisions() {
        return CODE.stream().flatMap(javaClass -> javaClass.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(PrivateDecision.class) && field.getModifiers().contains(JavaModifier.STATIC))
            .map(field -> ((PrivateDecision) fixed(field.reflect())).key()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(Field field) {
        return Modifier.isStatic(field.getModifiers()) ? (String) fixed(field) : "";
    }

    private static Object fixed(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
