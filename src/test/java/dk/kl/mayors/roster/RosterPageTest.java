package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.RoundId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class RosterPageTest {

    private static final RoundId ROUND = new RoundId("2026-2029");
    private static final String PAGE = "/rounds/2026-2029/roster";

    @Autowired
    private MockMvc browser;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Roster roster;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyRound() {
        database.update("delete from staged_roster where round_id = ?", ROUND.value());
        database.update("delete from mandate where round_id = ?", ROUND.value());
    }

    @Test
    void showsTheUploadToTheSecretariatAndTheRosterToOthers() throws Exception {
        browser.perform(get(PAGE).with(member("secretariat"))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Hent en fil ind")));
        browser.perform(get(PAGE).with(member("process-owner"))).andExpect(status().isOk())
            .andExpect(content().string(not(containsString("Hent en fil ind"))));
        browser.perform(get(PAGE).with(member("facilitators"))).andExpect(status().isForbidden());
    }

    @Test
    void letsNobodyElseUpload() throws Exception {
        browser.perform(multipart(PAGE).file(file(Sample.roster())).param("state", "confirmed").with(member("head-of-office")).with(csrf()))
            .andExpect(status().isForbidden());
        browser.perform(post(PAGE + "/apply").with(member("process-owner")).with(csrf())).andExpect(status().isForbidden());
        browser.perform(post(PAGE + "/sample").with(member("communications")).with(csrf())).andExpect(status().isForbidden());
        browser.perform(multipart(PAGE).file(file(Sample.roster())).param("state", "confirmed").with(member("secretariat")))
            .andExpect(redirectedUrl("/login?expired"));
        assertThat(imports.staged(ROUND)).isEmpty();
    }

    @Test
    void showsWhatTheFileWouldChange() throws Exception {
        upload(Sample.rosterOf("0751", "0101"), "confirmed").andExpect(redirectedUrl(PAGE));

        browser.perform(get(PAGE).with(member("secretariat"))).andExpect(content().string(allOf(containsString("Filen er uden fejl"),
            containsString("Nye (2)"), containsString("Thyra Havrelund"), containsString("når I har godkendt den dér"))));
        browser.perform(get(PAGE).param("kind", "gone").with(member("secretariat")))
            .andExpect(content().string(allOf(containsString("Mangler i filen (0)"), not(containsString("Thyra Havrelund")))));
    }

    @Test
    void showsTheProblemsAndKeepsTheChoice() throws Exception {
        byte[] faulty = getClass().getResourceAsStream("/roster/faulty-roster.csv").readAllBytes();

        upload(faulty, "provisional").andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(
            containsString("Filen har 16 fejl."), containsString("Christiansø er ikke en kommune"), containsString("noter"),
            containsString("value=\"provisional\" required checked=\"checked\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${7*7}", "[[${7*7}]]"})
    void showsHostileTextAsText(String text) throws Exception {
        byte[] file = ("kommunekode;fornavn;efternavn;email;status;" + text + "\n" + text + ";Bo;Ask;" + text + ";" + text)
            .getBytes(StandardCharsets.UTF_8);

        upload(file, "confirmed").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(allOf(not(containsString("<script>alert")), not(containsString(">49<")))));
    }

    @Test
    void refusesAnEmptyFileAndAFileWithoutColumnNames() throws Exception {
        upload(new byte[0], "confirmed").andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Filen er tom.")));
        upload("1;2;3".getBytes(StandardCharsets.UTF_8), "confirmed").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("ingen kolonnenavne")));
    }

    @Test
    void refusesAWrongKindOfFile() throws Exception {
        upload("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "confirmed").andExpect(status().isUnsupportedMediaType())
            .andExpect(content().string(containsString("Filen er en PDF.")));
    }

    @Test
    void asksForWhatIsMissing() throws Exception {
        browser.perform(multipart(PAGE).param("state", "confirmed").with(member("secretariat")).with(csrf()))
            .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Vælg en fil først.")));
        upload(Sample.roster(), "").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Vælg, om borgmestrene er foreløbige eller bekræftede")));
        assertThat(imports.staged(ROUND)).isEmpty();
    }

    @Test
    void knowsNoOtherRounds() throws Exception {
        browser.perform(get("/rounds/1990-1993/roster").with(member("secretariat"))).andExpect(status().isNotFound());
        browser.perform(get("/rounds/nonsens/roster").with(member("secretariat"))).andExpect(status().isNotFound());
        browser.perform(multipart("/rounds/1990-1993/roster").file(file(Sample.roster())).param("state", "confirmed")
            .with(member("secretariat")).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void offersTheSampleRoster() throws Exception {
        browser.perform(get(PAGE + "/sample.csv").with(member("secretariat"))).andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", containsString("attachment"))).andExpect(content().bytes(Sample.roster()));
        browser.perform(post(PAGE + "/sample").with(member("secretariat")).with(csrf())).andExpect(redirectedUrl(PAGE));
        assertThat(imports.staged(ROUND)).get().satisfies(preview -> assertThat(preview.changes()).hasSize(98));
    }

    @Test
    void leavesTheFirstImportToTheTask() throws Exception {
        imports.stage(ROUND, "borgmestre.csv", Sample.roster(), true);

        apply().andExpect(status().isConflict()).andExpect(content().string(containsString("når I godkender den i opgavelisten")));
        assertThat(roster.mandates(ROUND)).isEmpty();
    }

    @Test
    void appliesLaterChangesOnce() throws Exception {
        store(Sample.rosterOf("0751"));
        imports.stage(ROUND, "flere.csv", Sample.rosterOf("0751", "0101"), true);
        String stamp = stamp();

        browser.perform(post(PAGE + "/apply").param("stamp", stamp).with(member("secretariat")).with(csrf())).andExpect(redirectedUrl(PAGE));
        assertThat(roster.mandates(ROUND)).hasSize(2);
        browser.perform(post(PAGE + "/apply").param("stamp", stamp).with(member("secretariat")).with(csrf()))
            .andExpect(status().isConflict()).andExpect(content().string(containsString("imens")));
    }

    @Test
    void doesNotApplyAFileThatNobodyHasSeen() throws Exception {
        store(Sample.rosterOf("0751"));
        imports.stage(ROUND, "set.csv", Sample.rosterOf("0751", "0101"), true);
        String stamp = stamp();
        database.update("update staged_roster set read_at = read_at + interval '1' second where round_id = ?", ROUND.value());

        browser.perform(post(PAGE + "/apply").param("stamp", stamp).with(member("secretariat")).with(csrf())).andExpect(status().isConflict());
        assertThat(roster.mandates(ROUND)).hasSize(1);
    }

    @Test
    void searchesTheRosterAsDanesType() throws Exception {
        store(Sample.rosterOf("0751", "0492", "0101"));

        browser.perform(get(PAGE).param("q", "aero").with(member("secretariat"))).andExpect(content().string(
            allOf(containsString("Winnie Grøftebo"), containsString("3 borgmestre, heraf 2 nyvalgte."), not(containsString("Thyra Havrelund")))));
        browser.perform(get(PAGE).param("q", "Århus").with(member("secretariat")))
            .andExpect(content().string(containsString("Thyra Havrelund")));
    }

    @Test
    void saysThatAFileIsTooLarge() {
        var user = new HttpUser(port);
        user.logIn("sara", "Borgmester-2021!");
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(user.get(PAGE).body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer = user.send(HttpRequest.newBuilder(user.at(PAGE))
            .header("Content-Type", "multipart/form-data; boundary=graense").header("Accept", "text/html")
            .POST(BodyPublishers.ofString("--graense\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--graense\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\nconfirmed"
                + "\r\n--graense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stor.csv\"\r\n\r\n" + "x".repeat(20_000_000)
                + "\r\n--graense--\r\n")));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen er for stor");
    }

    private void store(byte[] content) {
        imports.stage(ROUND, "borgmestre.csv", content, true);
        imports.apply(ROUND);
    }

    private String stamp() {
        return Long.toString(imports.staged(ROUND).orElseThrow().readAt().toEpochMilli());
    }

    private ResultActions apply() throws Exception {
        return browser.perform(post(PAGE + "/apply").param("stamp", stamp()).with(member("secretariat")).with(csrf()));
    }

    private ResultActions upload(byte[] content, String state) throws Exception {
        return browser.perform(multipart(PAGE).file(file(content)).param("state", state).with(member("secretariat")).with(csrf()));
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "borgmestre.csv", "text/csv", content);
    }

    private static UserRequestPostProcessor member(String group) {
        return user("tester").authorities(new SimpleGrantedAuthority(group));
    }
}
