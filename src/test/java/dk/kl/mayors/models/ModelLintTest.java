package dk.kl.mayors.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lints every diagram: it must be complete, labelled, documented, laid out to be read, and free of the usual modelling slips. */
class ModelLintTest {

    private static final int MOST_STEPS_ON_A_PAGE = 26;

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void everyNodeIsDocumentedAndNamedByTheConvention(Path file) {
        assertThat(Models.all(file, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getDocumentations()).as("documentation of " + node.getId()).isNotEmpty();
            assertThat(node.getId()).matches("(Start|End|Task|Call|Gateway|Timer|Message|Event|Sub)_[A-Z][A-Za-z0-9]*");
        });
        assertThat(Models.all(file, SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId()).startsWith("Flow_"));
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void labelsAreComplete(Path file) {
        assertThat(Models.all(file, Activity.class)).allSatisfy(activity -> assertThat(activity.getName()).as(activity.getId()).isNotBlank());
        assertThat(Models.all(file, Event.class)).allSatisfy(event -> assertThat(event.getName()).as(event.getId()).isNotBlank());
        assertThat(Models.all(file, ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1))
            .allSatisfy(gateway -> {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
                assertThat(gateway.getOutgoing()).allSatisfy(flow ->
                    assertThat(flow.getConditionExpression() == null).as(flow.getId()).isEqualTo(flow.equals(gateway.getDefault())));
            });
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void nothingSplitsOrJoinsWithoutAGateway(Path file) {
        assertThat(Models.all(file, FlowNode.class).stream().filter(node -> !(node instanceof Gateway))).allSatisfy(node -> {
            assertThat(node.getOutgoing().size()).as("flows out of " + node.getId()).isLessThanOrEqualTo(1);
            assertThat(node.getIncoming().size()).as("flows into " + node.getId()).isLessThanOrEqualTo(1);
        });
        assertThat(Models.all(file, Gateway.class)).allSatisfy(gateway ->
            assertThat(gateway.getIncoming().size() > 1 && gateway.getOutgoing().size() > 1).as(gateway.getId() + " joins and splits").isFalse());
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void nothingIsLeftUnconnected(Path file) {
        assertThat(Models.all(file, FlowNode.class)).allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || eventSubProcess(node);
            assertThat(node.getIncoming().isEmpty()).as("way into " + node.getId()).isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty()).as("way out of " + node.getId()).isEqualTo(node instanceof EndEvent || eventSubProcess(node));
        });
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void everyAsynchronousStepHasARetryCycle(Path file) {
        assertThat(Models.all(file, FlowNode.class).stream().filter(node -> asynchronous(node, "asyncBefore") || asynchronous(node, "asyncAfter")))
            .allSatisfy(node -> assertThat(node.getExtensionElements().getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).list())
                .as(node.getId()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void theDiagramShowsEverythingAndFitsOnAPage(Path file) {
        Set<String> drawn = Models.all(file, BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).collect(Collectors.toSet());
        assertThat(Models.all(file, FlowNode.class)).allSatisfy(node -> assertThat(drawn).contains(node.getId()));
        assertThat(Models.all(file, BpmnEdge.class)).hasSameSizeAs(Models.all(file, SequenceFlow.class));
        assertThat(Models.all(file, FlowNode.class).stream()
            .filter(node -> !(node instanceof Gateway) && !(node.getParentElement() instanceof SubProcess)).count())
            .isLessThanOrEqualTo(MOST_STEPS_ON_A_PAGE);
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void noTwoShapesLieOnEachOther(Path file) {
        Map<String, Bounds> bounds = Models.all(file, BpmnShape.class).stream()
            .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        List<FlowNode> nodes = new ArrayList<>(Models.all(file, FlowNode.class));
        nodes.removeIf(node -> node instanceof BoundaryEvent || node instanceof SubProcess);
        for (int one = 0; one < nodes.size(); one++) {
            for (int other = one + 1; other < nodes.size(); other++) {
                assertThat(overlap(bounds.get(nodes.get(one).getId()), bounds.get(nodes.get(other).getId())))
                    .as(nodes.get(one).getId() + " lies on " + nodes.get(other).getId()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dk.kl.mayors.models.Models#bpmnFiles")
    void theHappyPathRunsStraightFromLeftToRight(Path file) {
        Map<String, Bounds> bounds = Models.all(file, BpmnShape.class).stream()
            .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        Function<FlowNode, Double> middle = node -> bounds.get(node.getId()).getY() + bounds.get(node.getId()).getHeight() / 2;
        Collection<FlowNode> nodes = Models.all(file, FlowNode.class);
        FlowNode start = nodes.stream().filter(node -> node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess))
            .findFirst().orElseThrow();
        assertThat(nodes.stream().filter(EndEvent.class::isInstance).map(middle)).as("an end on the line of the start")
            .anyMatch(y -> Math.abs(y - middle.apply(start)) < 1);
    }

    private static boolean asynchronous(FlowNode node, String side) {
        return "true".equals(node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", side));
    }

    private static boolean eventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
            && one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
    }
}
