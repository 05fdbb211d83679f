package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.RosterImports;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change of mayor as the secretariat and the head of office see it. */
@BrowserTest
class SuccessionBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;

    @Test
    void theSecretariatDescribesAChangeAndTheHeadOfOfficeApprovesIt() {
        startTheJourney();
        try (Chromium chromium = Chromium.start()) {
            try (Desk desk = Desk.of(chromium, port, "sara")) {
                Page page = desk.go("/mayors/0751").page();
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skift borgmester")).click();
                page.getByLabel("Borgmesteren fratræder", new Page.GetByLabelOptions().setExact(true)).check();
                page.getByLabel("Sidste dag i embedet").fill("2021-12-20");
                page.getByLabel("Årsag").selectOption("NOT_TAKEN");
                page.getByLabel("Fornavn").fill("Åse");
                page.getByLabel("Efternavn").fill("Ørumgaard");
                page.getByLabel("Mail", new Page.GetByLabelOptions().setExact(true)).fill("aase@aarhus.example");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem, og se alt")).click();
                assertThat(page.getByText("Fødte medlemskaber, som slutter").first()).isVisible();
                for (int width : new int[] {1440, 768}) {
                    page.setViewportSize(width, 900);
                    desk.picture("succession-" + width);
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
                }
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send til godkendelse")).click();
                assertThat(page.getByText("Skiftet er sendt til godkendelse")).isVisible();
            }
            try (Desk desk = Desk.of(chromium, port, "kirsten")) {
                desk.take("Godkend skiftet af borgmester i Aarhus");
                assertThat(desk.page().getByText("Godkender du skiftet?")).isVisible();
                desk.picture("approve-succession");
            }
        }
    }

    private void startTheJourney() {
        String round = Sample.ROUND.value();
        runtimeService.startProcessInstanceByKey("election-round", round, Map.of("roundId", round));
        complete("Task_SetRoundDates", Map.of());
        imports.stage(Sample.ROUND, "borgmestre.csv", Sample.rosterOf("0751"), true);
        complete("Task_ImportRoster", Map.of());
        complete("Task_ApproveRoster", Map.of("rosterApproved", "yes"));
        complete("Task_ApproveLetter", Map.of("letterApproved", "yes"));
        await().atMost(Duration.ofMinutes(2)).until(() -> taskService.createTaskQuery().taskDefinitionKey("Task_AwaitAnswer").count() > 0);
    }

    private void complete(String task, Map<String, Object> variables) {
        await().atMost(Duration.ofMinutes(1)).until(() -> taskService.createTaskQuery().taskDefinitionKey(task).count() > 0);
        taskService.complete(taskService.createTaskQuery().taskDefinitionKey(task).singleResult().getId(), variables);
    }
}
