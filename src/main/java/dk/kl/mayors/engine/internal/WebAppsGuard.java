package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the web apps' own interface and lets through only what {@link WebAppsRules}, {@link ContentRules} and {@link FormRules} allow. */
final class WebAppsGuard extends OncePerRequestFilter {

    private static final String ADMINISTRATORS = "camunda-admin";
    static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final ObjectMapper json;
    private final ContentRules content;
    private final FormRules forms;

    WebAppsGuard(ObjectMapper json, ContentRules content, FormRules forms) {
        this.json = json;
        this.content = content;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        Optional<Refusal> refusal = new WebAppsRules(userId(), isAdministrator()).check(request.getMethod(), path(request))
            .or(() -> WebAppsRules.READING.contains(request.getMethod()) ? Optional.empty() : forms.checkPath(path(request)))
            .or(() -> content.checkParameters(request.getQueryString() == null ? Map.of() : request.getParameterMap()));
        if (refusal.isPresent()) {
            answer(response, refusal.get());
        } else if (hasBody(request)) {
            readAndPassOn(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void readAndPassOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (request.getContentType() != null && request.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        Optional<Refusal> refusal = body.length > LARGEST_BODY
            ? Optional.of(new Refusal(413, "Det er for meget på én gang.")) : content.checkBody(body, isAdministrator()).or(() -> checkForm(request, body));
        if (refusal.isPresent()) {
            answer(response, refusal.get());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private Optional<Refusal> checkForm(HttpServletRequest request, byte[] body) {
        try {
            return forms.concern(path(request)) ? forms.check(path(request), json.readTree(body)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("What has been read once cannot be read again", e);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** The path as the web apps will read it: decoded, and without path parameters. */
    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.replaceFirst("^/camunda/api", "");
    }

    private static String userId() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login == null ? "" : login.getName();
    }

    private static boolean isAdministrator() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getAuthorities().stream().anyMatch(authority -> ADMINISTRATORS.equals(authority.getAuthority()));
    }

    private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("type", "Refused", "message", refusal.message()));
    }
}
