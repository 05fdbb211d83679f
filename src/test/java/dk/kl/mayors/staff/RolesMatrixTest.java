package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what: every role against every page, web app and kind of task. */
@ProductTest
class RolesMatrixTest {

    private static final List<String> ROLES = List.of("sara", "kirsten", "camilla", "kasper", "niels", "frida", "rasmus", "tove", "pernille",
        "admin");

    /** One column for each of the roles above; x = may, - = may not. */
    private static final String PAGES = """
        /                                   x x x x x x x x x x
        /mayors/0751                        x x x x x x x x x x
        /rounds                             x x x - - - - - x x
        /events                             x x x x x - - - x x
        /events/course                      x x x x x - - - x x
        /networks                           x x - - x x - - x x
        /letters                            x x x - - - - - x x
        /outbox                             x x x - - - - - x x
        /newsletters                        x x x - - - - - x x
        /mail-lists                         x x x x x - - - x x
        /inquiries                          x x - - - - x x - -
        /privacy                            - x - - - - - - x -
        /privacy/audit                      - x - - - - - - x -
        /privacy/retention                  - x - - - - - - x -
        /rehearsal                          x x x x x x x x x x
        /camunda/app/tasklist/default/      x x x x x x x x x x
        /camunda/app/welcome/default/       x x x x x x x x x x
        /camunda/app/cockpit/default/       - - - - - - - - x x
        /camunda/app/admin/default/         - - - - - - - - - x
        /actuator/prometheus                - - - - - - - - x x
        """;

    /** Who works (x) or only sees (r) the tasks of which group. */
    private static final String TASKS = """
        secretariat             x - - - - - - - r r
        head-of-office          - x - - - - - - r r
        communications          - - x - - - - - r r
        course-team             - - - x - - - - r r
        network-team            - - - - x - - - r r
        facilitators            - - - - - x - - r r
        advisers                - - - - - - x - r r
        confidential-advisers   - - - - - - - x r r
        process-owner           - - - - - - - - x r
        """;

    /** Of which the web apps' interface counts anything, while one process runs. */
    private static final String COUNTS = """
        process-instance            - - - - - - - - x x
        history/process-instance    - - - - - - - - x x
        history/activity-instance   - - - - - - - - x x
        history/task                - - - - - - - - x x
        history/variable-instance   - - - - - - - - x x
        variable-instance           - - - - - - - - x x
        process-definition          x x x x x x x x x x
        decision-definition         - - - - - - - - x x
        deployment                  - - - - - - - - x x
        filter                      x x x x x x x x x x
        """;
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private static final Map<String, HttpUser> LOGGED_IN = new HashMap<>();

    @LocalServerPort
    private int port;
    @Autowired
    private SampleModel sample;
    @Autowired
    private RuntimeService runtimeService;

    static Stream<String> pages() {
        return PAGES.lines();
    }

    static Stream<String> counts() {
        return COUNTS.lines();
    }

    static Stream<String> tasks() {
        return TASKS.lines();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opensAPageToTheRolesOfItsRowOnly(String row) {
        String[] cells = row.split("\\s+");
        for (int role = 0; role < ROLES.size(); role++) {
            HttpResponse<String> answer = user(ROLES.get(role)).get(cells[0]);
            if (cells[role + 1].equals("x")) {
                assertThat(answer.statusCode()).as("%s on %s", ROLES.get(role), cells[0]).isNotIn(401, 403, 500);
                assertThat(HttpUser.redirect(answer)).as("%s on %s", ROLES.get(role), cells[0]).doesNotContain("/login");
            } else {
                assertThat(answer.statusCode()).as("%s on %s", ROLES.get(role), cells[0]).isEqualTo(403);
            }
        }
        assertThat(new HttpUser(port).get(cells[0]).statusCode()).as("a stranger on %s", cells[0]).isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void showsTheTasksOfAGroupToItsMembersOnly(String row) {
        try (var open = sample.deploy(false)) {
            assertTasks(row, open.start(row.split("\\s+")[0]), true);
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void showsTheTasksOfAConfidentialModelToNobodyElse(String row) {
        try (var confidential = sample.deploy(true)) {
            assertTasks(row, confidential.start(row.split("\\s+")[0]), false);
        }
    }

    private void assertTasks(String row, String taskId, boolean watched) {
        String[] cells = row.split("\\s+");
        for (int role = 0; role < ROLES.size(); role++) {
            HttpUser user = user(ROLES.get(role));
            String id = "/" + taskId;
            boolean may = cells[role + 1].equals("x");
            boolean sees = may || watched && cells[role + 1].equals("r");
            assertThat(user.get(ENGINE + "task" + id).statusCode()).as("%s reads a task of %s", ROLES.get(role), cells[0])
                .isIn(sees ? List.of(200) : List.of(403, 404));
            assertThat(user.json("POST", ENGINE + "task" + id + "/claim", "{\"userId\":\"" + ROLES.get(role) + "\"}").statusCode())
                .as("%s claims a task of %s", ROLES.get(role), cells[0]).isIn(may ? List.of(204) : List.of(403));
            assertThat(user.json("POST", ENGINE + "task/count", "{\"name\":\"Prøve\"}").body())
                .as("%s counts tasks of %s", ROLES.get(role), cells[0]).isEqualTo("{\"count\":" + (sees ? 1 : 0) + "}");
        }
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsWholeProcessesForTheProcessOwnerAndAdministratorsOnly(String row) {
        String[] cells = row.split("\\s+");
        String instance = runtimeService.startProcessInstanceByKey("roster-import", "matrix", Map.of("roundId", "matrix")).getId();
        try {
            for (int role = 0; role < ROLES.size(); role++) {
                assertThat(user(ROLES.get(role)).get(ENGINE + cells[0] + "/count").body()).as("%s counts %s", ROLES.get(role), cells[0])
                    .matches(cells[role + 1].equals("x") ? "\\{\"count\":[1-9]\\d*}" : "\\{\"count\":0}");
            }
        } finally {
            runtimeService.deleteProcessInstance(instance, "the test is over");
        }
    }

    @Test
    void letsOnlyTheSecretariatStartARound() {
        for (String role : ROLES) {
            assertThat(user(role).json("POST", ENGINE + "process-definition/key/mayor-journey/start", "{}").statusCode()).as(role).isEqualTo(403);
            if (!role.equals("sara")) {
                assertThat(user(role).json("POST", ENGINE + "process-definition/key/election-round/start", "{}").statusCode()).as(role)
                    .isEqualTo(403);
            }
        }
        HttpResponse<String> started = user("sara").json("POST", ENGINE + "process-definition/key/election-round/start",
            "{\"businessKey\":\"matrix-2\",\"variables\":{\"roundId\":{\"value\":\"matrix-2\",\"type\":\"String\"}}}");
        assertThat(started.statusCode()).isEqualTo(200);
    }

    @Test
    void letsThoseWhoPlanEventsStartAChangeOfDate() {
        for (String role : ROLES) {
            boolean may = List.of("sara", "kasper", "niels").contains(role);
            HttpResponse<String> started = user(role).json("POST", ENGINE + "process-definition/key/reschedule/start", "{}");
            assertThat(started.statusCode()).as(role).isEqualTo(may ? 200 : 403);
        }
    }

    private HttpUser user(String id) {
        return LOGGED_IN.computeIfAbsent(port + id, key -> {
            HttpUser user = new HttpUser(port);
            user.logIn(id, ExampleStaff.PASSWORD);
            return user;
        });
    }
}
