package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.RosterImports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board and the mayor card as staff use them, with all 98 mayors under way. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ROUND = Sample.ROUND.value();

    private Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private AuthorizationService authorizationService;

    @BeforeAll
    void startAllJourneys() {
        chromium = Chromium.start();
        runtimeService.startProcessInstanceByKey("election-round", ROUND, Map.of("roundId", ROUND));
        complete("Task_SetRoundDates", Map.of());
        imports.stage(Sample.ROUND, "borgmestre.csv", Sample.roster(), true);
        complete("Task_ImportRoster", Map.of());
        complete("Task_ApproveRoster", Map.of("rosterApproved", "yes"));
        complete("Task_ApproveLetter", Map.of("letterApproved", "yes"));
        await().atMost(PATIENCE).until(() -> taskService.createTaskQuery().taskDefinitionKey("Task_AwaitAnswer").count() == 98);
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"/?step=b98", "/?view=map&step=b98", "/mayors/0751"})
    void isOpenToEverybodyWithAxe(String path) {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            List<String> complaints = new ArrayList<>();
            desk.page().onPageError(complaints::add);
            desk.go(path);
            for (int width : new int[] {1440, 768}) {
                desk.page().setViewportSize(width, 900);
                desk.picture("board" + path.replaceAll("\\W+", "-") + "-" + width);
                assertThat(violations(desk.page())).as("axe on %s at %d", path, width).isEmpty();
                assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits %d", path, width)
                    .isEqualTo(true);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @Order(2)
    void walksTheMapByTheKeyboard() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            desk.go("/?view=map&step=b98");
            Page page = desk.page();
            assertThat(page.locator(".board-tile")).hasCount(98);
            assertThat(page.locator(".board-tile[tabindex='0']")).hasCount(1);
            page.locator("[data-code='0751'].board-tile").focus();
            assertThat(page.locator("#kort-nu")).containsText("Aarhus: Venter på borgmesteren");

            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#kort-nu")).not().containsText("Aarhus");
            desk.picture("board-map-focus");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#kort-nu")).containsText("Aarhus");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/mayors/0751.*"));
            assertThat(page.getByText("Indeholder data fra Klimadatastyrelsen")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void keepsTheMarksWhenTheListIsDrawnAnewAndTheFilterWhenOneComesBack() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            desk.go("/");
            Page page = desk.page();
            page.getByLabel("Søg efter kommune eller borgmester").fill("århus");
            assertThat(page.locator(".board tbody tr")).hasCount(1);
            assertThat(page.locator(".board-tile")).hasCount(0);
            page.locator(".board-pick").first().check();
            page.evaluate("htmx.trigger(document.body, 'tavlen-opdateres')");
            page.waitForLoadState();
            assertThat(page.locator(".board-pick:checked")).hasCount(1);
            assertThat(page.locator("#board-chosen")).hasText("1 opgave valgt");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aarhus").setExact(true)).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tavlen").setExact(true)).first().click();

            assertThat(page.getByLabel("Søg efter kommune eller borgmester")).hasValue("århus");
            assertThat(page.locator(".board tbody tr")).hasCount(1);
        }
    }

    @Test
    @Order(4)
    void completesNinetyFiveOfNinetyEightByTheKeyboardAndShowsHowFarItHasCome() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            desk.go("/?step=b98");
            Page page = desk.page();
            page.getByLabel("Vælg alle i B98-møde").focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#board-chosen")).hasText("98 opgaver valgt");
            desk.picture("board-bulk");
            taskService.complete(task("0751").getId(), Map.of("answer", "declines"));
            taskService.claim(task("0101").getId(), "kasper");
            takeAwayFromTheSecretariat(task("0851"));

            page.getByLabel("Udfald").focus();
            page.keyboard().type("Deltager");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afslut").setExact(true)).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#board-progress")).isVisible();

            Locator said = page.locator(".board-said");
            assertThat(said).containsText("95 opgaver er klaret. 3 opgaver kunne ikke klares.");
            assertThat(said).containsText("København");
            assertThat(page.locator(".board-pick:checked")).hasCount(3);
            assertThat(page.locator(".board-reason")).hasCount(3);
            assertThat(page.locator("td[data-cell^='0101'] .board-reason")).containsText("Kasper Kjærbæk har taget opgaven.");
            desk.picture("board-bulk-failed");
            assertThat(violations(page)).isEmpty();

            desk.go("/?view=map&step=b98").picture("board-map");
            desk.go("/mayors/0751");
            page.setViewportSize(1440, 2200);
            desk.picture("mayor-card");
        }
    }

    private void complete(String task, Map<String, Object> variables) {
        await().atMost(PATIENCE).until(() -> taskService.createTaskQuery().taskDefinitionKey(task).count() == 1);
        taskService.complete(taskService.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), variables);
    }

    private Task task(String municipality) {
        return taskService.createTaskQuery().processInstanceBusinessKey(Sample.mandateId(municipality).toString())
            .taskDefinitionKey("Task_AwaitAnswer").singleResult();
    }

    private void takeAwayFromTheSecretariat(Task task) {
        taskService.deleteCandidateGroup(task.getId(), "secretariat");
        authorizationService.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).groupIdIn("secretariat").list()
            .forEach(right -> authorizationService.deleteAuthorization(right.getId()));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
