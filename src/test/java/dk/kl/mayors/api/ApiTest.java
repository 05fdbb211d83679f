package dk.kl.mayors.api;

import static dk.kl.mayors.api.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HostileValues;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.network.NetworkStory;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** What programs read and do, and what they are told when something is not right. */
@ProductTest
class ApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private NetworkStory networkStory;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private Program sara;

    @BeforeEach
    void aRound() {
        round = rounds.newRound();
        sara = new Program(port, "sara");
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void tellsOfARound() {
        JsonNode shown = json(sara.get("/rounds/" + round.id()));

        assertThat(shown.path("id").asText()).isEqualTo(round.id().value());
        assertThat(shown.path("state").asText()).isEqualTo("planned");
        assertThat(shown.path("letterDate").asText()).isEqualTo(round.letterDate().toString());
        assertThat(texts(json(sara.get("/rounds?state=planned&size=200")).path("items"), "id")).contains(round.id().value());
        assertThat(texts(json(sara.get("/rounds?state=closed&size=200")).path("items"), "id")).doesNotContain(round.id().value());
    }

    @Test
    void listsMayorsPageByPageInDanishOrder() {
        Sample.municipalities().forEach(one -> rounds.mayor(round, one.code().value(), one.code().value().endsWith("1")));

        List<String> names = new ArrayList<>();
        String next = "/rounds/" + round.id() + "/mayors?size=40";
        while (!next.isEmpty()) {
            JsonNode page = json(sara.get(next.replace("/api/v1", "")));
            assertThat(page.path("total").asInt()).isEqualTo(98);
            names.addAll(texts(page.path("items"), "municipality"));
            next = page.path("links").path("next").asText();
        }

        assertThat(names).hasSize(98).startsWith("Albertslund").endsWith("Ærø", "Aabenraa", "Aalborg", "Aarhus").doesNotHaveDuplicates();
        JsonNode second = json(sara.get("/rounds/" + round.id() + "/mayors?newlyElected=false&page=2&size=40")).path("links");
        assertThat(second.path("self").asText()).isEqualTo("/api/v1/rounds/" + round.id() + "/mayors?newlyElected=false&page=2&size=40");
        assertThat(second.path("prev").asText()).contains("newlyElected=false", "page=1");
        assertThat(json(sara.get("/rounds/" + round.id() + "/mayors?page=2000000000&size=200")).path("items")).isEmpty();
    }

    @Test
    void filtersMayorsAsADaneWouldSearch() {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0492", false);
        rounds.provisionalMayor(round, "0101");

        assertThat(mayors("q=%C3%85rhus")).containsExactly("Aarhus");
        assertThat(mayors("q=aero")).containsExactly("Ærø");
        assertThat(mayors("kkr=KKR%20Hovedstaden")).containsExactly("København");
        assertThat(mayors("confirmed=false")).containsExactly("København");
        assertThat(mayors("newlyElected=true&confirmed=true")).containsExactly("Aarhus");
        assertThat(mayors("lasting=false")).isEmpty();
        assertThat(mayors("q=%00%22%3Cscript%3E")).isEmpty();
    }

    @Test
    void tellsWhereEverybodyStands() {
        MandateId aarhus = invited("0751");
        database.sql("insert into journey (mandate_id, round_id, newly_elected, state, started_at) values (?, ?, true, 'RUNNING', ?)")
            .params(aarhus.toString(), round.id().value(), engine.now().atOffset(ZoneOffset.UTC)).update();
        rounds.mayor(round, "0492", false);
        engine.letTimePassUntil(round.b98().minusDays(10));

        JsonNode all = json(sara.get("/rounds/" + round.id() + "/progress"));
        assertThat(texts(all.path("items"), "municipality")).containsExactly("Ærø", "Aarhus");
        assertThat(texts(all.path("items").get(1).path("steps"), "step")).startsWith("letter", "memberships", "b98");
        assertThat(texts(json(sara.get("/rounds/" + round.id() + "/progress?step=b98&state=mayor")).path("items"), "municipality")).containsExactly("Aarhus");
        assertThat(json(sara.get("/mayors/" + aarhus + "/progress")).path("steps").get(2).path("stateName").asText()).isEqualTo("Venter på borgmesteren");
    }

    @Test
    void notesAnAnswerAndTellsOfIt() {
        MandateId aarhus = invited("0751");
        MandateId aeroe = invited("0492");
        engine.letTimePassUntil(round.b98().minusDays(10));

        HttpResponse<String> noted = sara.post(answers(), "{\"mandate\":\"" + aarhus + "\",\"answer\":\"substitute\",\"substitute\":\"Lis Holmeå\"}");

        assertThat(noted.statusCode()).isEqualTo(201);
        assertThat(noted.headers().firstValue("Location")).contains("/api/v1" + answers() + "/" + aarhus);
        assertThat(json(noted).path("substitute").asText()).isEqualTo("Lis Holmeå");
        assertThat(story.tasks(aarhus.toString())).doesNotContain("Task_AwaitAnswer");
        assertThat(texts(json(sara.get(answers())).path("items"), "municipality")).containsExactly("Ærø", "Aarhus");
        assertThat(texts(json(sara.get(answers() + "?answer=none")).path("items"), "mandate")).containsExactly(aeroe.toString());
        assertThat(json(sara.get(answers() + "/" + aarhus)).path("answer").asText()).isEqualTo("substitute");
    }

    @Test
    void startsARoundInThePersonsName() {
        HttpResponse<String> started = sara.post("/rounds/" + round.id() + "/start", "");

        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(json(started).path("state").asText()).isEqualTo("running");
        assertThat(story.tasks(round.id().value())).containsExactly("Task_SetRoundDates");
        HttpResponse<String> again = sara.post("/rounds/" + round.id() + "/start", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("detail").asText()).contains("kører allerede");
    }

    @Test
    void plansARound() {
        HttpResponse<String> planned = sara.post("/rounds", "{\"electionDate\":\"2057-11-20\"}");

        assertThat(planned.statusCode()).isEqualTo(201);
        assertThat(planned.headers().firstValue("Location")).contains("/api/v1/rounds/2058-2061");
        assertThat(json(sara.post("/rounds", "{\"electionDate\":\"2057-11-20\"}")).path("detail").asText()).contains("findes allerede");
        assertThat(json(sara.post("/rounds", "{\"electionDate\":\"2057-11-21\"}")).path("detail").asText()).contains("Kommunalvalget i 2057 er");
    }

    @Test
    void showsAFacilitatorTheOwnNetworksOnly() {
        TestRound assigned = networkStory.signedUp(18);
        networkStory.propose(assigned.id());
        List<Networks.Network> networks = networkStory.approve(assigned.id());
        database.sql("update facilitator set user_id = null where user_id = 'frida'").update();
        database.sql("update facilitator set user_id = 'frida' where id = (select facilitator_id from mayors_network where id = ?)")
            .param(networks.get(1).id()).update();
        String path = "/rounds/" + assigned.id() + "/networks";

        assertThat(texts(json(sara.get(path)).path("items"), "id")).hasSize(networks.size());
        Program frida = new Program(port, "frida");
        assertThat(texts(json(frida.get(path)).path("items"), "id")).containsExactly(networks.get(1).id());
        assertThat(frida.get(path + "/" + networks.get(1).id()).statusCode()).isEqualTo(200);
        assertThat(frida.get(path + "/" + networks.get(0).id()).statusCode()).isEqualTo(404);
        assertThat(json(sara.get(path + "/" + networks.get(0).id())).path("members")).hasSize(networks.get(0).members().size());
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesHoweverManyMayorsThereAre() {
        List.of("0751", "0492").forEach(this::invited);
        List<String> pages = List.of("/mayors?size=200", "/progress?size=200", "/events");
        List<Long> few = pages.stream().map(page -> statements("/rounds/" + round.id() + page, -1)).toList();
        long fewAnswers = statements(answers() + "?size=200", 2);

        Sample.municipalities().stream().map(one -> one.code().value()).filter(code -> !List.of("0751", "0492").contains(code)).forEach(this::invited);

        assertThat(pages.stream().map(page -> statements("/rounds/" + round.id() + page, -1)).toList()).isEqualTo(few);
        assertThat(statements(answers() + "?size=200", 98)).isEqualTo(fewAnswers).isLessThanOrEqualTo(10);
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesHoweverManySitInANetwork() {
        TestRound small = networkStory.signedUp(9);
        networkStory.propose(small.id());
        networkStory.approve(small.id());
        TestRound large = networkStory.signedUp(20);
        networkStory.propose(large.id());
        networkStory.approve(large.id());

        assertThat(statements("/rounds/" + large.id() + "/networks", 2)).isEqualTo(statements("/rounds/" + small.id() + "/networks", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/rounds/2098-2101                        | 404 | findes ikke. Se dem, der findes, på /api/v1/rounds.",
        "/rounds/i-fjor                           | 400 | Skriv valgperioden som fire år",
        "/rounds/2022-2025/mayors?page=0          | 400 | Noget i forespørgslen er ikke rigtigt",
        "/rounds/2022-2025/mayors?size=201        | 400 | Vælg fra 1 til 200.",
        "/rounds/2022-2025/mayors?size=mange      | 400 | Værdien passer ikke",
        "/rounds/2022-2025/mayors?newlyElected=ok | 400 | Værdien passer ikke",
        "/rounds?state=x                          | 400 | Vælg en af: planned, running, closed.",
        "/rounds/2022-2025/progress?state=x       | 400 | Vælg en af: planned, mayor, us",
        "/rounds/2022-2025/events?kind=x          | 400 | Vælg en af: b98",
        "/mayors/0751                             | 400 | Værdien passer ikke",
        "/mayors/0751-2099-01-01                  | 404 | findes ikke",
        "/mayors/0751-2099-01-01/progress         | 404 | findes ikke",
        "/events/findes-ikke                      | 404 | Mødet findes ikke.",
        "/events/findes-ikke/answers              | 404 | Mødet findes ikke.",
        "/findes-ikke                             | 404 | Adressen findes ikke",
        "/rounds/%7B%7D/mayors                    | 400 | Skriv valgperioden"})
    void saysWhatIsNotRightAndWhatToDo(String path, int status, String sentence) {
        HttpResponse<String> answer = sara.get(path);

        assertProblem(answer, status);
        assertThat(answer.body()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/csv", "*/*", "image/png"})
    void answersEveryErrorWithProblemJsonWhateverTheProgramSaysItReads(String accept) {
        for (String path : List.of("/rounds/2098-2101", "/findes-ikke", "/rounds?state=x")) {
            HttpResponse<String> answer = sara.send(sara.request(path).setHeader("Accept", accept).GET());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("application/problem+json");
            assertThat(answer.statusCode()).as(path).isIn(400, 404, 406);
        }
        assertProblem(sara.send(sara.request("/rounds").setHeader("Accept", accept).header("Idempotency-Key", "12345678").DELETE()), 405);
    }

    @Test
    void takesNothingButJson() {
        HttpResponse<String> form = sara.send(sara.request("/rounds").header("Content-Type", "application/x-www-form-urlencoded")
            .header("Idempotency-Key", "a-form-" + round.id()).POST(HttpRequest.BodyPublishers.ofString("electionDate=2057-11-20")));

        assertProblem(form, 415);
        assertThat(form.body()).contains("Content-Type: application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{                                                       | Indholdet kan ikke læses",
        "[]                                                      | Indholdet kan ikke læses",
        "{}                                                      | kommunekode og dato",
        "{\"mandate\":\"0751\",\"answer\":\"attends\"}           | kommunekode og dato",
        "{\"mandate\":\"MANDATE\"}                               | Vælg en af: attends, declines, substitute",
        "{\"mandate\":\"MANDATE\",\"answer\":\"unknown\"}        | Vælg en af: attends, declines, substitute",
        "{\"mandate\":\"MANDATE\",\"answer\":\"substitute\",\"substitute\":\"a\\nb\"} | højst 200 tegn på én linje"})
    void saysWhatIsNotRightInAnAnswer(String body, String sentence) {
        MandateId aarhus = invited("0751");

        HttpResponse<String> refused = sara.post(answers(), body.replace("MANDATE", aarhus.toString()));

        assertProblem(refused, 400);
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void refusesAnAnswerToAMeetingThatHasBeenHeld() {
        MandateId aarhus = invited("0751");
        engine.letTimePassUntil(round.b98().plusDays(1));

        HttpResponse<String> refused = sara.post(answers(), "{\"mandate\":\"" + aarhus + "\",\"answer\":\"attends\"}");

        assertProblem(refused, 409);
        assertThat(refused.body()).contains("Mødet er holdt");
        assertThat(json(sara.get(answers() + "/" + aarhus)).path("answer").asText()).isEqualTo("none");
    }

    @Test
    void hasAnAnswerToWhateverAProgramSends() throws JsonProcessingException {
        MandateId aarhus = invited("0751");
        engine.letTimePassUntil(round.b98().minusDays(10));
        HostileValues hostile = new HostileValues();
        for (int i = 0; i < 60; i++) {
            String value = hostile.next();
            String body = new ObjectMapper().writeValueAsString(Map.of("mandate", aarhus.toString(), "answer", "substitute", "substitute", value));
            assertThat(sara.post(answers(), body).statusCode()).as(value).isIn(201, 400, 413);
            assertThat(json(sara.get(answers())).path("items")).hasSize(1);
            String encoded = UriUtils.encode(value.substring(0, Math.min(300, value.length())), StandardCharsets.UTF_8);
            for (String path : List.of("/rounds/" + round.id() + "/mayors?q=", "/rounds?state=", "/events/", "/mayors/")) {
                HttpResponse<String> answer = sara.get(path + encoded);
                assertThat(answer.statusCode()).as(path + encoded).isIn(200, 400, 404);
                assertThat(answer.body()).as(path + encoded).doesNotContain("Exception");
                assertThat(path.endsWith("=") ? json(answer).isObject() : true).as(path + encoded).isTrue();
            }
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).matches("(?s)[A-ZÆØÅ].*[.]");
        assertThat(json(answer).path("type").asText()).isEqualTo("about:blank");
        assertThat(json(answer).path("title").asText()).isNotBlank();
    }

    private long statements(String path, int items) {
        sara.get(path);
        long before = SqlCount.roundTrips();
        JsonNode page = json(sara.get(path));
        long after = SqlCount.roundTrips();
        if (items >= 0) {
            assertThat(page.path("items")).hasSize(items);
        }
        return after - before;
    }

    private List<String> mayors(String filter) {
        return texts(json(sara.get("/rounds/" + round.id() + "/mayors?" + filter)).path("items"), "municipality");
    }

    private String answers() {
        return "/events/" + rounds.event(round, EventKind.B98_MEETING) + "/answers";
    }

    private MandateId invited(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", rounds.event(round, EventKind.B98_MEETING),
            "newlyElected", true, "municipality", code, "municipalityCode", code));
        return mayor;
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
