package dk.kl.mayors;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dk.kl.mayors.staff.StaffGroup;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;

/** Members of staff who look at pages in tests. */
public final class Staff {

    private Staff() {
    }

    /** The example member of staff of that group, logged in. */
    public static UserRequestPostProcessor of(StaffGroup group) {
        return user(id(group)).authorities(new SimpleGrantedAuthority(group.id()));
    }

    /** The user id of the example member of staff. */
    public static String id(StaffGroup group) {
        return switch (group) {
            case SECRETARIAT -> "sara";
            case HEAD_OF_OFFICE -> "kirsten";
            case COMMUNICATIONS -> "camilla";
            case COURSE_TEAM -> "kasper";
            case NETWORK_TEAM -> "niels";
            case FACILITATORS -> "frida";
            case ADVISERS -> "rasmus";
            case CONFIDENTIAL_ADVISERS -> "tove";
            case PROCESS_OWNER -> "pernille";
        };
    }
}
