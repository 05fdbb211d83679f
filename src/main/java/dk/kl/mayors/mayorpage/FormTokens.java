package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.LinkToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Protects the page's forms without a session or a cookie: what they carry is derived from the link itself, so that only who has the
 * page can send them, and a page that has stood open for days still can.
 */
class FormTokens implements CsrfTokenRepository {

    private static final int TOKEN_IN_PATH = 2;

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String[] path = request.getRequestURI().substring(request.getContextPath().length()).split("/");
        String text = path.length > TOKEN_IN_PATH ? path[TOKEN_IN_PATH] : "";
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", LinkToken.of(text).map(LinkToken::forForms).orElseGet(() -> UUID.randomUUID().toString()));
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Nothing to keep: the link gives the same token again.
    }
}
