package dk.kl.mayors.staff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may see how mayors are reached: mail addresses, telephone numbers and secretaries. */
public final class ContactData {

    private static final Set<String> GROUPS = EnumSet.of(StaffGroup.SECRETARIAT, StaffGroup.HEAD_OF_OFFICE, StaffGroup.COMMUNICATIONS,
        StaffGroup.COURSE_TEAM, StaffGroup.NETWORK_TEAM, StaffGroup.PROCESS_OWNER).stream().map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());

    private ContactData() {
    }

    /** Whether somebody of these groups may. */
    public static boolean isOpenTo(Collection<String> groups) {
        return groups.stream().anyMatch(GROUPS::contains);
    }

    /** Whether that member of staff may. */
    public static boolean isOpenTo(Authentication reader) {
        return isOpenTo(reader.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
    }
}
