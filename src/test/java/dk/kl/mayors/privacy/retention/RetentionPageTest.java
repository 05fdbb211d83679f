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
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.DataClass;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class RetentionPageTest {

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
        browser.perform(form(Map.of("WISHES", "31"))).andExpect(status().isFound());

        assertThat(plan.days(round.id())).containsEntry(DataClass.WISHES, 31).containsEntry(DataClass.NOTES, 730);
        assertThat(log.find(new AuditLog.Search("pernille", Set.of(round.id().value()), null, null), 0, 10).entries())
            .extracting(AuditLog.Entry::what, AuditLog.Entry::why)
            .containsExactly(tuple("Slettefrist: Kostønsker og særlige hensyn", "Fra 30 til 31 dage"),
                tuple("Slettefrist: Kostønsker og særlige hensyn", "Fra 14 til 30 dage"));
    }

    @Test
    void losesNothingTypedWhenATimeMakesNoSense() throws Exception {
        assertThat(browser.perform(form(Map.of("WISHES", "en uge", "NOTES", "0", "LETTERS", "400"))).andExpect(status().isBadRequest())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
            .contains("Fristerne er ikke gemt", "value=\"en uge\"", "value=\"400\"", "Skriv et helt antal dage fra 1 til 9.999.");
        assertThat(plan.days(round.id())).containsEntry(DataClass.LETTERS, 1825);
    }

    @Test
    void showsWhatTheNextNightRemovesAndWhatTheLastOneDid() throws Exception {
        plan.change(round.id(), Map.of(DataClass.LOGS, 3));
        engine.clockTo(round.letterDate().plusDays(8).atTime(12, 0));
        assertThat(page()).contains("Linjer i revisionsloggen", "Næste sletning er", "Der er ikke slettet noget endnu.");

        removal.run(round.letterDate().plusDays(8));

        assertThat(page()).contains("Sidste sletning var 23. december", "Antal slettet", ">Slettet</span>");
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
