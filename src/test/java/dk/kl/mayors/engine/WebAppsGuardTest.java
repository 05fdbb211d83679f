package dk.kl.mayors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class WebAppsGuardTest {

    private static final String PASSWORD = "Borgmester-2021!";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;
    private HttpUser secretary;
    private HttpUser administrator;

    @BeforeEach
    void logIn() {
        secretary = new HttpUser(port);
        secretary.logIn("sara", PASSWORD);
        administrator = new HttpUser(port);
        administrator.logIn("admin", PASSWORD);
    }

    @Test
    void hasNoEngineRest() {
        assertThat(administrator.get("/engine-rest/engine").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api//engine/engine/default/task", "/camunda//api/engine/engine/default/task", "//camunda/api/engine/engine/default/task",
        "/camunda/api/./engine/engine/default/task", "/camunda/x/../api/engine/engine/default/task", "/camunda/%61pi/engine/engine/default/task",
        "/camunda;x=1/api/engine/engine/default/task"})
    void refusesAnAddressThatIsWrittenInAnotherWayThanTheWebAppsDo(String path) {
        for (HttpUser user : List.of(new HttpUser(port), secretary)) {
            HttpResponse<String> answer = user.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "contextPath", "dk.kl.mayors");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/SETUP/default/user/create"})
    void keepsTheSetUpClosedToEverybody(String path) {
        String body = "{\"profile\":{\"id\":\"eve\",\"firstName\":\"E\",\"lastName\":\"V\"},\"credentials\":{\"password\":\"Borgmester-2021!\"}}";

        assertThat(new HttpUser(port).json("POST", path, body).statusCode()).isIn(401, 403);
        assertThat(secretary.json("POST", path, body).statusCode()).isIn(403, 404);
        assertThat(administrator.json("POST", path, body).statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"dueBeforeExpression\":\"${''.getClass()}\"}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${''.getClass()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"#{runtimeService}\"}]}]}",
        "{\"dueBefore\\u0045xpression\":\"${''.getClass()}\"}",
        "{\"assigneeExpression\":\"${currentUser().getClass()}\"}",
        "{\"assigneeExpression\":\"${currentUser()}${''.getClass()}\"}",
        "{\"dueBeforeExpression\":[\"${''.getClass()}\"]}",
        "{\"dueBeforeExpression\":\"${''.getClass()}\",\"dueBeforeExpression\":\"${now()}\"}",
        "{} {\"dueBeforeExpression\":\"${''.getClass()}\"}"
    })
    void refusesExpressionsInTaskQueries(String query) {
        HttpResponse<String> answer = secretary.json("POST", ENGINE + "/task?firstResult=0&maxResults=15", query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).containsAnyOf("Udtrykket er ikke tilladt", "Indholdet kan ikke læses");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"assigneeExpression\":\"${ currentUser() }\"}",
        "{\"candidateGroupInExpression\":\"${currentUserGroups()}\"}",
        "{\"dueBeforeExpression\":\"${ now() }\"}",
        "{\"dueBeforeExpression\":\"${dateTime().withTimeAtStartOfDay().plusDays(1)}\"}",
        "{\"orQueries\":[{\"dueAfter\":\"2021-12-15T00:00:00.000+0100\"}]}"
    })
    void letsTheEngineJudgeHarmlessQueries(String query) {
        assertThat(secretary.json("POST", ENGINE + "/task?firstResult=0&maxResults=15", query).body()).doesNotContain("ikke tilladt");
    }

    @Test
    void refusesExpressionsInAddressesAndFilters() {
        assertThat(secretary.get(ENGINE + "/task?maxResults=15&assigneeExpression=%24%7B''.getClass()%7D").body())
            .contains("Udtrykket er ikke tilladt");
        assertThat(administrator.json("POST", ENGINE + "/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${''.getClass()}\"}}").body()).contains("Udtrykket er ikke tilladt");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create", "DELETE, /deployment/1", "POST, /deployment/1/redeploy"
    })
    void changesNoModelsForAnybody(String method, String path) {
        assertThat(secretary.json(method, ENGINE + path, "{}").statusCode()).isEqualTo(403);
        assertThat(administrator.json(method, ENGINE + path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /migration/execute", "POST, /process-instance/1/modification", "POST, /modification/execute",
        "POST, /process-definition/1/restart", "POST, /history/cleanup", "POST, /user/create", "PUT, /user/kirsten/credentials",
        "PUT, /group/secretariat/members/sara", "POST, /authorization/create", "DELETE, /history/process-instance/1",
        "POST, /history/process-instance/delete", "PUT, /process-definition/1/history-time-to-live"
    })
    void changesTheHouseOnlyForAdministrators(String method, String path) {
        for (String userId : new String[] {"sara", "pernille"}) {
            HttpUser user = new HttpUser(port);
            user.logIn(userId, PASSWORD);

            HttpResponse<String> answer = user.json(method, ENGINE + path, "{}");

            assertThat(answer.statusCode()).as(userId).isEqualTo(403);
            assertThat(answer.body()).contains("administrator");
        }
    }

    @Test
    void letsPeopleChangeTheirOwnProfile() {
        String body = "{\"id\":\"sara\",\"firstName\":\"Sara\",\"lastName\":\"Sandholt\",\"email\":\"sara@kl.example\"}";

        assertThat(secretary.json("PUT", ENGINE + "/user/sara/profile", body).statusCode()).isEqualTo(204);
        assertThat(secretary.json("PUT", ENGINE + "/user/kirsten/profile", body).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/message", "/message/", "/signal", "/condition", "/execution/1/signal", "/execution/1/messageSubscriptions/InquiryReopened/trigger"})
    void tellsProcessesNothingThatTheProductHasNotLookedAt(String path) {
        assertThat(secretary.json("POST", ENGINE + path, "{}").statusCode()).isEqualTo(403);
        assertThat(administrator.json("POST", ENGINE + path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "key/election-round/start | {\"variables\":{\"roundId\":{\"value\":\"2022-2025\"},\"other\":{\"value\":\"x\"}}}",
        "key/reschedule/submit-form | {\"variables\":{\"changeDecision\":{\"value\":\"yes\"}}}",
        "key/nothing/start | {\"variables\":{\"x\":{\"value\":\"y\"}}}"})
    void startsNothingWithWhatTheFormDoesNotAskFor(String path, String body) {
        assertThat(secretary.json("POST", ENGINE + "/process-definition/" + path, body)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("som formularen ikke har");
        });
    }

    @Test
    void startsNoProcessInTheMiddle() {
        assertThat(secretary.json("POST", ENGINE + "/process-definition/key/election-round/start",
            "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"x\"}]}").statusCode()).isEqualTo(403);
    }

    @Test
    void answersWrongNumbersWithAClearSentence() {
        assertThat(secretary.get(ENGINE + "/task?maxResults=mange").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhatIsWrongWithAWeakPassword() {
        HttpResponse<String> answer = secretary.json("PUT", ENGINE + "/user/sara/credentials",
            "{\"password\":\"kort\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Adgangskoden er for svag");
    }

    @Test
    void refusesTheWebAppsOwnLogin() {
        assertThat(secretary.json("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "").statusCode()).isIn(403, 415);
        assertThat(secretary.get("/camunda/api/admin/auth/user/default").body()).contains("sara");
    }

    @Test
    void answersNoQuestionWithoutALimit() {
        assertThat(secretary.json("POST", ENGINE + "/task?maxResults=2001", "{}").statusCode()).isEqualTo(400);
    }
}
