package dk.kl.mayors.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program send the same request again without doing it twice: what changes something carries a key of the program's own
 * (draft-ietf-httpapi-idempotency-key-header). The work and the answer to it are committed together.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9_.:-]{8,64})\"?");
    private static final int LARGEST_BODY = 64 * 1024;

    private final KeptAnswers kept;
    private final CommittedWork work;
    private final ObjectMapper json;

    IdempotencyFilter(KeptAnswers kept, CommittedWork work, ObjectMapper json) {
        this.kept = kept;
        this.work = work;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/") || READING.contains(request.getMethod())
            || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var key = FORM.matcher(request.getHeader(KEY) == null ? "" : request.getHeader(KEY).strip());
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (!key.matches()) {
            String sentence = "Send headeren Idempotency-Key med en ny nøgle for hver handling: 8 til 64 tegn, for eksempel en UUID.";
            problem(response, HttpStatus.BAD_REQUEST, sentence, new ApiProblem.Field(KEY, sentence));
        } else if (body.length > LARGEST_BODY) {
            problem(response, HttpStatus.PAYLOAD_TOO_LARGE, "Indholdet er for stort. Send højst 64 KB.");
        } else {
            BufferedRequest read = new BufferedRequest(request, body);
            answer(new KeptAnswers.Request(request.getUserPrincipal().getName(), key.group(1), read.fingerprint()), read, response, chain);
        }
    }

    private void answer(KeptAnswers.Request request, BufferedRequest read, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        String claim;
        try {
            claim = kept.claim(request);
        } catch (DuplicateKeyException taken) {
            again(request, response);
            return;
        }
        try {
            work.perform(claim, read, response, chain);
        } catch (DataAccessException somebodyElseWasFaster) {
            problem(response, HttpStatus.CONFLICT, "En anden ændrede det samme samtidig, og intet er gemt. Prøv igen.");
        }
    }

    private void again(KeptAnswers.Request request, HttpServletResponse response) throws IOException {
        KeptAnswers.Known known = kept.find(request);
        if (known != null && !known.fingerprint().equals(request.fingerprint())) {
            problem(response, HttpStatus.UNPROCESSABLE_ENTITY, "Nøglen er brugt til en anden forespørgsel. Send en ny Idempotency-Key for hver handling.");
        } else if (known == null || known.answer() == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problem(response, HttpStatus.CONFLICT, "Den samme forespørgsel er ved at blive udført. Vent et sekund, og prøv igen med samme nøgle.");
        } else {
            replay(known.answer(), response);
        }
    }

    private static void replay(KeptAnswers.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        response.setContentType(answer.contentType());
        response.setCharacterEncoding("UTF-8");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.getWriter().write(answer.body());
    }

    private void problem(HttpServletResponse response, HttpStatus status, String sentence, ApiProblem.Field... errors) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(ApiProblem.of(status, sentence, List.of(errors))));
    }
}
