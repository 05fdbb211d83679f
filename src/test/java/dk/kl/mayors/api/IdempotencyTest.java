package dk.kl.mayors.api;

import static dk.kl.mayors.api.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** A program that sends the same thing again does it once. */
@ProductTest
class IdempotencyTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private KeptAnswers kept;
    @Autowired
    private JdbcClient database;

    private final String key = UUID.randomUUID().toString();
    private TestRound round;
    private Program sara;
    private String path;
    private MandateId aarhus;

    @BeforeEach
    void aMayorIsInvited() {
        round = rounds.newRound();
        sara = new Program(port, "sara");
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        path = "/events/" + b98 + "/answers";
        aarhus = rounds.mayor(round, "0751", true);
        story.start("invitation", aarhus.toString(), Map.of("roundId", round.id().value(), "eventId", b98, "newlyElected", true,
            "municipality", "0751", "municipalityCode", "0751"));
        engine.letTimePassUntil(round.b98().minusDays(10));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void givesTheFirstAnswerAgainAndDoesNothingTwice() {
        HttpResponse<String> first = sara.post(path, answer("attends"), key);
        HttpResponse<String> second = sara.post(path, answer("attends"), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location")).isPresent();
        assertThat(second.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(answersKept()).isEqualTo(1);
    }

    @Test
    void doesTheSameThingAgainUnderAnotherKey() {
        sara.post(path, answer("attends"), key);
        sara.post(path, answer("declines"));
        sara.post(path, answer("attends"));

        assertThat(answersKept()).isEqualTo(3);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        sara.post(path, answer("attends"), key);

        HttpResponse<String> otherBody = sara.post(path, answer("declines"), key);
        HttpResponse<String> otherPath = sara.post("/rounds/" + round.id() + "/start", answer("attends"), key);

        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(otherPath.statusCode()).isEqualTo(422);
        assertThat(json(otherBody).path("detail").asText()).contains("Send en ny Idempotency-Key");
        assertThat(json(sara.get(path + "/" + aarhus)).path("answer").asText()).isEqualTo("attends");
    }

    @Test
    void keepsEachUsersKeysApart() {
        sara.post(path, answer("attends"), key);

        assertThat(new Program(port, "kasper").post(path, answer("declines"), key).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "med mellemrum i", "aeoeaa;drop table", "\"ulige"})
    void wantsAKeyOfTheRightForm(String wrong) {
        HttpResponse<String> refused = sara.post(path, answer("attends"), wrong);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("errors").get(0).path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(answersKept()).isZero();
    }

    @Test
    void doesNothingWithoutAKey() {
        HttpResponse<String> refused = sara.send(sara.request(path).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(answer("attends"))));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(answersKept()).isZero();
    }

    @Test
    void doesTheWorkOnceWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            Callable<HttpResponse<String>> send = () -> sara.post(path, answer("attends"), key);
            List<Future<HttpResponse<String>>> sent = senders.invokeAll(IntStream.range(0, 8).mapToObj(number -> send).toList());
            for (Future<HttpResponse<String>> one : sent) {
                assertThat(one.get().statusCode()).isIn(201, 409);
            }
        } finally {
            senders.shutdown();
        }

        assertThat(answersKept()).isEqualTo(1);
        assertThat(sara.post(path, answer("attends"), key).statusCode()).isEqualTo(201);
    }

    @Test
    void sendsAwayWhoAsksAgainWhileTheWorkGoesOn() {
        String claim = kept.claim(new KeptAnswers.Request("sara", key, fingerprint()));

        HttpResponse<String> meanwhile = sara.post(path, answer("attends"), key);

        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.headers().firstValue("Retry-After")).contains("1");
        kept.release(claim);
        assertThat(sara.post(path, answer("attends"), key).statusCode()).isEqualTo(201);
    }

    @Test
    void canBeSentAgainWhenTheWorkWasCutOff() {
        kept.claim(new KeptAnswers.Request("sara", key, fingerprint()));
        engine.clockTo(now().plus(KeptAnswers.AT_WORK).plusSeconds(1));

        assertThat(sara.post(path, answer("attends"), key).statusCode()).isEqualTo(201);
        assertThat(answersKept()).isEqualTo(1);
    }

    @Test
    void keepsARefusalAndLetsAMistakeBeCorrected() {
        assertThat(sara.post(path, answer("maaske"), key).statusCode()).isEqualTo(400);
        assertThat(sara.post(path, answer("attends"), key).statusCode()).as("the key of a request that was wrong is free").isEqualTo(201);

        String start = "/rounds/" + round.id() + "/start";
        String other = UUID.randomUUID().toString();
        sara.post(start, "");
        assertThat(sara.post(start, "", other).statusCode()).isEqualTo(409);
        assertThat(sara.post(start, "", other).headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(story.tasks(round.id().value())).containsExactly("Task_SetRoundDates");
    }

    @Test
    void forgetsAKeyAfterADay() {
        sara.post(path, answer("attends"), key);
        kept.forget();
        assertThat(keysKept()).isEqualTo(1);

        engine.clockTo(now().plus(KeptAnswers.KEPT).plusSeconds(1));
        kept.forget();

        assertThat(keysKept()).isZero();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }

    private String fingerprint() {
        var request = new MockHttpServletRequest("POST", "/api/v1" + path);
        return new BufferedRequest(request, answer("attends").getBytes()).fingerprint();
    }

    private String answer(String code) {
        return "{\"mandate\":\"" + aarhus + "\",\"answer\":\"" + code + "\"}";
    }

    private int answersKept() {
        return database.sql("select count(*) from answer_entry where invitation_id like ?").param(aarhus + "/%").query(Integer.class).single();
    }

    private int keysKept() {
        return database.sql("select count(*) from api_request where request_key = ?").param(key).query(Integer.class).single();
    }
}
