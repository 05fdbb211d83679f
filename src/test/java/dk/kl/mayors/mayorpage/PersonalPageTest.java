package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mayor's page, and what it lets the mayor and the secretary do with an invitation. */
@ProductTest
class PersonalPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private JourneyStarter journeys;
    @Autowired
    private Invitations invitations;
    @Autowired
    private MayorLinks links;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId mayor;
    private String b98;
    private OwnPage page;

    @BeforeEach
    void givenAMayorInvitedToTheB98Meeting() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
        journeys.startAll(round.id());
        engine.runDueJobs();
        while (invited(b98) == null || invited(b98).invitedAt() == null) {
            engine.runNextTimer();
        }
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void showsMeetingsPapersMembershipsAndWhomToCall() {
        HttpResponse<String> answer = page.open();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Vilja Birk0751", "Borgmester i Aarhus Kommune", "Næste møde", "Første møde i borgmesterkredsen",
            "Jeg sender en stedfortræder", "Velkomstbrev", "Introduktion til borgmesterforløbet", "Dine medlemskaber", "KKR Midtjylland", "33 70 32 08");
        assertThat(answer.body()).doesNotContain("<script", "/outbox", "Tavlen");
    }

    @Test
    void opensTheWelcomeLetterAsAPdf() {
        HttpResponse<String> letter = page.get("/papers/0");

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(letter.body()).startsWith("%PDF-");
        assertThat(page.get("/papers/9").statusCode()).isEqualTo(404);
        assertThat(page.get("/papers/-1").statusCode()).isEqualTo(404);
        assertThat(page.get("/papers/x").statusCode()).isIn(400, 404);
    }

    @Test
    void takesAnAnswerAndConfirmsItAfterARedirect() {
        HttpResponse<String> sent = page.submit("/answers/" + b98, "answer=attends");

        assertThat(HttpUser.redirect(sent)).isEqualTo(page.path() + "?done=answer");
        assertThat(page.get("?done=answer").body()).contains("Tak, svaret er gemt.", "Du har svaret: Deltager.");
        assertThat(invited(b98).answer()).isEqualTo(Answer.ATTENDS);
        assertThat(channels()).containsExactly("PAGE");
    }

    @Test
    void letsTheMayorChangeTheAnswerUntilTheMeeting() {
        page.submit("/answers/" + b98, "answer=attends");
        page.submit("/answers/" + b98, "answer=substitute&substitute=" + OwnPage.encoded("Åse Ørum"));

        assertThat(invited(b98).answer()).isEqualTo(Answer.SUBSTITUTE);
        assertThat(page.open().body()).contains("Du har svaret: Stedfortræder deltager: Åse Ørum.");

        engine.clockTo(round.b98().plusDays(1));
        HttpResponse<String> late = page.submit("/answers/" + b98, "answer=declines");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Svaret kunne ikke gemmes");
        assertThat(invited(b98).answer()).isEqualTo(Answer.SUBSTITUTE);
    }

    @Test
    void takesADoubleClickAsOneAnswerWithOneReceipt() {
        page.submit("/answers/" + b98, "answer=attends");
        HttpResponse<String> again = page.submit("/answers/" + b98, "answer=attends");

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(channels()).hasSize(1);
        assertThat(database.queryForObject("select count(*) from dispatch where recipient = ? and kind = 'RECEIPT'", Integer.class, mayor.toString()))
            .isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertRefused(page.submit("/answers/" + b98, ""), 422, "Vælg et af svarene.");
        assertRefused(page.submit("/answers/" + b98, "answer=perhaps"), 422, "Vælg et af svarene.");
        assertRefused(page.submit("/answers/" + b98, "answer=substitute&substitute=+"), 422, "Skriv stedfortræderens navn.");
        HttpResponse<String> tooLong = page.submit("/answers/" + b98, "answer=substitute&substitute=" + "a".repeat(201));
        assertRefused(tooLong, 422, "højst 200 tegn");
        assertThat(tooLong.body()).contains("a".repeat(201));
        assertThat(invited(b98).answer()).isNull();
    }

    @Test
    void offersNoSubstituteWhereTheMayorComesInPerson() {
        String intro = rounds.event(round, EventKind.INTRO_SESSION_1);
        page.submit("/answers/" + b98, "answer=attends");
        while (invited(intro) == null || invited(intro).invitedAt() == null) {
            engine.runNextTimer();
        }

        assertRefused(page.submit("/answers/" + intro, "answer=substitute&substitute=Bo"), 422, "Vælg et af svarene.");
    }

    @Test
    void knowsNoOtherMeetingsThanTheMayorsOwn() {
        assertRefused(page.submit("/answers/2022-2025-b98", "answer=attends"), 404, "Der er ingen invitation til det møde");
        assertRefused(page.submit("/answers/none", "answer=attends"), 404, "Der er ingen invitation til det møde");
    }

    @Test
    void takesNoAnswerFromAForeignForm() {
        assertThat(page.forge("/answers/" + b98, "answer=declines").statusCode()).isEqualTo(403);
        assertThat(page.forge("/answers/" + b98, "answer=declines&_csrf=guessed").statusCode()).isEqualTo(403);
        assertThat(invited(b98).answer()).isNull();
    }

    @Test
    void bearsTheHeadingOfAClosedPageAsItsTitle() {
        HttpUser stranger = new HttpUser(port);

        assertTitled(stranger.send(asBrowser(stranger, "/m/" + "x".repeat(43))), "Linket virker ikke");
        assertTitled(stranger.send(asBrowser(stranger, page.path() + "/corrections").POST(BodyPublishers.ofString("email=a"))), "Det kan du ikke gøre herfra");
    }

    private static HttpRequest.Builder asBrowser(HttpUser stranger, String path) {
        return HttpRequest.newBuilder(stranger.at(path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static void assertTitled(HttpResponse<String> closed, String heading) {
        assertThat(closed.body()).contains("<title>" + heading + " – KL</title>", "<h1>" + heading + "</h1>");
    }

    @Test
    void letsTheSecretaryAnswerAndShowsNothingOfTheRest() {
        OwnPage secretary = OwnPage.ofSecretary(links, mayor, port);

        assertThat(secretary.open().body()).contains("Borgmesterens møder", "Kommer borgmesteren?")
            .doesNotContain("Vilja", "Velkomstbrev", "Dine medlemskaber", "borgmester0751@kommune.example");
        assertThat(secretary.get("/papers/0").statusCode()).isEqualTo(404);
        assertRefused(secretary.submit("/network", "answer=YES"), 403, "Det kan kun borgmesteren selv svare på.");

        secretary.submit("/answers/" + b98, "answer=attends");
        assertThat(invited(b98).answer()).isEqualTo(Answer.ATTENDS);
        assertThat(channels()).containsExactly("SECRETARY");
        assertThat(secretary.open().body()).contains("Borgmesteren har svaret: Deltager.");
    }

    @Test
    void askingForThePageChangesNothing() {
        String before = everything();
        page.open();
        page.get("?done=answer");
        page.get("/papers/0");
        assertThat(page.get("/answers/" + b98).statusCode()).isEqualTo(404);
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return database.queryForList("select * from invitation where mandate_id = ?", mayor.toString()).toString()
            + database.queryForList("select id, state from dispatch where mandate_id = ? order by id", mayor.toString())
            + database.queryForList("select count(*) from answer_entry") + database.queryForList("select count(*) from personal_link");
    }

    private void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private Invited invited(String event) {
        return invitations.of(mayor).stream().filter(one -> one.eventId().equals(event)).findFirst().orElse(null);
    }

    private List<String> channels() {
        return database.queryForList("select channel from answer_entry where invitation_id = ? order by id", String.class, mayor + "/" + b98);
    }
}
