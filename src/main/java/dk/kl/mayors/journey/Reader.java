package dk.kl.mayors.journey;

import dk.kl.mayors.staff.ContactData;
import dk.kl.mayors.staff.StaffGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What the member of staff who reads a page may see and do on it. */
record Reader(Set<String> groups) {

    private static final List<StaffGroup> SEE_OUTBOX = List.of(StaffGroup.SECRETARIAT, StaffGroup.HEAD_OF_OFFICE,
        StaffGroup.COMMUNICATIONS, StaffGroup.PROCESS_OWNER);

    static Reader of(Authentication login) {
        return new Reader(login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet()));
    }

    /** Mail address, telephone, secretary and party. */
    public boolean seesContactData() {
        return ContactData.isOpenTo(groups);
    }

    /** The letters and mails themselves. */
    public boolean seesOutbox() {
        return isOneOf(SEE_OUTBOX);
    }

    /** Corrects contact data and ends mandates. */
    public boolean changesRoster() {
        return isOneOf(List.of(StaffGroup.SECRETARIAT));
    }

    public boolean plansRounds() {
        return isOneOf(List.of(StaffGroup.SECRETARIAT, StaffGroup.HEAD_OF_OFFICE));
    }

    public boolean seesCockpit() {
        return isOneOf(List.of(StaffGroup.PROCESS_OWNER));
    }

    /** The reader's own groups of staff by id, with their Danish names. */
    public Map<String, String> ownGroups() {
        return Arrays.stream(StaffGroup.values()).filter(group -> groups.contains(group.id()))
            .collect(Collectors.toMap(StaffGroup::id, StaffGroup::danish, (one, other) -> one, TreeMap::new));
    }

    /** The groups whose tasks may be named to this reader: all but the confidential ones, unless the reader belongs to those. */
    Set<String> groupsInSight() {
        return Arrays.stream(StaffGroup.values())
            .filter(group -> group != StaffGroup.CONFIDENTIAL_ADVISERS || groups.contains(group.id())).map(StaffGroup::id)
            .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOneOf(List<StaffGroup> allowed) {
        return allowed.stream().anyMatch(group -> groups.contains(group.id()));
    }
}
