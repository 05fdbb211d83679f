package dk.kl.mayors.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps words out of the tasks of confidential models: a comment, an attachment or a variable would stand in the engine for good, where
 * it is not sealed. What there is to write is written on the pages of the product.
 */
final class ConfidentialTasks extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern WORDS_OF_A_TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/(comment|attachment|variables|localVariables)(/.*)?",
        Pattern.CASE_INSENSITIVE);
    private static final String REFUSED = """
        {"type":"Refused","message":"Opgaven er fortrolig. Skriv det på henvendelsens side; her bliver det ikke gemt i fortrolighed."}""";

    private final Predicate<String> confidential;

    /** @param confidential whether the task of that id belongs to a confidential model */
    ConfidentialTasks(Predicate<String> confidential) {
        this.confidential = confidential;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Matcher task = WORDS_OF_A_TASK.matcher(path);
        if (!READING.contains(request.getMethod()) && task.matches() && confidential.test(task.group(1))) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(REFUSED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
