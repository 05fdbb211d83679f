package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What a personal link opens, for how long, and what is never seen of it. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalLinksTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorLinks links;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MockMvc pages;

    private TestRound round;
    private MandateId mayor;
    private OwnPage page;

    @BeforeEach
    void givenALink() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void isStoredAsAHashOf256RandomBitsOnly() throws Exception {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page.token().getBytes(StandardCharsets.US_ASCII)));

        assertThat(page.token()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(OwnPage.ofMayor(links, mayor, port).token());
        assertThat(database.queryForList("select token_hash from personal_link where mandate_id = ?", String.class, mayor.toString())).contains(hash);
        assertThat(database.queryForList("select * from personal_link where mandate_id = ?", mayor.toString()).toString()).doesNotContain(page.token());
        assertThat(links.make(mayor, MayorLinks.Reader.MAYOR).toString()).isEqualTo("PersonalLink[hidden]");
    }

    @Test
    void isKeptOutOfCachesSearchEnginesRefererAndCookies() {
        HttpResponse<String> answer = page.open();

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.submit("/calendar", "").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isBuiltFromTheConfiguredAddressWhateverTheHostHeaderSays() {
        page.submit("/calendar", "");
        String body = page.open().body();

        assertThat(body).contains("value=\"http://localhost:8080/m/").doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/m/", "/m/x", "/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/calendar.ics",
        "/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/papers/0", "/m/%00", "/m/'%20or%201=1"})
    void opensNothingToWhoGuesses(String path) {
        HttpResponse<String> answer = new HttpUser(port).send(HttpRequest.newBuilder(new HttpUser(port).at(path)).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Birk0751", "Whitelabel");
    }

    @Test
    void endsWithItsDays() {
        database.update("update personal_link set ends_at = made_at where mandate_id = ?", mayor.toString());
        assertClosed("Linket er udløbet");
    }

    @Test
    void endsWithTheMandate() {
        engine.clockTo(round.b98());
        assertThat(changes.endMandate(mayor, LocalDate.of(round.year(), 1, 10))).isEmpty();

        assertClosed("Linket gælder ikke længere");
        assertThat(OwnPage.ofMayor(links, mayor, port).open().body()).as("a new one leads to what is asked in confidence alone")
            .contains("Spørg os i fortrolighed").doesNotContain("Dine møder", "Dine medlemskaber", "Dine oplysninger");
        assertThat(OwnPage.ofSecretary(links, mayor, port).open().statusCode()).isEqualTo(410);
    }

    @Test
    void opensOnlyWhatItIsFor() {
        page.submit("/calendar", "");
        String calendar = page.open().body().replaceAll("(?s).*value=\"http://localhost:8080(/m/[^\"]+)\".*", "$1");
        HttpUser program = new HttpUser(port);

        assertThat(program.get(calendar).statusCode()).isEqualTo(200);
        assertThat(program.get(calendar.replace("/calendar.ics", "")).statusCode()).isEqualTo(404);
        assertThat(program.get(calendar.replace("/calendar.ics", "/papers/0")).statusCode()).isEqualTo(404);
        assertThat(page.get("/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void givesOutTheCalendarWithoutAttendeesAndWithoutCaching() {
        page.submit("/calendar", "");
        page.submit("/calendar", "");
        String address = page.open().body().replaceAll("(?s).*value=\"http://localhost:8080(/m/[^\"]+)\".*", "$1");
        HttpResponse<String> calendar = new HttpUser(port).get(address);

        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(calendar.body()).contains("METHOD:PUBLISH", "TZID:Europe/Copenhagen").doesNotContain("ATTENDEE", "ORGANIZER");
        assertThat(database.queryForObject("select count(*) from personal_link where mandate_id = ? and purpose = 'CALENDAR'", Integer.class,
            mayor.toString())).isEqualTo(1);
    }

    @Test
    void isInNoLogWhateverHappens(CapturedOutput output) {
        page.open();
        page.get("/none/of/this");
        page.get("/papers/x");
        page.get("/answers/x");
        page.forge("/answers/x", "answer=attends");
        page.submit("/corrections", "email=x");
        page.submit("/newsletters/none", "wanted=perhaps");
        new HttpUser(port).send(HttpRequest.newBuilder(new HttpUser(port).at(page.path())).method("DELETE", HttpRequest.BodyPublishers.noBody()));

        assertThat(output.getAll()).doesNotContain(page.token());
    }

    @Test
    void takesNoFormFromAnotherSite() {
        HttpResponse<String> answer = new HttpUser(port).send(HttpRequest.newBuilder(new HttpUser(port).at(page.path() + "/calendar"))
            .header("Sec-Fetch-Site", "cross-site").header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=x")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Det kan du ikke gøre herfra");
    }

    @Test
    void staffSeeItsLifeAndNeverTheLink() throws Exception {
        page.open();

        pages.perform(get(address("")).param("mandate", mayor.toString()).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isOk())
            .andExpect(content().string(Matchers.containsString("Borgmesterens side"))).andExpect(content().string(Matchers.containsString("Gælder til")))
            .andExpect(content().string(Matchers.not(Matchers.containsString("Ikke brugt endnu"))))
            .andExpect(content().string(Matchers.not(Matchers.containsString(page.token()))));
        pages.perform(get(address("")).param("mandate", "0461-2022-01-01").with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isNotFound());
    }

    @Test
    void staffEndOneOrAll() throws Exception {
        String id = database.queryForObject("select id from personal_link where mandate_id = ?", String.class, mayor.toString());
        OwnPage other = OwnPage.ofSecretary(links, mayor, port);

        pages.perform(post(address("/revoke")).param("mandate", mayor.toString()).param("link", id).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
            .andExpect(redirectedUrl("/mayors/0751?round=" + round.id()));
        assertClosed("Linket gælder ikke længere");
        assertThat(database.queryForObject("select revoked_by from personal_link where id = ?", String.class, id)).isEqualTo("sara");
        assertThat(other.open().statusCode()).isEqualTo(200);

        pages.perform(post(address("/revoke-all")).param("mandate", mayor.toString()).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
            .andExpect(status().is3xxRedirection());
        assertThat(other.open().statusCode()).isEqualTo(410);
    }

    @Test
    void staffSendNewOnesOnceADoubleClick() throws Exception {
        for (int click = 0; click < 2; click++) {
            pages.perform(post(address("/send")).param("mandate", mayor.toString()).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        }

        assertThat(database.queryForList("select recipient from dispatch where mandate_id = ? and kind = 'PAGE_LINK' order by recipient", String.class,
            mayor.toString())).containsExactly(mayor.toString(), mayor + "/secretary");
        assertThat(database.queryForList("select made_by from personal_link where mandate_id = ? and made_by is not null", String.class, mayor.toString()))
            .containsExactly("sara", "sara");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECRETARIAT")
    void onlyTheSecretariatSeesAndEndsLinks(StaffGroup group) throws Exception {
        pages.perform(get(address("")).param("mandate", mayor.toString()).with(Staff.of(group))).andExpect(status().isForbidden());
        for (String action : List.of("/revoke-all", "/send", "/look")) {
            pages.perform(post(address(action)).param("mandate", mayor.toString()).with(Staff.of(group)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(page.open().statusCode()).isEqualTo(200);
    }

    private String address(String action) {
        return "/mayors/0751/links" + action;
    }

    private void assertClosed(String sentence) {
        HttpResponse<String> answer = page.open();
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains(sentence).doesNotContain("Birk0751", "Aarhus");
        assertThat(page.forge("/calendar", "").statusCode()).isIn(403, 410);
        assertThat(page.submit("/corrections", "email=x").statusCode()).isIn(403, 410);
    }
}
