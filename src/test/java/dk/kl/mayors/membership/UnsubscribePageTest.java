package dk.kl.mayors.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.membership.Subscriptions.Period;
import dk.kl.mayors.roster.MandateId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class UnsubscribePageTest {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @LocalServerPort
    private int port;
    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private Memberships memberships;
    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private HttpUser mailProgram;

    @BeforeEach
    void aSubscriber() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, round.letterDate()));
        subscriptions.subscribe(mayor, "daily", Consent.onOwnPage(1, round.letterDate()));
        mailProgram = new HttpUser(port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void lookingChangesNothing() {
        HttpResponse<String> page = mailProgram.get(link());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Afmeld Momentum?", "name=\"List-Unsubscribe\" value=\"One-Click\"").doesNotContain("Birk0751", "borgmester0751");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(memberships.newslettersOf(mayor)).contains("Momentum");
    }

    @Test
    void oneClickOfAMailProgramUnsubscribesWithoutCookieOrToken() {
        HttpResponse<String> answer = post(link(), ONE_CLICK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Du er afmeldt", "Momentum");
        assertThat(memberships.newslettersOf(mayor)).containsExactly("KL's daglige nyhedsbreve");
        assertThat(subscriptions.history(mayor)).filteredOn(period -> period.newsletter().equals("momentum")).extracting(Period::ended)
            .containsExactly("med linket i en mail");
    }

    @Test
    void aMailProgramMaySendTheFormInParts() {
        HttpResponse<String> answer = mailProgram.send(HttpRequest.newBuilder(mailProgram.at(link()))
            .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(memberships.newslettersOf(mayor)).doesNotContain("Momentum");
    }

    @Test
    void clickingOnceMoreDoesNoHarm() {
        post(link(), ONE_CLICK);
        Period first = subscriptions.history(mayor).stream().filter(period -> period.newsletter().equals("momentum")).findFirst().orElseThrow();
        engine.clockTo(round.letterDate().plusDays(1).atTime(9, 0));

        assertThat(post(link(), ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(mailProgram.get(link()).body()).contains("Du er afmeldt");
        assertThat(subscriptions.history(mayor)).contains(first);
    }

    @Test
    void aPostThatIsNoUnsubscribingChangesNothing() {
        assertThat(post(link(), "x=1").statusCode()).isEqualTo(400);
        assertThat(memberships.newslettersOf(mayor)).contains("Momentum");
    }

    @Test
    void anUnknownLinkTellsNothing() {
        for (String token : new String[] {"abc", "A".repeat(32), "..%3Bx"}) {
            HttpResponse<String> answer = post("/m/unsubscribe/" + token, ONE_CLICK);
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("Momentum", "Birk0751");
        }
        assertThat(mailProgram.get("/m/unsubscribe/abc").body()).contains("Vi kender ikke linket");
        assertThat(memberships.newslettersOf(mayor)).hasSize(2);
    }

    @Test
    void anExpiredLinkTellsWhatToDoInstead() {
        engine.clockTo(mayor.takesOfficeOn().plusYears(5).atTime(0, 0));

        HttpResponse<String> answer = post(link(), ONE_CLICK);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Linket gælder ikke længere").doesNotContain("Momentum");
        assertThat(memberships.newslettersOf(mayor)).contains("Momentum");
    }

    @Test
    void keepsOnlyTheHashOfTheSecretAndGivesEachMailItsOwn() {
        String token = link().substring(link().lastIndexOf('/') + 1);

        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(database.sql("select token_hash from unsubscribe_link where mandate_id = ?").param(mayor.toString()).query(String.class).list())
            .hasSize(2).doesNotContain(token).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void theLinkBeginsWithTheConfiguredAddress() {
        assertThat(unsubscribe()).hasToString("http://localhost:8080" + link());
    }

    private HttpResponse<String> post(String path, String body) {
        return mailProgram.send(HttpRequest.newBuilder(mailProgram.at(path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String link() {
        return unsubscribe().getPath();
    }

    private URI unsubscribe() {
        String id = post.to(mayor).stream().filter(mail -> mail.subject().contains("Momentum")).findFirst().orElseThrow().dispatchId();
        return outbox.frozen(id).unsubscribe().orElseThrow();
    }
}
