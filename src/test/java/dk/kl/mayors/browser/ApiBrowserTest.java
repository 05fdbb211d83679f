package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of the interface for programs works under the pages' own content security policy, and so does trying it out. */
@BrowserTest
class ApiBrowserTest {

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

    @Test
    void describesEverythingAndLetsOneTryIt() {
        try (Desk desk = Desk.of(chromium, port, "sara")) {
            Page page = desk.page();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            desk.go("/swagger-ui.html");
            assertThat(page.locator(".opblock")).hasCount(15);
            assertThat(page.getByText("Borgmesterforløb").first()).isVisible();
            desk.picture("swagger-ui");

            page.locator(".authorize").first().click();
            page.locator(".auth-container input[name=username]").fill("sara");
            page.locator(".auth-container input[type=password]").fill("Borgmester-2021!");
            page.locator(".auth-container button[type=submit]").click();
            page.locator(".btn-done").click();
            Locator rounds = page.locator(".opblock").filter(new Locator.FilterOptions().setHasText("List the rounds"));
            rounds.locator(".opblock-summary-control").click();
            rounds.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it out")).click();
            rounds.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute")).click();
            assertThat(rounds.locator(".live-responses-table tbody .response-col_status").first()).containsText("200");
            assertThat(rounds.locator(".live-responses-table")).containsText("2022-2025");
            desk.picture("swagger-ui-tried");

            assertThat(complaints).isEmpty();
        }
    }
}
