package dk.kl.mayors.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Where members of staff get their mail. Whoever has no address is left out. */
@Component
public class StaffAddresses {

    private final IdentityService identityService;

    StaffAddresses(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Everybody in that group. */
    public List<Address> ofGroup(String group) {
        return identityService.createUserQuery().memberOfGroup(group).list().stream().flatMap(user -> of(user).stream()).toList();
    }

    /** That member of staff; empty when nobody has that id or the person has no address. */
    public Optional<Address> ofUser(String userId) {
        return Optional.ofNullable(identityService.createUserQuery().userId(userId).singleResult()).flatMap(StaffAddresses::of);
    }

    private static Optional<Address> of(User user) {
        return Optional.ofNullable(user.getEmail()).filter(mail -> !mail.isBlank()).map(mail -> new Address(TaskWork.fullName(user), mail));
    }

    /** A member of staff as a mail names the person. */
    public record Address(String name, String mail) {
    }
}
