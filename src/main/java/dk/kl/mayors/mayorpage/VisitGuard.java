package dk.kl.mayors.mayorpage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before every personal link: keeps it out of caches, search engines and the access log, and slows down whoever guesses. */
class VisitGuard extends OncePerRequestFilter {

    /** A mail program that unsubscribes its reader by one click (RFC 8058) sends from elsewhere; the secret in the address is its authority. */
    static final String ONE_CLICK = "/m/unsubscribe/";
    /** The access log leaves out requests that carry this attribute; see {@code server.tomcat.accesslog} in the configuration. */
    private static final String NOT_LOGGED = "mayors.personal-link";
    private static final Set<String> OWN_FORMS = Set.of("same-origin", "none");

    private final VisitThrottle throttle;

    VisitGuard(VisitThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        request.setAttribute(NOT_LOGGED, true);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        String address = request.getRemoteAddr();
        Duration wait = throttle.visit(address);
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (sentByAnotherSite(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
                throttle.missed(address);
            }
        }
    }

    private static boolean sentByAnotherSite(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return HttpMethod.POST.matches(request.getMethod()) && from != null && !OWN_FORMS.contains(from)
            && !request.getRequestURI().startsWith(request.getContextPath() + ONE_CLICK);
    }
}
