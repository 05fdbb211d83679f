package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class BoardPageTest {

    private static final Pattern ROWS = Pattern.compile("<th scope=\"row\">\\s*<a [^>]*>([^<]+)</a>");
    private static final Pattern COUNTS = Pattern.compile("<span class=\"board-number\">(\\d+)</span>\\s*<span>([^<]+)</span>");

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JourneyRepository stored;
    @Autowired
    private JourneyStepRepository steps;
    @Autowired
    private Story story;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ManagementService managementService;

    private TestRound round;

    @BeforeEach
    void aPlannedRound() {
        round = rounds.newRound();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void tellsANewcomerWhatToDoFirst() throws Exception {
        assertThat(board("")).contains("Runden er ikke begyndt endnu", "Start runden i opgavelisten", "#/?processStart=true");
        assertThat(board("", ADVISERS)).contains("Runden er ikke begyndt endnu").doesNotContain("Start runden i opgavelisten");
    }

    @Test
    void showsEveryMayorInDanishOrder() throws Exception {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0101", false);
        rounds.mayor(round, "0492", false);
        rounds.mayor(round, "0185", false);

        assertThat(rows(board(""))).containsExactly("København", "Tårnby", "Ærø", "Aarhus");
    }

    @Test
    void saysWhereEachMayorStandsInWords() throws Exception {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0101", false);
        assertThat(board("")).contains("Forløbene begynder, når");
        assertThat(cells(board(""), "Aarhus")).containsOnly("Planlagt");

        begin();

        String page = board("");
        assertThat(cells(page, "Aarhus")).containsExactly("Afsluttet", "Afsluttet", "Venter på borgmesteren", "Planlagt", "Planlagt",
            "Venter på borgmesteren", "Planlagt");
        assertThat(cells(page, "København")).element(3).isEqualTo("Ikke relevant");
        assertThat(page).contains("nyvalgt", "genvalgt");
    }

    @Test
    void marksWhoIsProvisionalAndWhoHasLeft() throws Exception {
        rounds.provisionalMayor(round, "0851");
        MandateId gone = rounds.mayor(round, "0751", true);
        begin();
        engine.clockTo(round.b98().minusDays(3));
        assertThat(changes.endMandate(gone, round.b98().minusDays(4).toLocalDate())).isEmpty();

        String page = board("");

        assertThat(page).contains("Foreløbig", "Fratrådt ");
        assertThat(cells(page, "Aarhus")).containsExactly("Afsluttet", "Afsluttet", "Ikke relevant", "Ikke relevant", "Ikke relevant",
            "Ikke relevant", "Ikke relevant");
    }

    @Test
    void countsMayorsByStateAndFiltersByTheSame() throws Exception {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0101", false);
        rounds.provisionalMayor(round, "0851");
        begin();

        assertThat(counts(board(""))).contains("2 Venter på borgmesteren", "2 Afsluttet", "0 Venter på os", "3 Planlagt");
        assertThat(rows(board("&state=mayor"))).containsExactly("København", "Aarhus");
        assertThat(rows(board("&state=mayor&step=intro1"))).isEmpty();
        assertThat(board("&state=mayor&step=intro1")).contains("Ingen borgmestre passer til det, du har valgt.", "Vis alle");
    }

    @Test
    void filtersByKkrAndFindsAsDanesType() throws Exception {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0101", false);
        rounds.mayor(round, "0851", false);

        assertThat(rows(board("&kkr=KKR Nordjylland"))).containsExactly("Aalborg");
        assertThat(rows(board("&q=århus"))).containsExactly("Aarhus");
        assertThat(rows(board("&q=Birk0101"))).containsExactly("København");
        assertThat(board("&q=\"><script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void sortsWhatIsUrgentFirst() throws Exception {
        rounds.provisionalMayor(round, "0101");
        rounds.mayor(round, "0751", true);
        begin();

        assertThat(rows(board("&sort=urgency"))).containsExactly("Aarhus", "København");
        assertThat(rows(board("&sort=kkr"))).containsExactly("København", "Aarhus");
    }

    @Test
    void showsAnErrorInTheStepWhereTheJourneyStandsStill() throws Exception {
        MandateId mayor = rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0101", false);
        begin();
        standStill(mayor, "network-place");

        String page = board("");

        assertThat(cells(page, "Aarhus")).element(5).isEqualTo("Fejl i forløbet");
        assertThat(cells(page, "København")).doesNotContain("Fejl i forløbet");
        assertThat(counts(page)).contains("1 Fejl i forløbet");
        assertThat(rows(board("&state=incident"))).containsExactly("Aarhus");
    }

    @Test
    void asksTheDatabaseAsOftenForFiveMayorsAsForAll() throws Exception {
        Sample.municipalities().stream().limit(5).forEach(one -> aMayorWithAllSteps(one.code().value()));
        board("");
        long before = SqlCount.roundTrips();
        assertThat(rows(board(""))).hasSize(5);
        long forFive = SqlCount.roundTrips() - before;

        Sample.municipalities().stream().skip(5).forEach(one -> aMayorWithAllSteps(one.code().value()));
        before = SqlCount.roundTrips();
        assertThat(rows(board(""))).hasSize(98);

        assertThat(SqlCount.roundTrips() - before).isEqualTo(forFive).isLessThanOrEqualTo(12);
    }

    @Test
    void saysThatARoundDoesNotExist() throws Exception {
        browser.perform(get("/?round=2202-2205").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
    }

    private void aMayorWithAllSteps(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        Instant now = engine.now();
        stored.save(new Journey(mayor, round.id(), true, now));
        for (Step step : Step.values()) {
            steps.save(new JourneyStep(mayor, step, StepState.ON_US, now, now, null));
        }
        String journey = story.start("mayor-journey", mayor.toString(),
            Map.of("roundId", round.id().value(), "newlyElected", true, "municipality", code, "municipalityCode", code));
        Execution waiting = runtimeService.createExecutionQuery().processInstanceId(journey).activityId("Timer_LetterDate").singleResult();
        runtimeService.createIncident("failedJob", waiting.getId(), "configuration", "prøve");
    }

    private void begin() {
        journeys.startNext(round.id());
        engine.runDueJobs();
    }

    /** An incident as the engine makes it when the tries are used up, on a process that the journey has called. */
    private void standStill(MandateId mayor, String process) {
        String called = runtimeService.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(mayor.toString()).singleResult().getId();
        managementService.createJobQuery().processInstanceId(called).list().forEach(job -> managementService.setJobRetries(job.getId(), 0));
        if (runtimeService.createIncidentQuery().processInstanceId(called).count() == 0) {
            String execution = runtimeService.createExecutionQuery().processInstanceId(called).list().get(0).getId();
            runtimeService.createIncident("failedJob", execution, "configuration", "prøve");
        }
    }

    private String board(String filter) throws Exception {
        return board(filter, SECRETARIAT);
    }

    private String board(String filter, StaffGroup group) throws Exception {
        return browser.perform(get("/?round=" + round.id() + filter).with(Staff.of(group)))
            .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> rows(String page) {
        return ROWS.matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static List<String> counts(String page) {
        return COUNTS.matcher(page).results().map(count -> count.group(1) + " " + count.group(2)).toList();
    }

    private static List<String> cells(String page, String municipality) {
        String row = page.substring(page.indexOf(">" + municipality + "</a>"));
        return Pattern.compile("<span class=\"board-word\">([^<]+)</span>").matcher(row.substring(0, row.indexOf("</tr>"))).results()
            .map((MatchResult cell) -> cell.group(1)).toList();
    }
}
