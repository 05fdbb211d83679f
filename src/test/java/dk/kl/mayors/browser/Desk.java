package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A member of staff at a screen: logs in, goes to pages, works tasks in Tasklist, and takes pictures. */
public final class Desk implements AutoCloseable {

    private static final double A_SLOW_START_MILLIS = 20_000;
    private static final String PASSWORD = "Borgmester-2021!";
    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final String base;

    private Desk(BrowserContext context, String base) {
        this.context = context;
        this.page = context.newPage();
        this.base = base;
    }

    /** Logs the example user in at a screen of 1440 by 900 pixels. */
    public static Desk of(Chromium chromium, int port, String user) {
        return of(chromium, port, user, "da-DK");
    }

    /** The same with a browser that asks for pages in another language, for instance {@code en-US}. */
    public static Desk of(Chromium chromium, int port, String user, String language) {
        BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)
            .setLocale(language).setTimezoneId("Europe/Copenhagen"));
        context.setDefaultTimeout(60_000);
        Desk desk = new Desk(context, "http://127.0.0.1:" + port);
        desk.go("/login");
        desk.page.locator("[name=username]").fill(user);
        desk.page.locator("[name=password]").fill(PASSWORD);
        desk.page.locator("main button[type=submit]").click();
        assertThat(desk.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud"))).isVisible();
        return desk;
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the product. */
    public Desk go(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Opens Tasklist with the tasks of that filter. */
    public Desk tasklist(String filter) {
        go("/camunda/app/tasklist/default/");
        Locator entry = page.getByText(filter).first();
        try {
            entry.waitFor(new Locator.WaitForOptions().setTimeout(A_SLOW_START_MILLIS));
        } catch (TimeoutError e) {
            // On a busy machine the web app's loader now and then gives up on its first visit, as it does for people, who reload then.
            page.reload();
        }
        entry.click();
        return this;
    }

    /** Opens the first task of the user's groups whose name holds that text, takes it, and waits for its form. */
    public Desk take(String taskName) {
        return take("Min gruppes opgaver", taskName);
    }

    /** Opens the first task of that filter whose name holds that text, takes it, and waits for its form. */
    public Desk take(String filter, String taskName) {
        tasklist(filter);
        page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(taskName)).first().click();
        page.getByText("Tag opgaven").first().click();
        assertThat(completeButton()).isEnabled();
        return this;
    }

    /** Chooses an answer of the task's form. */
    public Desk choose(String answer) {
        page.locator(".fjs-form-field-radio label").filter(new Locator.FilterOptions().setHasText(answer)).first().click();
        return this;
    }

    /** Completes the task and waits until it is gone. */
    public Desk complete() {
        completeButton().click();
        assertThat(completeButton()).not().isVisible();
        return this;
    }

    private Locator completeButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afslut").setExact(true));
    }

    /** Takes a picture of the screen for the README; it lands in target/pictures. */
    public Desk picture(String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
