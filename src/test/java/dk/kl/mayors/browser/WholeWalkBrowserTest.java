package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.models.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's walk through a whole round, as a newcomer walks it; its pictures are the README's. */
@BrowserTest
class WholeWalkBrowserTest {

    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(Map.entry("rounds", "/rounds"), Map.entry("events", "/events"),
        Map.entry("event-planning", "/events/2022-2025-b98/planning"), Map.entry("check-in", "/events/2022-2025-b98/checkin"),
        Map.entry("answers-ledger", "/events/2022-2025-b98/ledger"), Map.entry("registrations", "/events/2022-2025-b98/registrations"),
        Map.entry("course", "/events/course"), Map.entry("letters", "/letters"), Map.entry("text", "/letters/2022-2025/texts/INVITATION"),
        Map.entry("deliveries", "/outbox/deliveries"), Map.entry("forecast", "/outbox/forecast"), Map.entry("newsletters", "/newsletters"),
        Map.entry("mail-lists", "/mail-lists"), Map.entry("mayor", "/mayors/0751"), Map.entry("sign-ups", "/networks/sign-ups"),
        Map.entry("rehearsal", "/rehearsal")));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private TaskService taskService;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ManagementService managementService;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void aNewcomerWalksTheWholeRound() {
        try (Desk sara = Desk.of(chromium, port, "sara"); Desk kirsten = Desk.of(chromium, port, "kirsten");
             Desk niels = Desk.of(chromium, port, "niels"); Desk pernille = Desk.of(chromium, port, "pernille")) {
            startTheRound(sara);
            takeTheRosterIn(sara);
            approveTheLetter(kirsten);
            answerAndPhone(sara);
            registerAttendance(sara, "2022-2025-b98", "2022-01-17");
            lookAtEveryPage(sara);
            assignTheNetworks(sara, niels, kirsten);
            workUntilAllJourneysAreComplete(sara);
            closeTheRound(kirsten);
            lookInCockpit(pernille);
        }
    }

    private void startTheRound(Desk sara) {
        assertThat(sara.page().locator("[data-clock]")).containsText("onsdag den 15. december 2021");
        sara.tasklist("Min gruppes opgaver");
        sara.page().getByText("Start forløb").first().click();
        sara.page().locator(".modal-dialog a").filter(new Locator.FilterOptions().setHasText("Valgrunde")).click();
        assertThat(sara.page().locator(".modal-dialog .fjs-input")).hasValue("2022-2025");
        sara.page().locator(".modal-footer button").filter(new Locator.FilterOptions().setHasText("Start")).click();
        sara.take("Sæt datoerne").picture("set-round-dates").complete();
    }

    private void takeTheRosterIn(Desk sara) {
        sara.go("/rounds/2022-2025/roster");
        sara.page().getByText("Brug eksempeloversigten").click();
        assertThat(sara.page().getByText("Filen er uden fejl").first()).isVisible();
        sara.picture("roster-preview");
        sara.take("Indlæs borgmesteroversigten").complete();
        sara.take("Godkend borgmesteroversigten").choose("Ja, godkend").complete();
    }

    private void approveTheLetter(Desk kirsten) {
        kirsten.take("Godkend velkomstbrev").choose("Ja, de må sendes").complete();
        settle();
        kirsten.go("/outbox?kind=WELCOME_LETTER").picture("outbox");
        kirsten.go("/outbox/deliveries");
        assertThat(kirsten.page().locator("main table tbody tr td:nth-child(2) a")).hasCount(98);
        kirsten.go("/");
        assertThat(kirsten.page().locator("main table tbody tr")).hasCount(98);
    }

    private void answerAndPhone(Desk sara) {
        sara.take("Venter på borgmesteren", "Afvent svar fra").choose("Deltager").complete();
        sara.go("/").picture("board");
        moveClock(sara, "2022-01-10");
        sara.take("Ring til borgmesteren").choose("Stedfortræder deltager").picture("phone-the-mayor").complete();
        finishAll("Task_PhoneTheMayor", Map.of("answer", "attends"));
    }

    private void registerAttendance(Desk sara, String event, String day) {
        moveClock(sara, day);
        sara.go("/events/" + event).picture("event");
        finishAll("Task_RegisterAttendance", Map.of("attendance", "present"));
    }

    /** Every page of the staff in the middle of a round, at a desk and on a tablet; the README shows those of the desk. */
    private void lookAtEveryPage(Desk sara) {
        SoftAssertions found = new SoftAssertions();
        PAGES.forEach((name, path) -> {
            sara.go(path);
            for (int width : new int[] {768, 1440}) {
                sara.page().setViewportSize(width, 900);
                found.assertThat(sara.page().locator("h1").count()).as("headings of %s", path).isOne();
                found.assertThat(sara.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits %d pixels", path, width)
                    .isEqualTo(true);
                sara.picture(width == 1440 ? "page-" + name : "page-" + name + "-768");
            }
            found.assertThat(new AxeBuilder(sara.page()).analyze().getViolations()).extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .as("axe on %s", path).isEmpty();
        });
        found.assertAll();
    }

    private void assignTheNetworks(Desk sara, Desk niels, Desk kirsten) {
        moveClock(sara, "2022-02-09");
        await().atMost(PATIENCE).until(() -> taskService.createTaskQuery().taskDefinitionKey("Task_AdjustAssignment").count() == 1);
        niels.go("/networks").picture("networks");
        niels.take("Tilpas netværksfordelingen").complete();
        kirsten.take("Godkend netværksfordelingen").choose("Ja, giv alle besked").complete();
        settle();
    }

    private void workUntilAllJourneysAreComplete(Desk sara) {
        for (String day : new String[] {"2022-03-01", "2022-04-01", "2022-05-02", "2022-06-01", "2022-07-01"}) {
            finishAll("Task_AwaitAnswer", Map.of("answer", "attends"));
            finishAll("Task_PhoneTheMayor", Map.of("answer", "attends"));
            finishAll("Task_RegisterAttendance", Map.of("attendance", "present"));
            moveClock(sara, day);
        }
        finishAll("Task_RegisterAttendance", Map.of("attendance", "present"));
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("mayor-journey").count()).isZero();
    }

    private void closeTheRound(Desk kirsten) {
        kirsten.take("Luk runden");
        kirsten.page().getByText("Jeg har læst slutrapporten").click();
        kirsten.picture("close-round").complete();
        kirsten.go("/").picture("board-closed");
        assertThat(kirsten.page().locator("main table tbody tr")).hasCount(98);
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    private void lookInCockpit(Desk pernille) {
        pernille.go("/camunda/app/cockpit/default/#/processes");
        Page page = pernille.page();
        assertThat(page.getByText("Borgmesterens forløb").first()).isVisible();
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Borgmesterens forløb")).first();
        assertThat(row.locator("td.instances")).hasText("0");
        pernille.picture("cockpit");
        for (String process : new String[] {"election-round", "mayor-journey", "invitation", "network-place", "network-assignment"}) {
            row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(nameOf(process))).first();
            row.getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator(".djs-container .djs-shape").first()).isVisible();
            page.waitForTimeout(500);
            page.locator(".djs-container").first().screenshot(new Locator.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", process + ".png")));
            page.goBack();
            assertThat(page.getByText("Borgmesterens forløb").first()).isVisible();
        }
    }

    private static String nameOf(String process) {
        return Models.nameOfProcess(process);
    }

    /** What staff would do task by task, in one go. */
    private void finishAll(String taskKey, Map<String, Object> variables) {
        for (Task task : taskService.createTaskQuery().taskDefinitionKey(taskKey).list()) {
            taskService.complete(task.getId(), variables);
        }
        settle();
    }

    private void moveClock(Desk desk, String day) {
        desk.go("/rehearsal");
        desk.page().locator("#banner-date").fill(day);
        desk.page().getByText("Stil uret frem", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.page().getByText("Uret er nået frem"))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** Waits until the engine has nothing left to do now. */
    private void settle() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
            .until(() -> managementService.createJobQuery().active().executable().withRetriesLeft().count() == 0);
    }
}
