package dk.kl.mayors;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dk.kl.mayors.staff.StaffGroup;
import java.util.Arrays;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;

/** Members of staff who look at pages in tests. */
public final class Staff {

    /** The user id of all of them. */
    public static final String ID = "tester";

    private Staff() {
    }

    /** Somebody who is logged in and belongs to these groups. */
    public static UserRequestPostProcessor of(StaffGroup... groups) {
        return user(ID).authorities(Arrays.stream(groups).map(StaffGroup::id).map(SimpleGrantedAuthority::new).toList());
    }
}
