package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame around the pages, at a desk and on a tablet, for eyes and for screen readers. */
@BrowserTest
class StaffPagesBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"sara, /", "sara, /rounds", "sara, /events", "sara, /letters", "sara, /outbox", "niels, /networks", "pernille, /rehearsal", "sara, /mail-lists",
        "sara, /mayors/0751", "rasmus, /outbox", "rasmus, /findes-ikke"})
    void isOpenToEverybodyWithAxe(String user, String path) {
        try (Desk desk = Desk.of(chromium, port, user)) {
            List<String> complaints = listen(desk.page());
            desk.go(path);
            for (int width : new int[] {1440, 768}) {
                desk.page().setViewportSize(width, 900);
                desk.picture("staff" + path.replace('/', '-') + "-" + user + "-" + width);
                assertThat(desk.page().locator("h1")).hasCount(1);
                assertThat(violations(desk.page())).as("axe on %s at %d", path, width).isEmpty();
                assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits %d pixels", path, width)
                    .isEqualTo(true);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void isOpenToEverybodyBeforeLogin() {
        try (var context = chromium.browser().newContext()) {
            Page page = context.newPage();
            List<String> complaints = listen(page);
            page.navigate("http://127.0.0.1:" + port + "/login?error");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("forkert");
            assertThat(page.getByLabel("Brugernavn")).isFocused();
            assertThat(violations(page)).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void letsTheKeyboardSkipTheMenu() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            desk.go("/");
            desk.page().keyboard().press("Tab");
            assertThat(desk.page().getByText("Gå til indholdet")).isFocused();
            desk.page().keyboard().press("Enter");
            assertThat(desk.page().locator("#indhold")).isFocused();
        }
    }

    @Test
    void endsTheWebAppsToo() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            desk.go("/");
            desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud")).click();
            assertThat(desk.page().getByText("Du er logget ud.")).isVisible();

            desk.go("/camunda/app/tasklist/default/");
            assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Log ind"))).isVisible();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }

    private static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("responded with a status of 40")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
