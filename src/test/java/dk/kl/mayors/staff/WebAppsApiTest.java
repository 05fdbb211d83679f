package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class WebAppsApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;

    @Test
    void givesCockpitTheVersionsOfADefinitionAlthoughItNamesNoLimit() {
        HttpResponse<String> answer = processOwner()
            .get("/camunda/api/engine/engine/default/process-definition?key=roster-import&sortBy=version&sortOrder=desc&withoutTenantId=true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"key\":\"roster-import\"");
    }

    @Test
    void keepsTheLimitThatAQueryNames() {
        HttpResponse<String> answer = processOwner().get("/camunda/api/engine/engine/default/process-definition?sortBy=key&sortOrder=asc&maxResults=1");

        assertThat(answer.body().split("\"key\":")).hasSize(2);
    }

    @Test
    void tellsTheProductsTimeToThoseWhoAreLoggedInOnly() {
        engine.clockTo(LocalDateTime.of(2031, 3, 4, 10, 0));

        assertThat(processOwner().get("/time").body()).startsWith("{\"now\":\"2031-03-04T09:0");
        assertThat(new HttpUser(port).get("/time").statusCode()).isEqualTo(302);
    }

    private HttpUser processOwner() {
        HttpUser user = new HttpUser(port);
        user.logIn("pernille", ExampleStaff.PASSWORD);
        return user;
    }
}
