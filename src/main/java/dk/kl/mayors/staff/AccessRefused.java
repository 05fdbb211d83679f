package dk.kl.mayors.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says in Danish why somebody may not; a form that stood open for too long sends back to the login page, and gives back what was typed. */
final class AccessRefused implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
        throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.startsWith("/camunda/api/")) {
            Problem.write(response, HttpStatus.FORBIDDEN, "Det har du ikke adgang til.");
        } else if (reason instanceof CsrfException && request.getUserPrincipal() == null) {
            loginAgain(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static void loginAgain(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (TypedTexts.of(request).isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            request.getRequestDispatcher(LoginPage.TYPED).forward(request, response);
        }
    }
}
