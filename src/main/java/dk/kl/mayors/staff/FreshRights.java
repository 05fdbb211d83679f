package dk.kl.mayors.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the engine again, twice a minute, who somebody is who stays logged in: a right that was taken away ends within half a minute,
 * and so does the session of a user who was deleted.
 */
final class FreshRights extends OncePerRequestFilter {

    private static final String ASKED_AT = FreshRights.class.getName();
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private final EngineLogin login;
    private final LongSupplier nanos;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshRights(EngineLogin login, LongSupplier nanos) {
        this.login = login;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication held = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && held != null && held.getPrincipal() instanceof StaffMember && isStale(session)) {
            refresh(held, session, request, response);
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(HttpSession session) {
        long now = nanos.getAsLong();
        Object askedAt = session.getAttribute(ASKED_AT);
        if (askedAt instanceof Long then && now - then < TRUSTED_FOR.toNanos()) {
            return false;
        }
        session.setAttribute(ASKED_AT, now);
        return true;
    }

    private void refresh(Authentication held, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Optional<Authentication> fresh = login.lookUp(held.getName());
        if (fresh.isEmpty()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (!new HashSet<>(fresh.get().getAuthorities()).equals(new HashSet<>(held.getAuthorities()))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(fresh.get());
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }
}
