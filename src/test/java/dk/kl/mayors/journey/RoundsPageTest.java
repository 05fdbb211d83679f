package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
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
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class RoundsPageTest {

    private static final RoundId FAR_AWAY = new RoundId("2178-2181");

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private RoundPlanning planning;
    @Autowired
    private JdbcClient database;

    private TestRound round;

    @BeforeEach
    void aPlannedRound() {
        round = rounds.newRound();
    }

    @AfterEach
    void tidyUp() {
        database.sql("delete from election_round where id = ?").param(FAR_AWAY.value()).update();
        engine.reset();
    }

    @Test
    void listsTheRounds() throws Exception {
        assertThat(page("/rounds", COMMUNICATIONS)).contains(round.id().value(), "Planlagt", "16. november " + (round.year() - 1),
            "/rounds/" + round.id() + "/roster").doesNotContain("Opret en runde");
        browser.perform(get("/rounds").with(Staff.of(ADVISERS))).andExpect(status().isForbidden());
    }

    @Test
    void plansARoundFromItsElection() throws Exception {
        create("2177-11-18", HEAD_OF_OFFICE).andExpect(redirectedUrl("/rounds/" + FAR_AWAY));

        assertThat(calendar.round(FAR_AWAY).officeDate()).hasToString("2178-01-01");
        assertThat(page("/rounds/" + FAR_AWAY, SECRETARIAT)).contains("18. november 2177", "15. december 2177", "1. januar 2178", "Gem datoerne");
    }

    @Test
    void refusesAnElectionThatIsNone() throws Exception {
        assertThat(refused(create("2177-11-11", SECRETARIAT))).contains("Kommunalvalget i 2177 er tirsdag den 18. november 2177.",
            "value=\"2177-11-11\"");
        assertThat(refused(create("2178-11-17", SECRETARIAT))).contains("Der er ikke kommunalvalg i 2178.");
        assertThat(refused(create("", SECRETARIAT))).contains("Vælg valgdatoen.");
        assertThat(refused(create("2021-11-16", SECRETARIAT))).contains("Runden 2022-2025 findes allerede.");
        create("2177-11-18", COMMUNICATIONS).andExpect(status().isForbidden());
    }

    @Test
    void setsTheDates() throws Exception {
        setDates(round.letterDate().toString(), round.b98().plusHours(3).toString(), SECRETARIAT)
            .andExpect(redirectedUrl("/rounds/" + round.id()));

        assertThat(calendar.event(round.id(), EventKind.B98_MEETING).orElseThrow().startsAt()).isEqualTo(round.b98().plusHours(3));
    }

    @Test
    void keepsWhatWasTypedUntilTheDatesAreRight() throws Exception {
        String page = refused(setDates("2020-01-01", "", SECRETARIAT));

        assertThat(page).contains("Datoerne er ikke gemt.", "Vælg dato og klokkeslæt for B98-mødet.", "value=\"2020-01-01\"",
            "value=\"KL-huset &amp; haven\"");
        assertThat(calendar.round(round.id()).letterDate()).isEqualTo(round.letterDate());
    }

    @Test
    void refusesDatesThatContradictEachOther() throws Exception {
        assertThat(refused(setDates(round.letterDate().toString(), round.letterDate().minusDays(2).atTime(10, 0).toString(), HEAD_OF_OFFICE)))
            .contains("B98-mødet skal ligge efter velkomstbrevet");
    }

    @Test
    void keepsTheDatesOnceJourneysHaveBegun() throws Exception {
        rounds.mayor(round, "0751", true);
        journeys.startNext(round.id());

        assertThat(page("/rounds/" + round.id(), SECRETARIAT)).contains("forløb er begyndt").doesNotContain("Gem datoerne");
        setDates(round.letterDate().toString(), round.b98().plusHours(3).toString(), SECRETARIAT).andExpect(status().isConflict());
        assertThat(calendar.event(round.id(), EventKind.B98_MEETING).orElseThrow().startsAt()).isEqualTo(round.b98());
    }

    @Test
    void showsTheFiguresOfAClosedRound() throws Exception {
        rounds.mayor(round, "0751", true);
        journeys.startNext(round.id());
        engine.runDueJobs();
        planning.close(round.id());

        assertThat(page("/rounds/" + round.id(), SECRETARIAT)).contains("Slutrapport", "Velkomstbreve sendt", "Runden er lukket");
    }

    @Test
    void letsOnlySecretariatAndHeadOfOfficeSetDates() throws Exception {
        assertThat(page("/rounds/" + round.id(), COMMUNICATIONS)).contains("Første møde i borgmesterkredsen (B98)").doesNotContain("Gem datoerne");
        setDates(round.letterDate().toString(), round.b98().toString(), COMMUNICATIONS).andExpect(status().isForbidden());
    }

    @Test
    void saysThatARoundDoesNotExist() throws Exception {
        browser.perform(get("/rounds/2402-2405").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        browser.perform(get("/rounds/x").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
    }

    private ResultActions create(String electionDate, StaffGroup group) throws Exception {
        return browser.perform(post("/rounds").param("electionDate", electionDate).with(Staff.of(group)).with(csrf()));
    }

    private ResultActions setDates(String letterDate, String b98Starts, StaffGroup group) throws Exception {
        return browser.perform(post("/rounds/" + round.id()).param("letterDate", letterDate).param("b98Starts", b98Starts)
            .param("b98Place", "KL-huset & haven").param("intro1Starts", round.intro1().toString()).param("intro2Starts", round.intro2().toString())
            .param("introPlace", "KL-huset").param("networkSignUpDeadline", round.signUpDeadline().toString()).with(Staff.of(group)).with(csrf()));
    }

    private String page(String address, StaffGroup group) throws Exception {
        return text(browser.perform(get(address).with(Staff.of(group))).andExpect(status().isOk()));
    }

    private static String refused(ResultActions answer) throws Exception {
        return text(answer.andExpect(status().isUnprocessableEntity()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
