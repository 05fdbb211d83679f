package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class RightsOfASessionTest {

    @Autowired
    private EngineLogin login;
    @Autowired
    private IdentityService identityService;

    private long now;
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void somebodyWorks() throws Exception {
        User user = identityService.newUser("vikar");
        user.setFirstName("Vibeke");
        user.setPassword(ExampleStaff.PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership("vikar", "secretariat");
        request.getSession();
        SecurityContextHolder.getContext().setAuthentication(login.lookUp("vikar").orElseThrow());
        pass();
    }

    @AfterEach
    void gone() {
        SecurityContextHolder.clearContext();
        identityService.deleteUser("vikar");
    }

    @Test
    void endARightThatWasTakenAwayWithinHalfAMinute() throws Exception {
        identityService.deleteMembership("vikar", "secretariat");

        pass();
        assertThat(groups()).containsExactly("secretariat");
        now += 31_000_000_000L;
        pass();
        assertThat(groups()).isEmpty();
    }

    @Test
    void endTheSessionOfADeletedUser() throws Exception {
        identityService.deleteUser("vikar");
        now += 31_000_000_000L;

        pass();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    private void pass() throws Exception {
        new FreshRights(login, () -> now).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static List<String> groups() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getAuthorities)
            .orElseThrow().stream().map(Object::toString).toList();
    }
}
