package dk.kl.mayors.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may ask for what: every role against every route, and what is no login. */
@ProductTest
class ApiRightsTest {

    private static final List<String> ROLES = List.of("sara", "kirsten", "camilla", "kasper", "niels", "frida", "rasmus", "tove", "pernille", "admin");

    /** One column for each of the roles above; x = may, - = may not. */
    private static final String ROUTES = """
        GET  /rounds                              x x x x x x x x x x
        GET  /rounds/{round}                      x x x x x x x x x x
        GET  /rounds/{round}/mayors               x x x x x x x x x x
        GET  /mayors/{mandate}                    x x x x x x x x x x
        GET  /rounds/{round}/progress             x x x x x x x x x x
        GET  /mayors/{mandate}/progress           x x x x x x x x x x
        GET  /rounds/{round}/events               x x x x x - - - x x
        GET  /events/{event}                      x x x x x - - - x x
        GET  /events/{event}/answers              x x x x x - - - x x
        GET  /events/{event}/answers/{mandate}    x x x x x - - - x x
        GET  /rounds/{round}/networks             x x - - x x - - x x
        GET  /rounds/{round}/networks/{network}   x x - - x x - - x x
        POST /rounds                              x x - - - - - - - -
        POST /rounds/{round}/start                x - - - - - - - - -
        POST /events/{event}/answers              x - - x - - - - - -
        """;

    @LocalServerPort
    private int port;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;

    private TestRound round;
    private String mandate;

    @BeforeEach
    void aRoundWithAMayor() {
        round = rounds.newRound();
        mandate = rounds.mayor(round, "0751", true).toString();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    static Stream<String> routes() {
        return ROUTES.lines();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersTheRolesOfItsRowOnly(String row) {
        String[] cells = row.split("\\s+");
        String path = cells[1].replace("{round}", round.id().value()).replace("{mandate}", mandate)
            .replace("{event}", round.id() + "-b98").replace("{network}", round.id() + "-network-01");
        for (int role = 0; role < ROLES.size(); role++) {
            HttpResponse<String> answer = send(new Program(port, ROLES.get(role)), cells[0], path);
            if (cells[role + 2].equals("x")) {
                assertThat(answer.statusCode()).as("%s: %s", ROLES.get(role), row).isNotIn(401, 403, 405, 500);
            } else {
                assertThat(answer.statusCode()).as("%s: %s", ROLES.get(role), row).isEqualTo(403);
                assertThat(answer.body()).contains("Det har du ikke adgang til");
            }
        }
        assertThat(stranger(cells[0], path)).as("a stranger: %s", row).isEqualTo(401);
    }

    @Test
    void believesNoSessionNeitherForReadingNorForWriting() {
        HttpUser person = new HttpUser(port);
        person.logIn("sara", Program.PASSWORD);
        assertThat(person.get("/rounds").statusCode()).as("logged in to the pages").isEqualTo(200);

        assertThat(person.get("/api/v1/rounds").statusCode()).isEqualTo(401);
        assertThat(person.send(HttpRequest.newBuilder(person.at("/api/v1/rounds/" + round.id() + "/start")).header("Idempotency-Key", "a-key-of-mine")
            .POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    }

    @Test
    void makesNoSession() {
        assertThat(new Program(port, "sara").get("/rounds").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void saysHowToLogIn() {
        HttpResponse<String> answer = new Program(port, "sara", "forkert").get("/rounds");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Log ind med brugernavn og adgangskode");
    }

    @Test
    void slowsDownWhoGuessesPasswords() {
        String name = "gæst-" + UUID.randomUUID();
        for (int failure = 0; failure < 5; failure++) {
            assertThat(new Program(port, name, "forkert").get("/rounds").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> closed = new Program(port, name, "forkert").get("/rounds");

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
        assertThat(closed.body()).contains("Vent et minut");
    }

    @Test
    void takesNoNameThatNoUserCanHave() {
        for (String name : List.of("sa\0ra", "sa\nra", "", "x".repeat(4_000), "' or 1=1 --")) {
            assertThat(new Program(port, name).get("/rounds").statusCode()).as(name).isIn(400, 401, 429);
        }
    }

    @Test
    void givesContactDataToThoseWhoSeeThemOnTheMayorCardOnly() {
        for (String role : ROLES) {
            boolean sees = List.of("sara", "kirsten", "camilla", "kasper", "niels", "pernille").contains(role);
            Program program = new Program(port, role);
            assertThat(program.get("/mayors/" + mandate).body().contains("borgmester0751@kommune.example")).as(role).isEqualTo(sees);
            assertThat(program.get("/rounds/" + round.id() + "/mayors").body().contains("sekretaer0751@kommune.example")).as(role).isEqualTo(sees);
        }
    }

    private int stranger(String method, String path) {
        HttpUser nobody = new HttpUser(port);
        return nobody.send(HttpRequest.newBuilder(nobody.at("/api/v1" + path)).header("Idempotency-Key", "a-key-of-mine")
            .method(method, HttpRequest.BodyPublishers.noBody())).statusCode();
    }

    private static HttpResponse<String> send(Program program, String method, String path) {
        return method.equals("GET") ? program.get(path) : program.post(path, "{}");
    }
}
