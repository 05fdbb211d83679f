package dk.kl.mayors.staff;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is logged in: the engine's user id, and the name to greet with. */
record StaffMember(String id, String fullName) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
