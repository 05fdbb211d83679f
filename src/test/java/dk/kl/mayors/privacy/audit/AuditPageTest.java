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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void turnsItsPagesWithoutLosingTheFilterOrShowingALineTwice() throws Exception {
        MandateId odense = rounds.mayor(round, "0461", true);
        for (int i = 1; i <= AuditReading.PAGE + 3; i++) {
            audit.note("sara", Deed.CHANGED, odense.toString(), "Linje " + i, "");
        }
        String filter = "q=Odense&actor=sara&from=" + round.letterDate() + "&to=" + round.letterDate().plusDays(1);
        String first = get200("/privacy/audit?" + filter);
        String second = get200(link(first, "next"));
        String back = get200(link(second, "prev"));

        assertThat(numbers(first)).hasSize(AuditReading.PAGE).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers(second)).hasSize(3).doesNotContainAnyElementsOf(numbers(first)).allMatch(number -> number < Collections.min(numbers(first)));
        assertThat(numbers(back)).isEqualTo(numbers(first));
        assertThat(first).contains("Side 1 af 2").doesNotContain("rel=\"prev\"");
        assertThat(second).contains("Side 2 af 2", "53 linjer<").doesNotContain("rel=\"next\"", "Aarhus</td>");
        assertThat(link(first, "next")).isEqualTo("/privacy/audit?" + filter + "&page=2");
        assertThat(link(second, "prev")).isEqualTo("/privacy/audit?" + filter + "&page=1");
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

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(rel + " on " + page).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static List<Long> numbers(String page) {
        return Pattern.compile("house-quiet\">(\\d+)</td>").matcher(page).results().map(found -> Long.valueOf(found.group(1))).toList();
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
