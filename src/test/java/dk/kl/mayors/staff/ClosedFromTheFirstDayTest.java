package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

/** The rest of what is closed from the first day; the login, the rights and the guards have tests of their own. */
@ProductTest
class ClosedFromTheFirstDayTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private Environment environment;
    @Autowired
    private MockMvc http;

    @Test
    void takesNoSerialisedJavaObjectAsAVariable() {
        String instance = runtimeService.startProcessInstanceByKey("roster-import", "objects", Map.of("roundId", "objects")).getId();
        String task = taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
        HttpUser secretary = new HttpUser(port);
        secretary.logIn("sara", ExampleStaff.PASSWORD);
        try {
            HttpResponse<String> answer = secretary.json("PUT", ENGINE + "task/" + task + "/variables/x", """
                {"value":"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==","type":"Object",
                 "valueInfo":{"objectTypeName":"java.util.ArrayList","serializationDataFormat":"application/x-java-serialized-object"}}""");

            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThatThrownBy(() -> runtimeService.setVariable(instance, "x", Variables.serializedObjectValue("rO0ABQ==")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA).objectTypeName("java.util.ArrayList").create())).isInstanceOf(ProcessEngineException.class);
            assertThat(taskService.getVariables(task)).doesNotContainKey("x");
        } finally {
            runtimeService.deleteProcessInstance(instance, "the test is over");
        }
    }

    @Test
    void checksTypesAndWritesJsonWhereNothingElseIsSaid() {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnablePasswordPolicy()).isTrue();
        assertThat(configuration.getQueryMaxResultsLimit()).isLessThanOrEqualTo(2000);
    }

    @Test
    void locksNobodyOutForGood() {
        for (int i = 0; i < 30; i++) {
            assertThat(identityService.checkPassword("frida", "forkert")).isFalse();
        }

        assertThat(HttpUser.redirect(new HttpUser(port).logIn("frida", ExampleStaff.PASSWORD))).doesNotContain("login");
    }

    @Test
    void makesAGuesserWait() {
        for (int i = 0; i < LoginThrottle.FAILURES_PER_NAME; i++) {
            new HttpUser(port).logIn("ukendt", "forkert");
        }

        assertThat(HttpUser.redirect(new HttpUser(port).logIn("ukendt", "forkert"))).isEqualTo("/login?wait");
        assertThat(new HttpUser(port).get("/login?wait").body()).contains("Vent et par minutter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/actuator/env", "/actuator/heapdump", "/engine-rest/task", "/rest/task"})
    void isNotThereForAnybody(String path) {
        HttpUser administrator = new HttpUser(port);
        administrator.logIn("admin", ExampleStaff.PASSWORD);

        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
        assertThat(new HttpUser(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void showsAStrangerNothingButUpOrDown() {
        assertThat(new HttpUser(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void demandsTlsFromThenOnBehindTls() throws Exception {
        http.perform(get("/login").secure(true)).andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
    }

    @Test
    void putsHeadersOnTheWebAppsToo() {
        HttpUser secretary = new HttpUser(port);
        secretary.logIn("sara", ExampleStaff.PASSWORD);
        HttpResponse<String> answer = secretary.send(HttpRequest.newBuilder(secretary.at("/camunda/app/tasklist/default/")));

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void keepsCookiesFromScriptsAndOtherSites() {
        assertThat(new HttpUser(port).get("/login").headers().allValues("Set-Cookie")).isNotEmpty()
            .allMatch(cookie -> cookie.contains("SameSite=Lax")).anyMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    void letsTheWebAppsTrustALoginForAMinuteAtMost() {
        assertThat(environment.getRequiredProperty("camunda.bpm.webapp.auth.cache.time-to-live", Long.class)).isLessThanOrEqualTo(60_000);
    }
}
