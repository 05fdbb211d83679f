package dk.kl.mayors.privacy.audit;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.MandateId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class AuditPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Audit audit;
    @Autowired
    private Asked asked;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;

    @BeforeEach
    void notes() {
        round = rounds.newRound();
        MandateId aero = rounds.mayor(round, "0492", true);
        MandateId aarhus = rounds.mayor(round, "0751", true);
        audit.note("sara", Deed.SAW, aero.toString(), "Borgmesterkortet", "");
        audit.note("mayor", Deed.CHANGED, aarhus.toString(), "Svaret", "");
        engine.clockTo(round.letterDate().plusDays(1).atTime(9, 0));
        audit.note("kirsten", Deed.BROKE_GLASS, aarhus.toString(), "Henvendelsen", "Rådgiveren er syg");
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void showsTheLatestFirstInWords() throws Exception {
        assertThat(page("")).containsSubsequence("Kirsten Kragelykke", "Har åbnet med begrundelse", "Aarhus", "Henvendelsen", "Rådgiveren er syg",
            "Borgmesteren", "Har ændret", "Aarhus", "Svaret", "Sara Sandholt", "Har set", "Ærø", "Borgmesterkortet").contains("3 linjer<");
    }

    @Test
    void showsWhatIsAboutNothingSingle() throws Exception {
        audit.note("camilla", Deed.EXPORTED, "", "Maillisten", "");

        assertThat(page("&actor=camilla")).contains("1 linje<", "Camilla Krogsøe</th>", "Maillisten");
    }

    @Test
    void findsByMunicipalityPersonAndPeriod() throws Exception {
        assertThat(page("&q=aeroe")).contains("1 linje<", "Sara Sandholt</th>").doesNotContain("Svaret");
        assertThat(page("&actor=kirsten")).contains("1 linje<", "Henvendelsen");
        assertThat(page(round.letterDate().plusDays(1), "&q=Århus")).contains("1 linje<", "Henvendelsen");
        assertThat(page("&q=Aarhus&actor=sara")).contains("Ingen linjer passer");
    }

    @Test
    void showsAnInquiryByItsNumberAloneAndFindsItByThat() throws Exception {
        String inquiry = asked.inquiry(asked.mayor(), InquirySubject.OWN_PENSION);
        String number = database.queryForObject("select number from inquiry where id = ?", String.class, inquiry);
        audit.note("tove", Deed.SAW, inquiry, "Henvendelsen " + number, "");

        assertThat(get200("/privacy/audit?q=" + number.toLowerCase(Locale.ROOT) + "&actor=tove")).contains("1 linje<", "<td>" + number + "</td>")
            .doesNotContain(inquiry, "Aarhus", InquirySubject.OWN_PENSION.danish());
        assertThat(get200("/privacy/audit?q=Aarhus&actor=tove")).doesNotContain(number);
    }

    @Test
    void keepsWhatIsTypedWhenThePeriodIsBackwards() throws Exception {
        assertThat(browser.perform(get("/privacy/audit?q=Aarhus&from=2022-02-01&to=2022-01-01").with(Staff.of(PROCESS_OWNER)))
            .andExpect(status().isBadRequest()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
            .contains("Byt om på datoerne", "value=\"Aarhus\"", "value=\"2022-02-01\"");
        browser.perform(get("/privacy/audit?from=i+morgen").with(Staff.of(PROCESS_OWNER))).andExpect(status().isBadRequest());
        browser.perform(get("/privacy/audit?page=2000000000").with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk());
    }

    @Test
    void saysThatTheLogIsWhole() throws Exception {
        assertThat(browser.perform(get("/privacy/audit/check").with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Loggen er hel.");
    }

    @Test
    void givesTheLogAsAFileAndNotesThat() throws Exception {
        String period = "from=" + round.letterDate() + "&to=" + round.letterDate().plusDays(1);
        assertThat(browser.perform(get("/privacy/audit/log.csv?" + period).with(Staff.of(HEAD_OF_OFFICE))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Nummer;Tidspunkt;Hvem", ";Borgmesteren;Har ændret;Aarhus;Svaret;");
        browser.perform(get("/privacy/audit/log.xlsx").with(Staff.of(HEAD_OF_OFFICE))).andExpect(status().isOk());
        assertThat(page("")).contains("Har hentet", "Revisionsloggen");
        browser.perform(get("/privacy/audit/log.csv").with(Staff.of(ADVISERS))).andExpect(status().isForbidden());
        browser.perform(get("/privacy/audit/log.csv?from=2022-02-01&to=2022-01-01").with(Staff.of(HEAD_OF_OFFICE))).andExpect(status().isBadRequest());
    }

    private String page(String query) throws Exception {
        return page(round.letterDate(), query);
    }

    private String page(LocalDate from, String query) throws Exception {
        return get200("/privacy/audit?from=" + from + "&to=" + round.letterDate().plusDays(1) + query);
    }

    private String get200(String address) throws Exception {
        return browser.perform(get(address).with(Staff.of(PROCESS_OWNER))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
