package dk.kl.mayors.staff;

import static dk.kl.mayors.staff.StaffGroup.ADMINISTRATORS;
import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the product and who may use them: the one table behind the navigation and the rules of access. */
enum StaffPage {
    BOARD("/", "Tavlen", everybody()),
    MAYORS("/mayors", "", everybody()),
    ROUNDS("/rounds", "Runder", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, PROCESS_OWNER)),
    EVENTS("/events", "Arrangementer",
        EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, COURSE_TEAM, NETWORK_TEAM, PROCESS_OWNER)),
    NETWORKS("/networks", "Netværk", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, NETWORK_TEAM, FACILITATORS, PROCESS_OWNER)),
    LETTERS("/letters", "Breve", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, PROCESS_OWNER)),
    OUTBOX("/outbox", "Udgående post", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, PROCESS_OWNER)),
    NEWSLETTERS("/newsletters", "Nyhedsbreve", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, PROCESS_OWNER)),
    MAIL_LISTS("/mail-lists", "Maillister", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, COURSE_TEAM, NETWORK_TEAM, PROCESS_OWNER)),
    INQUIRIES("/inquiries", "Henvendelser", EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, ADVISERS, CONFIDENTIAL_ADVISERS), false),
    PRIVACY("/privacy", "Persondata", EnumSet.of(HEAD_OF_OFFICE, PROCESS_OWNER), false),
    REHEARSAL("/rehearsal", "Generalprøve", everybody()),
    TASKS("/camunda/app/tasklist", "Opgaver", everybody()),
    COCKPIT("/camunda/app/cockpit", "Cockpit", EnumSet.of(PROCESS_OWNER)),
    ADMIN("/camunda/app/admin", "Brugere", EnumSet.noneOf(StaffGroup.class));

    private final String path;
    private final String label;
    private final Set<String> authorities;

    StaffPage(String path, String label, Set<StaffGroup> groups) {
        this(path, label, groups, true);
    }

    StaffPage(String path, String label, Set<StaffGroup> groups, boolean administrators) {
        this.path = path;
        this.label = label;
        this.authorities = Stream.concat(groups.stream().map(StaffGroup::id), administrators ? Stream.of(ADMINISTRATORS) : Stream.empty())
            .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<StaffGroup> everybody() {
        return EnumSet.allOf(StaffGroup.class);
    }

    /** Where the section begins. */
    String path() {
        return path;
    }

    /** Where its link in the navigation leads. */
    String href() {
        return path.startsWith("/camunda/") ? path + "/default/" : path;
    }

    /** The link's text; empty when the section has no link of its own. */
    String label() {
        return label;
    }

    String[] authorities() {
        return authorities.toArray(String[]::new);
    }

    boolean isOpenTo(Collection<String> held) {
        return held.stream().anyMatch(authorities::contains);
    }

    /** Whether the address lies in this section. */
    boolean contains(String address) {
        return this == BOARD ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
