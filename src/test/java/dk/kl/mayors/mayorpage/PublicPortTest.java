package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The port for the public host name: mayors' pages and nothing of staff's; and what becomes of those who guess there. */
@Tag("own-context")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mayors.page.guesses=20")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicPortTest {

    private static final int PUBLIC_PORT = freePort();

    @LocalServerPort
    private int staffPort;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorLinks links;

    @DynamicPropertySource
    static void openThePublicPort(DynamicPropertyRegistry properties) {
        properties.add("mayors.page.public-port", () -> PUBLIC_PORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task", "/camunda/lib/mayors/house.css",
        "/", "/login", "/mayors/0751", "/outbox", "/actuator/health", "/api/v1/rounds", "/engine-rest/engine", "/m", "/m/../login", "/css/..;/login",
        "/css/%2e%2e/login", "/webjars/camunda/app/tasklist/index.html", "/error"})
    void servesNothingOfStaffs(String path) {
        HttpResponse<String> answer = new HttpUser(PUBLIC_PORT).get(path);

        assertThat(answer.statusCode()).as(path).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Log ind", "camunda");
    }

    @Test
    void servesTheMayorsPageAndItsFiles() {
        String path = URI.create(links.make(rounds.mayor(rounds.newRound(), "0751", true), Reader.MAYOR).address()).getPath();

        assertThat(new HttpUser(PUBLIC_PORT).get(path).body()).contains("Vilja Birk0751");
        assertThat(new HttpUser(PUBLIC_PORT).get("/css/house.css").statusCode()).isEqualTo(200);
        assertThat(new HttpUser(PUBLIC_PORT).get("/webjars/bootstrap/css/bootstrap.min.css").statusCode()).isEqualTo(200);
        assertThat(new HttpUser(staffPort).get("/login").statusCode()).isEqualTo(200);
    }

    /** The last one, because it closes the address of all. */
    @Test
    @Order(Integer.MAX_VALUE)
    void makesWhoeverGuessesWaitAndSaysSo() {
        HttpUser stranger = new HttpUser(staffPort);
        for (int i = 0; i < 20; i++) {
            assertThat(stranger.get("/m/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> answer = stranger.send(HttpRequest.newBuilder(stranger.at("/m/" + "A".repeat(43))).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Vent lidt", "Prøv igen om et par minutter.");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 601L);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
