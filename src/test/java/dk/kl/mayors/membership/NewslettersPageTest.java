package dk.kl.mayors.membership;

import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.membership.Subscriptions.Period;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class NewslettersPageTest {

    private static final String MOMENTUM = "/newsletters/momentum";

    @Autowired
    private MockMvc browser;
    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId aarhus;
    private String today;

    @BeforeEach
    void aMayor() {
        database.sql("update subscription set ended_at = begun_at, ended_how = 'MAIL' where newsletter_id = 'momentum'").update();
        round = rounds.newRound();
        aarhus = rounds.mayor(round, "0751", true);
        today = round.letterDate().toString();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void countsTheSubscribersOfEachNewsletter() throws Exception {
        subscribe("0101");
        subscribe("0492");

        String page = text(browser.perform(get("/newsletters").with(Staff.of(COMMUNICATIONS))).andExpect(status().isOk()));

        assertThat(page).containsSubsequence("Nyt fra KL's bestyrelse".replace("'", "&#39;"), "KL tilmelder alle", "Momentum", "Borgmesteren vælger selv",
            "<td class=\"house-figures\">2</td>", "Danske Kommuner");
    }

    @Test
    void listsTheSubscribersInDanishOrderWithTheirProof() throws Exception {
        subscribe("0851");
        subscribe("0101");
        subscribe("0492");

        String page = page(MOMENTUM);

        assertThat(page).containsSubsequence("3 abonnenter", ">København<", ">Ærø<", ">Aalborg<");
        assertThat(page).contains("Samtykke på borgmesterens egen side", "Teksten, version ", "Ja tak, KL må sende mig nyhedsbrevet Momentum");
    }

    @Test
    void logsAConsentThatWasGivenOnTheTelephone() throws Exception {
        send(MOMENTUM + "/consents", consent("PHONE", today, "Notat 22/117")).andExpect(redirectedUrl(MOMENTUM));

        Period period = subscriptions.history(aarhus).get(0);
        assertThat(List.of(period.note(), period.loggedBy())).containsExactly("Notat 22/117", Staff.id(SECRETARIAT));
        assertThat(page(MOMENTUM)).contains("på telefon", "Notat 22/117 (noteret af " + Staff.id(SECRETARIAT) + ")");
        String twice = text(send(MOMENTUM + "/consents", consent("PHONE", today, "Notat 22/118")).andExpect(status().isUnprocessableEntity()));
        assertThat(twice).contains("får nyhedsbrevet i forvejen");
    }

    @Test
    void saysWhatIsMissingAndLosesNothingTyped() throws Exception {
        assertThat(refused(consent("", today, "Notat"))).contains("på telefon eller på mail");
        assertThat(refused(consent("OWN_PAGE", today, "Notat"))).contains("siger borgmesteren selv ja");
        assertThat(refused(consent("MAIL", today, " "))).contains("Skriv, hvor samtykket ligger");
        assertThat(refused(consent("MAIL", "", "Notat"))).contains("hvilken dag");
        assertThat(refused(consent("MAIL", round.year() + "-12-15", "Notat"))).contains("fremtiden");
        assertThat(refused("how=MAIL&givenOn=" + today + "&note=Notat")).contains("hvilken borgmester");
        assertThat(subscriptions.history(aarhus)).isEmpty();
    }

    @Test
    void unsubscribesOnRequestAndKeepsTheHistory() throws Exception {
        subscribe("0101");
        MandateId koebenhavn = MandateId.of("0101-" + aarhus.takesOfficeOn());

        send(MOMENTUM + "/unsubscribe", "mandate=" + koebenhavn).andExpect(status().isUnprocessableEntity());
        send(MOMENTUM + "/unsubscribe", "mandate=" + koebenhavn + "&how=MAIL&note=Mail af i dag").andExpect(redirectedUrl(MOMENTUM));

        assertThat(page(MOMENTUM)).containsSubsequence("0 abonnenter", "<h2 class=\"h4\" id=\"tidligere\">Afmeldt</h2>", "København",
            "Afmeldt på mail (noteret af " + Staff.id(SECRETARIAT) + ")", "Mail af i dag");
    }

    @Test
    void givesTheTextANewVersion() throws Exception {
        String newer = "Ja tak til Momentum " + aarhus;
        send(MOMENTUM + "/text", "wording=" + newer).andExpect(redirectedUrl(MOMENTUM));
        assertThat(page(MOMENTUM)).contains(newer);
        assertThat(text(send(MOMENTUM + "/text", "wording= ").andExpect(status().isUnprocessableEntity()))).contains("Skriv samtykketeksten");
        send(MOMENTUM + "/text", "wording=Ja tak, KL må sende mig nyhedsbrevet Momentum på min mailadresse.");
    }

    @Test
    void exportsTheSubscribersForExcel() throws Exception {
        subscribe("0851");
        subscribe("0101");
        database.sql("update mandate set last_name = '=1+1', first_name = '' where id = ?").param("0101-" + aarhus.takesOfficeOn()).update();

        var answer = browser.perform(get(MOMENTUM + "/subscribers.csv").with(Staff.of(COMMUNICATIONS))).andExpect(status().isOk()).andReturn().getResponse();

        byte[] file = answer.getContentAsByteArray();
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines = new String(file, StandardCharsets.UTF_8).substring(1).lines().toList();
        assertThat(lines.get(0)).isEqualTo("Kommune;Borgmester;Mail;Tilmeldt;Hvordan;Samtykketekstens version;Dokumentation");
        assertThat(lines.get(1)).startsWith("København;'=1+1;borgmester0101@kommune.example;15-12-");
        assertThat(lines.get(2)).startsWith("Aalborg;Vilja Birk0851;").contains(";Samtykke på borgmesterens egen side;");
        assertThat(new String(file, StandardCharsets.UTF_8)).endsWith("\r\n");
        assertThat(answer.getHeader("Content-Disposition")).contains("abonnenter-momentum.csv");
    }

    @Test
    void theProcessOwnerLooksOnly() throws Exception {
        subscribe("0101");
        String page = text(browser.perform(get(MOMENTUM).with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk()));
        assertThat(page).contains("København").doesNotContain("Notér et samtykke", "/unsubscribe", "Skriv en ny version");
        for (String action : List.of("/consents", "/unsubscribe", "/text")) {
            send(MOMENTUM + action, "mandate=" + aarhus + "&wording=x&how=MAIL", PROCESS_OWNER).andExpect(status().isForbidden());
        }
    }

    @Test
    void knowsNoOtherNewsletter() throws Exception {
        browser.perform(get("/newsletters/nothing").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        send("/newsletters/nothing/consents", consent("MAIL", today, "Notat")).andExpect(status().isNotFound());
    }

    private void subscribe(String code) {
        subscriptions.subscribe(rounds.mayor(round, code, true), "momentum", Consent.onOwnPage(1, round.letterDate()));
    }

    private String consent(String how, String day, String note) {
        return "mandate=" + aarhus + "&how=" + how + "&givenOn=" + day + "&note=" + note + "&version=1";
    }

    private String refused(String fields) throws Exception {
        return text(send(MOMENTUM + "/consents", fields).andExpect(status().isUnprocessableEntity()));
    }

    private ResultActions send(String path, String fields) throws Exception {
        return send(path, fields, SECRETARIAT);
    }

    private ResultActions send(String path, String fields, StaffGroup group) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(Staff.of(group)).with(csrf());
        for (String field : fields.split("&")) {
            form.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return browser.perform(form);
    }

    private String page(String path) throws Exception {
        return text(browser.perform(get(path).with(Staff.of(SECRETARIAT))).andExpect(status().isOk()));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
