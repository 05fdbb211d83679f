package dk.kl.mayors.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says whether the password was wrong or one must wait. */
final class LoginFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
        throws IOException {
        response.sendRedirect(request.getContextPath() + (problem instanceof LockedException ? "/login?wait" : "/login?error"));
    }
}
