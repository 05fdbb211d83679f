package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The network bench as the network team uses it, with 98 mayors. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworksBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Roster roster;
    @Autowired
    private Networks networks;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;

    @BeforeAll
    void proposeNetworks() {
        chromium = Chromium.start();
        imports.stage(Sample.ROUND, "borgmestre.csv", Sample.roster(), true);
        imports.apply(Sample.ROUND);
        List<Mandate> mayors = roster.mandates(Sample.ROUND);
        for (int i = 0; i < mayors.size(); i++) {
            MunicipalityCode friend = mayors.get((i + 7) % mayors.size()).municipality().code();
            networks.signUp(mayors.get(i).id(), new Wish(Wish.Answer.YES, i % 5 == 0 ? 60 : null, i % 9 == 0 ? MeetingForm.ONLINE : MeetingForm.EITHER,
                i % 3 == 0 ? Set.of(Theme.values()[i % Theme.values().length]) : Set.of(), i % 20 == 0 ? Set.of(friend) : Set.of(), Set.of()));
        }
        runtimeService.startProcessInstanceByKey("network-assignment", Sample.ROUND.value(), Map.of("roundId", Sample.ROUND.value()));
        await().atMost(PATIENCE).until(() -> taskService.createTaskQuery().taskDefinitionKey("Task_AdjustAssignment").count() == 1);
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void staffAdjustTheProposal() {
        try (Desk niels = Desk.of(chromium, port, "niels")) {
            niels.go("/networks").picture("networks-bench");
            assertThat(niels.page().locator(".bench-column")).hasCount(10);
            niels.go("/networks/sign-ups").picture("networks-sign-ups");
            niels.go("/networks/sign-ups/0751-2022-01-01").picture("networks-sign-up");
            niels.go("/networks/facilitators").picture("networks-facilitators");
            niels.go("/networks");
            niels.page().locator("#card-0751-2022-01-01 > a").click();
            assertThat(niels.page().locator("#bench-dialog")).isVisible();
            niels.picture("networks-panel");
        }
    }
}
