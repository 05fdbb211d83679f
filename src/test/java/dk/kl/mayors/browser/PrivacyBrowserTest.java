package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.RosterImports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever waits for a file about a person or for a look through the whole log sees that it is being made. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;

    private final List<Route> held = new ArrayList<>();
    private Chromium chromium;
    private Desk pernille;

    @BeforeAll
    void givenAMayor() {
        chromium = Chromium.start();
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0751"), true);
        imports.apply(Sample.ROUND);
    }

    @BeforeEach
    void logIn() {
        pernille = Desk.of(chromium, port, "pernille");
        held.clear();
    }

    @AfterEach
    void leave() {
        pernille.close();
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void saysThatTheReportIsBeingMadeUntilItIsThere() {
        Page page = pernille.go("/privacy/persons/0751-2022-01-01/mayor").page();
        hold(page, "**/report.pdf");
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hent som PDF"));
        button.click();

        assertThat(busy(page)).hasText("Samler filen …");
        assertThat(button).hasAttribute("aria-disabled", "true");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        pernille.picture("privacy-report");
        button.click(new Locator.ClickOptions().setForce(true));
        Download report = page.waitForDownload(() -> held.get(0).resume());

        assertThat(report.suggestedFilename()).isEqualTo("indsigt-0751-2022-01-01.pdf");
        assertThat(busy(page)).hasCount(0);
        assertThat(held).as("pressed twice, made once").hasSize(1);
        assertThat(page.waitForDownload(() -> page.getByText("Hent som JSON").click()).suggestedFilename()).endsWith(".json");
    }

    @Test
    void asksForTheLoginThatHasEndedInsteadOfSavingItAsAReport() {
        Page page = pernille.go("/privacy/persons/0751-2022-01-01/mayor").page();
        page.context().clearCookies();
        page.getByText("Hent som PDF").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Log ind"))).isVisible();
    }

    @Test
    void saysThatTheLogIsBeingCheckedAndFetched() {
        Page page = pernille.go("/privacy/audit").page();
        hold(page, "**/log.xlsx*");
        page.getByText("Hent til Excel").click();
        assertThat(busy(page)).hasText("Samler filen …");
        assertThat(page.waitForDownload(() -> held.get(0).resume()).suggestedFilename()).isEqualTo("revisionslog.xlsx");
        assertThat(busy(page)).hasCount(0);

        // The link itself is stopped, because Playwright looks at no page that is about to be left.
        page.evaluate("addEventListener('click', event => event.preventDefault())");
        page.getByText("Kontrollér, at loggen er hel").click();
        assertThat(busy(page)).hasText("Kontrollerer loggen …");
        page.evaluate("dispatchEvent(new Event('pageshow'))");
        assertThat(busy(page)).hasCount(0);
    }

    private void hold(Page page, String address) {
        page.route(address, held::add);
    }

    private static Locator busy(Page page) {
        return page.locator(".house-busy");
    }
}
