package dk.kl.mayors.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models of the folder {@code processes}, as the tests read them. */
public final class Models {

    static final Path FOLDER = Path.of("processes");

    private Models() {
    }

    /** All BPMN files. */
    static Stream<Path> bpmnFiles() {
        return files(".bpmn");
    }

    static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    /** The model of that process id. */
    public static BpmnModelInstance of(String processId) {
        return read(FOLDER.resolve(processId + ".bpmn"));
    }

    /** The Danish name of that process. */
    public static String nameOfProcess(String processId) {
        return processOf(of(processId)).getName();
    }

    static Process processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return read(file).getModelElementsByType(type);
    }

    /** Every element of that type in every model. */
    static <T extends ModelElementInstance> List<T> everywhere(Class<T> type) {
        return bpmnFiles().flatMap(file -> all(file, type).stream()).toList();
    }

    static String at(FlowNode node) {
        return node.getId() + " (" + node.getName() + ")";
    }
}
