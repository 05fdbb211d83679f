package dk.kl.mayors.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs in with the engine's users; their groups become the authorities. The only provider of all filter chains: naming it in a chain as well
 * would ask it twice and count each wrong password twice.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final IdentityService identityService;
    private final LoginThrottle throttle;

    EngineLogin(IdentityService identityService, LoginThrottle throttle) {
        this.identityService = identityService;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String userId = login.getName().trim();
        String address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (throttle.isClosed(userId, address)) {
            throw new LockedException("closed for a while");
        }
        Optional<Authentication> known = canBeAUser(userId) && passwordIsRight(userId, String.valueOf(login.getCredentials())) ? lookUp(userId) : Optional.empty();
        if (known.isEmpty()) {
            throttle.failed(userId, address);
            throw new BadCredentialsException("wrong user or password");
        }
        throttle.succeeded(userId, address);
        return known.get();
    }

    /** Who that user is now, with today's groups; empty when there is no such user. */
    Optional<Authentication> lookUp(String userId) {
        return Optional.ofNullable(identityService.createUserQuery().userId(userId).singleResult()).map(user -> {
            List<SimpleGrantedAuthority> authorities = identityService.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId).map(SimpleGrantedAuthority::new).toList();
            return UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(user.getId(), fullName(user)), null, authorities);
        });
    }

    /** First and last name, as far as there are any. */
    static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName()).filter(name -> name != null && !name.isBlank())
            .collect(Collectors.joining(" "));
    }

    /** What no user can be called may be something that a database refuses to look for. */
    private static boolean canBeAUser(String userId) {
        return userId.length() <= LONGEST_NAME && userId.chars().noneMatch(Character::isISOControl);
    }

    private boolean passwordIsRight(String userId, String password) {
        try {
            return identityService.checkPassword(userId, password);
        } catch (OptimisticLockingException somebodyElseTriesTheSameName) {
            return identityService.checkPassword(userId, password);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
