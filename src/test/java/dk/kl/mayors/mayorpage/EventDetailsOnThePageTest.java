package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.invitation.EventDetails;
import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What the mayor's page shows of a meeting besides the invitation, and what the mayor can ask for there. */
@ProductTest
class EventDetailsOnThePageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private EventDetails details;
    @Autowired
    private MayorLinks links;

    private TestRound round;
    private MandateId mayor;
    private String b98;
    private OwnPage page;

    @BeforeEach
    void aMayorIsInvited() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", b98, "newlyElected", true,
            "municipality", "Aarhus", "municipalityCode", "0751"));
        engine.letTimePassUntil(round.b98().minusDays(10));
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void takesWhatTheMayorAsksForAndShowsItToTheMayorOnly() {
        assertThat(page.open().body()).contains("Kostønsker", "Særlige hensyn", "Det er frivilligt at svare.").doesNotContain("Overnatning");

        HttpResponse<String> sent = page.submit("/wishes/" + b98, "DIET=" + OwnPage.encoded("Vegetarisk, ingen nødder"));

        assertThat(HttpUser.redirect(sent)).isEqualTo(page.path() + "?done=wishes");
        assertThat(details.wishes(mayor, b98)).containsExactly(Map.entry(Question.DIET, "Vegetarisk, ingen nødder"));
        assertThat(page.open().body()).contains("value=\"Vegetarisk, ingen nødder\"");
        OwnPage secretary = OwnPage.ofSecretary(links, mayor, port);
        assertThat(secretary.open().body()).contains("Første møde").doesNotContain("Vegetarisk", "Kostønsker");
        assertThat(secretary.submit("/wishes/" + b98, "DIET=x").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(details.wishes(mayor, b98)).containsValue("Vegetarisk, ingen nødder");
    }

    @Test
    void keepsWhatWasTypedWhenAWishIsTooLongAndTakesNothingAfterTheMeeting() {
        HttpResponse<String> refused = page.submit("/wishes/" + b98, "DIET=" + "x".repeat(501) + "&ACCESS=Rampe");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv hvert ønske på én linje med højst 500 tegn.", "value=\"Rampe\"");

        assertThat(page.forge("/wishes/" + b98, "DIET=x").statusCode()).isEqualTo(403);
        engine.clockTo(round.b98().plusDays(1));
        assertThat(page.submit("/wishes/" + b98, "DIET=x").statusCode()).isEqualTo(409);
        assertThat(details.wishes(mayor, b98)).isEmpty();
    }

    @Test
    void showsPapersOnlyWhenTheyAreAnnounced() throws Exception {
        var pdf = new MockMultipartFile("file", "dagsorden.pdf", "application/pdf", "%PDF-1.7 dagsorden".getBytes(StandardCharsets.US_ASCII));
        browser.perform(multipart("/events/" + b98 + "/planning/papers").file(pdf).param("title", "Dagsorden").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()));
        assertThat(page.open().body()).doesNotContain("Dagsorden");

        browser.perform(post("/events/" + b98 + "/planning/papers/announce").param("kind", "PAPER").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()));

        assertThat(page.open().body()).contains("Dagsorden (PDF)");
        String paper = "/events/" + b98 + "/papers/" + details.of(b98).papers().get(0).id();
        assertThat(page.get(paper).body()).startsWith("%PDF-1.7");
        assertThat(page.get("/events/" + b98 + "/papers/findes-ikke").statusCode()).isEqualTo(404);
        MandateId stranger = rounds.mayor(round, "0101", true);
        assertThat(OwnPage.ofMayor(links, stranger, port).get(paper).statusCode()).isEqualTo(404);
    }
}
