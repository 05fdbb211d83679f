package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ErrorPagesTest {

    @LocalServerPort
    private int port;
    private HttpUser adviser;

    @BeforeEach
    void logIn() {
        adviser = new HttpUser(port);
        adviser.logIn("rasmus", ExampleStaff.PASSWORD);
    }

    @Test
    void saysThatAPageDoesNotExist() {
        HttpResponse<String> answer = show("/findes-ikke");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Siden findes ikke", "Hovedmenu", "Rasmus Rørvang").doesNotContain("Whitelabel");
    }

    @Test
    void saysThatOneMayNot() {
        HttpResponse<String> answer = show("/outbox");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Det har du ikke adgang til").doesNotContain("href=\"/outbox\"");
    }

    @Test
    void saysThatAFileIsTooLargeEvenWhenItHasTwentyMegabytes() {
        HttpResponse<String> answer = adviser.send(HttpRequest.newBuilder(adviser.at("/rounds/import"))
            .header("Content-Type", "multipart/form-data; boundary=x").header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen er for stor", "5 MB");
    }

    @Test
    void answersProgramsWithProblemJson() {
        HttpResponse<String> answer = new HttpUser(port).get("/api/v1/rounds");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void answersAProgramThatIsLoggedInWithProblemJsonToo() {
        String login = Base64.getEncoder().encodeToString(("rasmus:" + ExampleStaff.PASSWORD).getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = new HttpUser(port).send(HttpRequest.newBuilder(adviser.at("/api/v1/findes-ikke"))
            .header("Authorization", "Basic " + login).header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Adressen findes ikke");
    }

    private HttpResponse<String> show(String path) {
        return adviser.send(HttpRequest.newBuilder(adviser.at(path)).header("Accept", "text/html"));
    }
}
