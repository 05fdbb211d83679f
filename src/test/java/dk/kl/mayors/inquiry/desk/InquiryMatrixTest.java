package dk.kl.mayors.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.inquiry.vault.Vault.Kind;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to see what of an inquiry: every role against every way that leads to one, cell by cell. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InquiryMatrixTest {

    private static final String PASSWORD = "Borgmester-2021!";
    private static final String STRANGER = "a stranger";
    private static final List<String> ROLES = List.of("sara", "kirsten", "camilla", "kasper", "niels", "frida", "rasmus", "tove", "pernille",
        "admin", STRANGER);

    /**
     * What each of the roles above gets from the pages: its status, and with 200 whether the page holds what was asked (text), only the
     * clock (clock), the list (list), the form to write a call down (form); 422 stands for a request
     * that is let in and then found incomplete. P is a personal inquiry, R one about remuneration,
     * B one that sara is writing down, U none at all, f a file.
     */
    private static final String PAGES = """
        GET /inquiries                                                               | list list 403 403 403 403 list list 403 403 login
        GET /inquiries?show=late                                                     | list list 403 403 403 403 list list 403 403 login
        GET /inquiries?show=done                                                     | list list 403 403 403 403 list list 403 403 login
        GET /inquiries/{P}                                                           | clock clock 403 403 403 403 404 text 403 403 login
        GET /inquiries/{R}                                                           | clock clock 403 403 403 403 text 404 403 403 login
        GET /inquiries/{B}                                                           | clock clock 403 403 403 403 404 404 403 403 login
        GET /inquiries/{U}                                                           | 404 404 403 403 403 403 404 404 403 403 login
        GET /inquiries/{P}/record                                                    | 302 302 403 403 403 403 404 302 403 403 login
        GET /inquiries/{B}/record                                                    | form 302 403 403 403 403 404 404 403 403 login
        GET /inquiries/{P}/files/{Pf}                                                | 403 403 403 403 403 403 404 text 403 403 login
        GET /inquiries/{R}/files/{Rf}                                                | 403 403 403 403 403 403 text 404 403 403 login
        GET /inquiries/{R}/files/{Pf}                                                | 403 403 403 403 403 403 404 404 403 403 login
        GET /inquiries/{U}/files/{Pf}                                                | 404 404 403 403 403 403 404 404 403 403 login
        POST /inquiries/{P}/take                                                     | 403 403 403 403 403 403 404 302 403 403 login
        POST /inquiries/{P}/put-back                                                 | 403 403 403 403 403 403 404 302 403 403 login
        POST /inquiries/{P}/answer                                                   | 403 403 403 403 403 403 404 text422 403 403 login
        POST /inquiries/{P}/subject                                                  | 403 403 403 403 403 403 404 text422 403 403 login
        POST /inquiries/{P}/colleague                                                | 403 403 403 403 403 403 404 text422 403 403 login
        POST /inquiries/{P}/note                                                     | 403 403 403 403 403 403 404 text422 403 403 login
        POST /inquiries/{P}/open                                                     | 403 422 403 403 403 403 404 403 403 403 login
        POST /inquiries/{P}/take-over                                                | 403 403 403 403 403 403 404 403 403 403 login
        POST /inquiries/{P}/record                                                   | 403 403 403 403 403 403 404 403 403 403 login
        POST /inquiries/{R}/answer                                                   | 403 403 403 403 403 403 text422 404 403 403 login
        POST /inquiries/{R}/open                                                     | 403 422 403 403 403 403 403 404 403 403 login
        POST /inquiries/{B}/record                                                   | 422 403 403 403 403 403 404 404 403 403 login
        POST /inquiries/{B}/answer                                                   | 403 403 403 403 403 403 404 404 403 403 login
        POST /inquiries/{B}/open                                                     | 403 403 403 403 403 403 404 404 403 403 login
        POST /inquiries/{U}/answer                                                   | 404 404 403 403 403 403 404 404 403 403 login
        POST /inquiries/{U}/open                                                     | 404 404 403 403 403 403 404 404 403 403 login
        POST /inquiries/{U}/record                                                   | 404 404 403 403 403 403 404 404 403 403 login
        POST /inquiries/{U}/take-over                                                | 404 404 403 403 403 403 404 404 403 403 login
        POST /inquiries/{B}/take-over                                                | 403 302 403 403 403 403 404 404 403 403 login
        GET /inquiries/{B}/record                                                    | 302 form 403 403 403 403 404 404 403 403 login
        """;

    /**
     * Of which inquiries each role finds a trace in the web apps' own interface: P, R, B, several of them, their model alone (D), or none;
     * with "ok" and "count" whether it answers, or counts, anything at all (y). i is a process instance, t a task, j a job.
     */
    private static final String ENGINE = """
        task                                                                         | B B - - - - RB PB - - -
        task?processDefinitionKey=inquiry                                            | B B - - - - RB PB - - -
        task?processInstanceBusinessKey={P}                                          | - - - - - - - P - - -
        task?processVariables=inquiryId_eq_{P}                                       | - - - - - - - P - - -
        task/{Pt}                                                                    | - - - - - - - P - - -
        task/{Pt}/form-variables                                                     | - - - - - - - P - - -
        task/{Pt}/variables                                                          | - - - - - - - P - - -
        task/{Pt}/localVariables                                                     | - - - - - - - - - - -
        ok task/{Pt}/comment                                                         | - - - - - - - - - - -
        ok task/{Pt}/identity-links                                                  | - - - - - - - y - - -
        ok task/{Pt}/form                                                            | - - - - - - - y - - -
        ok task/{Pt}/deployed-form                                                   | - - - - - - - y - - -
        ok task/{Pt}/attachment                                                      | - - - - - - - - - - -
        task/{Rt}                                                                    | - - - - - - R - - - -
        task/{Rt}/form-variables                                                     | - - - - - - R - - - -
        task/{Bt}                                                                    | B B - - - - B B - - -
        task/{Bt}/form-variables                                                     | B B - - - - B B - - -
        process-instance                                                             | - - - - - - - - - - -
        process-instance/{Pi}                                                        | - - - - - - - - - - -
        process-instance/{Pi}/variables                                              | - - - - - - - - - - -
        process-instance/{Pi}/activity-instances                                     | - - - - - - - - - - -
        process-instance/{Pi}/comment                                                | - - - - - - - - - - -
        execution                                                                    | - - - - - - - - - - -
        execution/{Pi}                                                               | - - - - - - - - - - -
        variable-instance                                                            | - - - - - - - - - - -
        variable-instance?processInstanceIdIn={Pi}                                   | - - - - - - - - - - -
        event-subscription                                                           | - - - - - - - - - - -
        job                                                                          | - - - - - - - - - - -
        job?processInstanceId={Pi}                                                   | - - - - - - - - - - -
        job/{Pj}                                                                     | - - - - - - - - - - -
        ok job/{Pj}/stacktrace                                                       | - - - - - - - - - - -
        incident                                                                     | - - - - - - - - - - -
        count incident/count?processDefinitionKeyIn=inquiry                          | - - - - - - - - - - -
        external-task                                                                | - - - - - - - - - - -
        process-definition                                                           | D D - - - - D D - - -
        process-definition/key/inquiry                                               | D D - - - - D D - - -
        ok process-definition/key/inquiry/xml                                        | y y - - - - y y - - -
        ok process-definition/key/inquiry/startForm                                  | y y - - - - y y - - -
        process-definition/{D}/statistics?incidents=true&failedJobs=true             | - - - - - - - - - - -
        process-definition/statistics?incidents=true&failedJobs=true                 | D D - - - - D D - - -
        job-definition                                                               | D D - - - - D D - - -
        count process-instance/count?processDefinitionKey=inquiry                    | - - - - - - - - - - -
        count task/count?processDefinitionKey=inquiry                                | y y - - - - y y - - -
        count job/count?processDefinitionKey=inquiry                                 | - - - - - - - - - - -
        count variable-instance/count?processInstanceIdIn={Pi}                       | - - - - - - - - - - -
        history/process-instance                                                     | - - - - - - - - - - -
        history/process-instance/{Pi}                                                | - - - - - - - - - - -
        history/process-instance?processInstanceBusinessKey={P}                      | - - - - - - - - - - -
        history/activity-instance?processInstanceId={Pi}                             | - - - - - - - - - - -
        history/task                                                                 | - - - - - - - - - - -
        history/task?processInstanceId={Pi}                                          | - - - - - - - - - - -
        history/variable-instance?processInstanceId={Pi}                             | - - - - - - - - - - -
        history/detail?processInstanceId={Pi}                                        | - - - - - - - - - - -
        history/incident                                                             | - - - - - - - - - - -
        history/job-log                                                              | - - - - - - - - - - -
        history/job-log?processInstanceId={Pi}                                       | - - - - - - - - - - -
        history/user-operation                                                       | - - - - - - - - - - -
        history/user-operation?processInstanceId={Pi}                                | - - - - - - - - - - -
        history/user-operation?taskId={Pt}                                           | - - - - - - - - - - -
        history/identity-link-log                                                    | - - - - - - - - - - -
        history/identity-link-log?taskId={Pt}                                        | - - - - - - - - - - -
        history/decision-instance                                                    | - - - - - - - - - - -
        history/decision-instance?processInstanceId={Pi}                             | - - - - - - - - - - -
        history/external-task-log                                                    | - - - - - - - - - - -
        history/process-definition/{D}/statistics                                    | - - - - - - - - - - -
        history/batch                                                                | - - - - - - - - - - -
        batch                                                                        | - - - - - - - - - - -
        count history/process-instance/count?processDefinitionKey=inquiry            | - - - - - - - - - - -
        count history/activity-instance/count?processInstanceId={Pi}                 | - - - - - - - - - - -
        count history/task/count?processInstanceId={Pi}                              | - - - - - - - - - - -
        count history/variable-instance/count?processInstanceId={Pi}                 | - - - - - - - - - - -
        count history/incident/count?processDefinitionKeyIn=inquiry                  | - - - - - - - - - - -
        count history/job-log/count?processDefinitionKey=inquiry                     | - - - - - - - - - - -
        count history/user-operation/count?processDefinitionKey=inquiry              | - - - - - - - - - - -
        count history/identity-link-log/count?taskId={Pt}                            | - - - - - - - - - - -
        count history/decision-instance/count?processDefinitionKey=inquiry           | - - - - - - - - - - -
        POST task {"processDefinitionKey":"inquiry"}                                 | B B - - - - RB PB - - -
        POST task {"orQueries":[{"processInstanceBusinessKey":"{P}"},{"nameLike":"%"}]} | - - - - - - - P - - -
        POST process-instance {"processDefinitionKey":"inquiry"}                     | - - - - - - - - - - -
        POST history/process-instance {"processDefinitionKey":"inquiry"}             | - - - - - - - - - - -
        POST history/task {"processInstanceId":"{Pi}"}                               | - - - - - - - - - - -
        POST variable-instance {"processInstanceIdIn":["{Pi}"]}                | - - - - - - - - - - -
        POST history/variable-instance {"processInstanceId":"{Pi}"}                  | - - - - - - - - - - -
        POST job {"processInstanceId":"{Pi}"}                                        | - - - - - - - - - - -
        COCKPIT process-definition/statistics                                        | D D - - - - D D - - -
        COCKPIT process-instance?processDefinitionId={D}                             | - - - - - - - - - - -
        COCKPIT process-instance/count?processDefinitionId={D}                       | - - - - - - - - - - -
        COCKPIT process-instance/{Pi}/called-process-instances                       | - - - - - - - - - - -
        COCKPIT process-definition/{D}/called-process-definitions                    | - - - - - - - - - - -
        COCKPIT incident?processInstanceIdIn={Pi}                                    | - - - - - - - - - - -
        COCKPIT incident                                                             | - - - - - - - - - - -
        """;
    /** What no role changes in the web apps' own interface. */
    private static final String CHANGES = """
        POST message {"messageName":"InquiryWritten","businessKey":"{P}","processVariables":{"inquiryId":{"value":"{P}"}}}
        POST message {"messageName":"InquiryReopened","businessKey":"{P}"}
        POST signal {"name":"x"}
        PUT task/{Pt} {"name":"Et andet navn"}
        DELETE task/{Pt} {}
        POST task/{Pt}/resolve {"variables":{"inquiryId":{"value":"{R}"}}}
        POST task/{Pt}/complete {"variables":{"inquiryId":{"value":"{R}"}}}
        POST task/{Pt}/submit-form {"variables":{"answerGiven":{"value":"page"}}}
        POST task/{Pt}/delegate {"userId":"rasmus"}
        POST task/{Pt}/assignee {"userId":"rasmus"}
        POST task/{Pt}/claim {"userId":"rasmus"}
        POST task/{Pt}/identity-links {"groupId":"advisers","type":"candidate"}
        POST task/{Pt}/identity-links/delete {"groupId":"confidential-advisers","type":"candidate"}
        POST task/{Pt}/bpmnError {"errorCode":"x"}
        POST task/{Pt}/bpmnEscalation {"escalationCode":"x"}
        PUT task/{Pt}/variables/adviserGroup {"value":"advisers"}
        POST task/{Pt}/variables {"modifications":{"adviserGroup":{"value":"advisers"}}}
        POST task/{Pt}/comment/create {"message":"Et ord"}
        PUT process-instance/{Pi}/variables/adviserGroup {"value":"advisers"}
        POST process-instance/{Pi}/variables {"modifications":{"adviserGroup":{"value":"advisers"}}}
        POST process-instance/{Pi}/modification {"instructions":[{"type":"cancel","activityId":"Task_AnswerInquiry"}]}
        PUT process-instance/{Pi}/suspended {"suspended":true}
        PUT process-instance/suspended {"suspended":true,"processDefinitionKey":"inquiry"}
        POST process-instance/delete {"processInstanceIds":["{Pi}"]}
        DELETE process-instance/{Pi} {}
        PUT execution/{Pi}/localVariables/adviserGroup {"value":"advisers"}
        POST execution/{Pi}/signal {}
        POST execution/{Pi}/messageSubscriptions/InquiryReopened/trigger {}
        POST job/{Pj}/execute {}
        PUT job/{Pj}/retries {"retries":0}
        PUT job/{Pj}/duedate {"duedate":null}
        PUT job/{Pj}/suspended {"suspended":true}
        PUT process-definition/key/inquiry/suspended {"suspended":true}
        POST process-definition/key/inquiry/start {"variables":{"inquiryId":{"value":"{P}"}}}
        POST process-definition/{D}/submit-form {"variables":{"inquiryId":{"value":"{P}"}}}
        POST decision-definition/key/inquiry-category/evaluate {"variables":{"subject":{"value":"PERSONAL"}}}
        DELETE history/process-instance/{Pi} {}
        """;
    private static final String RUNTIME = "/camunda/api/engine/engine/default/";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
    private static final String NOTHING_TYPED = "text=+&note=+&reason=kort&subject=&colleague=&mandate=";

    private static final Map<String, HttpUser> LOGGED_IN = new HashMap<>();

    @LocalServerPort
    private int port;
    @Autowired
    private Asked asked;
    @Autowired
    private Engine engine;
    @Autowired
    private Casework casework;
    @Autowired
    private TaskService taskService;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private RepositoryService repositoryService;
    @Autowired
    private Vault vault;
    @Autowired
    private Roster roster;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private String round;

    static Stream<String> pages() {
        return PAGES.lines();
    }

    static Stream<String> engine() {
        return ENGINE.lines();
    }

    static Stream<String> changes() {
        return CHANGES.lines();
    }

    @BeforeAll
    void givenThreeInquiriesWithAHistory() {
        MandateId mayor = asked.mayor();
        round = roster.mandate(mayor).round().value();
        remember("P", asked.inquiry(mayor, InquirySubject.PERSONAL), "Task_AnswerInquiry");
        engine.clockTo(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusMinutes(10));
        remember("R", asked.inquiry(mayor, InquirySubject.REMUNERATION), "Task_AnswerInquiry");
        user("sara").submit("/?q=", "/inquiries/phone", "");
        remember("B", casework.list(Set.of(), "sara", Shelf.WAITING).get(0).id(), "Task_RecordInquiry");
        ids.put("U", UUID.randomUUID().toString());
        for (String one : List.of("P", "R")) {
            ids.put(one + "f", vault.entries(ids.get(one), Kind.FILE_NAME).get(0).id());
        }
        ids.put("D", repositoryService.createProcessDefinitionQuery().processDefinitionKey("inquiry").latestVersion().singleResult().getId());
        user("tove").json("POST", RUNTIME + "task/" + ids.get("Pt") + "/comment/create", "{\"message\":\"Om " + ids.get("P") + "\"}");
        user("tove").json("POST", RUNTIME + "task/" + ids.get("Pt") + "/claim", "{\"userId\":\"tove\"}");
        user("tove").json("POST", RUNTIME + "task/" + ids.get("Pt") + "/unclaim", "");
        ids.put("Pj", managementService.createJobQuery().processInstanceId(ids.get("Pi")).timers().listPage(0, 1).get(0).getId());
    }

    private void remember(String letter, String id, String task) {
        ids.put(letter, id);
        ids.put(letter + "i", runtimeService.createProcessInstanceQuery().processDefinitionKey("inquiry").processInstanceBusinessKey(id).singleResult().getId());
        ids.put(letter + "t", taskService.createTaskQuery().processInstanceId(ids.get(letter + "i")).taskDefinitionKey(task).singleResult().getId());
    }

    @AfterAll
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesEachRoleItsPageAndNoMore(String row) {
        String[] cells = row.split(" \\| ");
        String[] request = filled(cells[0].strip()).split(" ");
        assertThat(ROLES.stream().map(role -> {
            HttpUser user = user(role);
            return page(request[0].equals("GET") ? user.get(request[1]) : user.submit(role.equals(STRANGER) ? "/login" : "/?q=", request[1], NOTHING_TYPED));
        }).toList()).as(cells[0]).containsExactly(cells[1].strip().split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("engine")
    void showsEachRoleNoMoreOfItInTheWebApps(String row) {
        String[] cells = row.split(" \\| ");
        assertThat(ROLES.stream().map(role -> asks(user(role), filled(cells[0].strip()))).toList()).as(cells[0])
            .containsExactly(cells[1].strip().split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void letsNoRoleChangeItInTheWebApps(String row) {
        String[] request = filled(row).split(" ", 3);

        assertThat(ROLES).allSatisfy(role ->
            assertThat(user(role).json(request[0], RUNTIME + request[1], request[2]).statusCode()).isBetween(400, 499));

        assertThat(taskService.createTaskQuery().processInstanceId(ids.get("Pi")).active().singleResult()).satisfies(task -> {
            assertThat(task.getId()).isEqualTo(ids.get("Pt"));
            assertThat(task.getAssignee()).isNull();
        });
        assertThat(user("rasmus").get("/inquiries/" + ids.get("P")).statusCode()).isEqualTo(404);
        assertThat(user("tove").get("/inquiries/" + ids.get("P")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysNothingOfItInTheInterfaceForPrograms() throws Exception {
        JsonNode description = new ObjectMapper().readTree(user("sara").get("/v3/api-docs").body());
        List<String> addresses = new ArrayList<>();
        description.get("paths").fieldNames().forEachRemaining(path -> {
            assertThat(path).doesNotContainIgnoringCase("inquir");
            if (description.get("paths").get(path).has("get")) {
                addresses.add(path.replaceAll("\\{code}", "0751").replaceAll("\\{round\\w*}", round).replaceAll("\\{\\w+}", "1"));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(ROLES.stream().flatMap(role -> addresses.stream().map(path -> user(role).get(path))).map(this::trace).distinct())
            .containsExactly("-");
    }

    private String asks(HttpUser user, String row) {
        String[] words = row.split(" ", 3);
        return switch (words[0]) {
            case "ok" -> user.get(RUNTIME + words[1]).statusCode() == 200 ? "y" : "-";
            case "count" -> user.get(RUNTIME + words[1]).body().matches("\\{\"count\":[1-9]\\d*}") ? "y" : "-";
            case "POST" -> trace(user.json("POST", RUNTIME + words[1] + "?maxResults=2000", words[2]));
            case "COCKPIT" -> trace(user.get(COCKPIT + words[1] + (words[1].contains("?") ? "&" : "?") + "maxResults=2000"));
            default -> trace(user.get(RUNTIME + words[0]));
        };
    }

    private String trace(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("Mærkeord", "Borgmestervederlag");
        String found = Stream.of("P", "R", "B").filter(letter -> Stream.of(letter, letter + "i", letter + "t")
            .anyMatch(id -> answer.statusCode() == 200 && answer.body().contains(ids.get(id)))).collect(Collectors.joining());
        return !found.isEmpty() ? found : answer.statusCode() == 200 && answer.body().contains("\"inquiry:") ? "D" : "-";
    }

    private String page(HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() == 422) {
            return body.contains("Mærkeord") ? "text422" : "422";
        }
        if (answer.statusCode() != 200) {
            assertThat(body).as("what is refused says nothing").doesNotContain("Mærkeord", "Borgmestervederlag");
            return HttpUser.redirect(answer).contains("/login") ? "login" : String.valueOf(answer.statusCode());
        }
        if (body.contains("Mærkeord")) {
            return "text";
        }
        assertThat(body).doesNotContain("Borgmestervederlag</h2>", "Vilja Birk0751</span>");
        if (body.contains("<h1>Henvendelser</h1>")) {
            return "list";
        }
        return body.contains("id=\"mandate\"") ? "form" : body.contains("H-") ? "clock" : "200";
    }

    private String filled(String row) {
        String[] result = {row};
        ids.forEach((letter, id) -> result[0] = result[0].replace("{" + letter + "}", id));
        return result[0];
    }

    private HttpUser user(String id) {
        return LOGGED_IN.computeIfAbsent(port + id, key -> {
            HttpUser user = new HttpUser(port);
            if (!id.equals(STRANGER)) {
                user.logIn(id, PASSWORD);
            }
            return user;
        });
    }
}
