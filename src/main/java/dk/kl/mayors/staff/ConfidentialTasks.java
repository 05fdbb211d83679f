package dk.kl.mayors.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps words out of the tasks of confidential models: a comment, an attachment, a variable or another name would stand in the engine for
 * good, where it is not sealed. What there is to write is written on the pages of the product. Nor are such tasks opened to anybody beside
 * their group.
 */
final class ConfidentialTasks extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)(/[^/]+)?(/.*)?", Pattern.CASE_INSENSITIVE);
    /** What one does with a task without writing anything; the engine and the forms' own rules look after the rest. */
    private static final Set<String> WITHOUT_WORDS = Set.of("/claim", "/unclaim", "/assignee", "/complete", "/submit-form");
    private static final String REFUSED = """
        {"type":"Refused","message":"Opgaven er fortrolig. Skriv det på henvendelsens side; her bliver det ikke gemt i fortrolighed."}""";

    private static final Set<String> GIVING = Set.of("/claim", "/assignee");
    private static final String NOT_FOR_THEM = """
        {"type":"Refused","message":"Opgaven er fortrolig og kan kun gives til en, der er med i dens gruppe."}""";

    private final ObjectProvider<HeldBackTasks> tasks;
    private final ObjectMapper json;

    ConfidentialTasks(ObjectProvider<HeldBackTasks> tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Matcher asked = TASK.matcher(path);
        Optional<Task> task = READING.contains(request.getMethod()) || !asked.matches() ? Optional.empty() : tasks.getObject().find(asked.group(1));
        Optional<String> refusal = task.isEmpty() ? Optional.empty() : refusal(task.get(), request, part(asked.group(2)));
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> refusal(Task task, HttpServletRequest request, String part) throws IOException {
        boolean wordless = part.isEmpty() ? request.getMethod().equals("PUT") && changesDatesAlone(task, request) : WITHOUT_WORDS.contains(part);
        if (!wordless) {
            return Optional.of(REFUSED);
        }
        String reader = GIVING.contains(part) ? Objects.toString(text(read(request).path("userId")), "") : "";
        return reader.isEmpty() || tasks.getObject().isFor(task, reader) ? Optional.empty() : Optional.of(NOT_FOR_THEM);
    }

    private static String part(String found) {
        return found == null ? "" : found.toLowerCase(Locale.ROOT);
    }

    /** A task is written back as a whole, for instance with the day on which somebody wants to see to it. */
    private boolean changesDatesAlone(Task task, HttpServletRequest request) throws IOException {
        JsonNode wanted = read(request);
        Map<String, String> kept = new HashMap<>();
        kept.put("name", task.getName());
        kept.put("description", task.getDescription());
        kept.put("assignee", task.getAssignee());
        kept.put("owner", task.getOwner());
        kept.put("delegationState", task.getDelegationState() == null ? null : task.getDelegationState().name());
        kept.put("parentTaskId", task.getParentTaskId());
        kept.put("caseInstanceId", task.getCaseInstanceId());
        return kept.entrySet().stream().allMatch(field -> Objects.equals(text(wanted.path(field.getKey())), field.getValue()));
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        try {
            return json.readTree(request.getInputStream());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
