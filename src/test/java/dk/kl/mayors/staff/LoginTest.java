package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class LoginTest {

    @LocalServerPort
    private int port;

    @Test
    void sendsAStrangerToTheLoginPage() {
        HttpResponse<String> answer = new HttpUser(port).get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(HttpUser.redirect(answer)).isEqualTo("/login");
    }

    @Test
    void opensTheWebAppsWithTheSameLogin() {
        HttpUser user = new HttpUser(port);

        assertThat(user.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(user.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(HttpUser.redirect(user.logIn("sara", ExampleStaff.PASSWORD))).doesNotContain("login").isNotEmpty();
        assertThat(user.json("POST", "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=15", "{}").statusCode()).isEqualTo(200);
        assertThat(user.get("/camunda/api/admin/auth/user/default").body()).contains("sara");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        HttpUser user = new HttpUser(port);

        assertThat(HttpUser.redirect(user.logIn("sara", "forkert"))).isEqualTo("/login?error");
        assertThat(user.get("/login?error").body()).contains("Brugernavnet eller adgangskoden er forkert");
    }

    @Test
    void refusesALoginFormWithoutItsToken() {
        HttpUser user = new HttpUser(port);
        HttpResponse<String> answer = user.send(HttpRequest.newBuilder(user.at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=sara&password=" + ExampleStaff.PASSWORD)));

        assertThat(HttpUser.redirect(answer)).isEqualTo("/login?expired");
        assertThat(user.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void givesBackWhatWasTypedWhenTheLoginHasEnded() {
        HttpUser user = new HttpUser(port);
        String typed = "text=Et+langt+svar+%3Cb%3Emed+omhu%3C%2Fb%3E&how=PAGE&_csrf=gammelt+tegn";

        HttpResponse<String> answer = post(user, "same-origin", typed);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body()).contains("Du er logget ud", "Et langt svar &lt;b&gt;med omhu&lt;/b&gt;", "href=\"/login\"").doesNotContain("gammelt", "PAGE");

        assertThat(HttpUser.redirect(post(user, "cross-site", typed))).as("another site's form").isEqualTo("/login?expired");
        assertThat(HttpUser.redirect(post(user, "same-origin", "how=PAGE"))).as("nothing typed").isEqualTo("/login?expired");
    }

    private static HttpResponse<String> post(HttpUser user, String from, String fields) {
        return user.send(HttpRequest.newBuilder(user.at("/inquiries/any/answer")).header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", from).POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    @Test
    void endsBothWithOneLogout() {
        HttpUser user = new HttpUser(port);
        user.logIn("sara", ExampleStaff.PASSWORD);

        user.submit("/login", "/logout", "");

        assertThat(user.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    }

    @Test
    void sendsTheHeadersOfACarefulHouse() {
        HttpResponse<String> answer = new HttpUser(port).get("/login");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'", "frame-ancestors 'self'")
            .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void showsHealthToEverybodyAndNothingElseOfTheActuator() {
        HttpUser stranger = new HttpUser(port);

        assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/prometheus").statusCode()).isEqualTo(302);
    }
}
