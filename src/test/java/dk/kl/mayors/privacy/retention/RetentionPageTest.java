package dk.kl.mayors.privacy.retention;

import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.DataClass;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class RetentionPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private RetentionPlan plan;
    @Autowired
    private NightlyRemoval removal;
    @Autowired
    private RetentionRuns runs;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private AuditLog log;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;

    @BeforeEach
    void aRound() {
        round = rounds.newRound();
    }

    @AfterEach
    void tidyUp() {
        database.update("delete from retention_removal");
        database.update("delete from retention_run");
        engine.reset();
    }

    @Test
    void proposesATimeForEachClass() throws Exception {
        assertThat(page()).contains("Kostønsker og særlige hensyn", "value=\"14\"", "dage efter arrangementet", "Henvendelser", "value=\"730\"",
            "Intet i runden er gammelt nok");
        assertThat(plan.days(round.id())).hasSize(DataClass.values().length).containsEntry(DataClass.LETTERS, 1825);
    }

    @Test
    void keepsAChangedTimeAndNotesIt() throws Exception {
        browser.perform(form(Map.of("WISHES", "30"))).andExpect(redirectedUrl("/privacy/retention/" + round.id()));
        browser.perform(form(Map.of("WISHES", "31", "LETTERS", "1.825"))).andExpect(status().isFound());

        assertThat(plan.days(round.id())).containsEntry(DataClass.WISHES, 31).containsEntry(DataClass.NOTES, 730);
        assertThat(log.find(new AuditLog.Search("pernille", Set.of(round.id().value()), null, null), 0, 10).entries())
            .extracting(AuditLog.Entry::what, AuditLog.Entry::why)
            .containsExactly(tuple("Slettefrist: Kostønsker og særlige hensyn", "Fra 30 til 31 dage"),
                tuple("Slettefrist: Kostønsker og særlige hensyn", "Fra 14 til 30 dage"));
    }

    @Test
    void losesNothingTypedWhenATimeMakesNoSense() throws Exception {
        assertThat(browser.perform(form(Map.of("WISHES", "en uge", "NOTES", "0", "LETTERS", "400", "LOGS", "1"))).andExpect(status().isBadRequest())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
            .contains("Fristerne er ikke gemt", "value=\"en uge\"", "value=\"400\"", "Skriv et helt antal dage fra 1 til 9.999.",
                "Skriv et helt antal dage fra 365 til 9.999. Ingen skal kunne slette sine egne spor");
        assertThat(plan.days(round.id())).containsEntry(DataClass.LETTERS, 1825);
    }

    @Test
    void showsWhatTheNextNightRemovesAndWhatTheLastOneDid() throws Exception {
        plan.change(round.id(), Map.of(DataClass.LOGS, 365));
        engine.clockTo(round.letterDate().plusDays(370).atTime(12, 0));
        assertThat(page()).contains("Linjer i revisionsloggen", "Næste sletning er", "Der er ikke slettet noget endnu.");

        removal.run(round.letterDate().plusDays(370));

        assertThat(page()).contains("Sidste sletning var " + DanishDates.date(round.letterDate().plusDays(370)), "Antal slettet", ">Slettet</span>");
    }

    @Test
    void tellsEverybodyWhenSomethingCouldNotBeRemoved() throws Exception {
        HttpUser sara = new HttpUser(port);
        sara.logIn("sara", "Borgmester-2021!");
        assertThat(sara.get("/rounds").body()).contains("Sara Sandholt").doesNotContain("Ikke alt blev slettet");
        LocalDate night = round.letterDate();
        String claim = runs.claim(night).orElseThrow();
        transaction.executeWithoutResult(status -> runs.count(night, claim, round.id(), DataClass.LETTERS, 7, "DataAccessException"));
        runs.finish(night, claim);

        assertThat(sara.get("/rounds").body()).contains("<strong>Ikke alt blev slettet</strong>", DanishDates.date(night), "Breve og mails");
        assertThat(page()).contains("Fejlede, prøves igen");
    }

    @Test
    void isForThoseWhoAnswerForPersonalData() throws Exception {
        browser.perform(get("/privacy/retention/" + round.id()).with(Staff.of(SECRETARIAT))).andExpect(status().isForbidden());
        browser.perform(form(Map.of()).with(Staff.of(SECRETARIAT))).andExpect(status().isForbidden());
        browser.perform(get("/privacy/retention/1998-2001").with(Staff.of(PROCESS_OWNER))).andExpect(status().isNotFound());
        browser.perform(get("/privacy/retention").with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder form(Map<String, String> changed) {
        MockHttpServletRequestBuilder request = post("/privacy/retention/" + round.id()).with(Staff.of(PROCESS_OWNER)).with(csrf());
        for (DataClass each : DataClass.values()) {
            request.param(each.name(), changed.getOrDefault(each.name(), plan.days(round.id()).get(each).toString()));
        }
        return request;
    }

    private String page() throws Exception {
        return browser.perform(get("/privacy/retention/" + round.id()).with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
