package dk.kl.mayors.staff;

import static dk.kl.mayors.staff.StaffGroup.ADMINISTRATORS;
import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * What other programs may ask of {@code /api/v1}, and with the rights of which group: the same as on the pages of {@link StaffPage}. Who
 * changes something must belong to a group that does so on the pages; administrators only read.
 */
enum ApiRoute {
    START_ROUND(HttpMethod.POST, EnumSet.of(SECRETARIAT), "/rounds/*/start"),
    CREATE_ROUND(HttpMethod.POST, EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE), "/rounds"),
    NOTE_ANSWER(HttpMethod.POST, EnumSet.of(SECRETARIAT, COURSE_TEAM), "/events/*/answers"),
    EVENTS(HttpMethod.GET, EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, COMMUNICATIONS, COURSE_TEAM, NETWORK_TEAM, PROCESS_OWNER),
        "/rounds/*/events", "/events/**"),
    NETWORKS(HttpMethod.GET, EnumSet.of(SECRETARIAT, HEAD_OF_OFFICE, NETWORK_TEAM, FACILITATORS, PROCESS_OWNER),
        "/rounds/*/networks", "/rounds/*/networks/*"),
    BOARD(HttpMethod.GET, EnumSet.allOf(StaffGroup.class), "/rounds/**", "/mayors/**");

    private final HttpMethod method;
    private final Set<StaffGroup> groups;
    private final List<String> paths;

    ApiRoute(HttpMethod method, Set<StaffGroup> groups, String... paths) {
        this.method = method;
        this.groups = groups;
        this.paths = List.of(paths);
    }

    HttpMethod method() {
        return method;
    }

    String[] patterns() {
        return paths.stream().map(path -> "/api/v1" + path).toArray(String[]::new);
    }

    String[] authorities() {
        Stream<String> administrators = method.equals(HttpMethod.GET) ? Stream.of(ADMINISTRATORS) : Stream.empty();
        return Stream.concat(groups.stream().map(StaffGroup::id), administrators).toArray(String[]::new);
    }
}
