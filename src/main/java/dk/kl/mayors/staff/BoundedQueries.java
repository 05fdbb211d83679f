package dk.kl.mayors.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the web apps' queries that name no limit the largest one allowed. The engine refuses unlimited queries, and Cockpit asks some,
 * for instance for all versions of a definition.
 */
@Component
class BoundedQueries extends OncePerRequestFilter {

    private static final String LIMIT = "maxResults=";

    private final int most;

    BoundedQueries(@Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !HttpMethod.GET.matches(request.getMethod())
            || !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/engine/")
            || query != null && query.contains(LIMIT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        chain.doFilter(new Bounded(request, most), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final int most;

        Bounded(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return (query == null || query.isEmpty() ? "" : query + "&") + LIMIT + most;
        }
    }
}
