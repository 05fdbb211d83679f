package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.staff.StaffGroup;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The member of staff who is at work on the page. */
record Colleague(String userId, Set<String> groups) {

    static Colleague of(Authentication login) {
        return new Colleague(login.getName(),
            login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isIn(StaffGroup group) {
        return groups.contains(group.id());
    }

    /** Whether this person watches the clocks of all inquiries without reading them. */
    boolean watches() {
        return isIn(StaffGroup.HEAD_OF_OFFICE) || isIn(StaffGroup.SECRETARIAT);
    }
}
