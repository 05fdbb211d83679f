package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterImports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mayor asks in confidence from a telephone, an adviser answers at a screen, and the mayor reads the answer with a code. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InquiryBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final MandateId AARHUS = Sample.mandateId("0751");
    private static final String QUESTION = "Hvornår falder mit første vederlag?";
    private static final String ANSWER = "Dit første vederlag kommer med lønnen for januar.";

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private Post post;
    @Autowired
    private MayorLinks links;

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private String link;

    @BeforeAll
    void givenAMayor() {
        chromium = Chromium.start();
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0751"), true);
        imports.apply(Sample.ROUND);
        link = URI.create(links.make(AARHUS, Reader.MAYOR).address()).getPath();
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void isAskedAnsweredAndReadAndLeavesNothingInEitherBrowser() {
        try (BrowserContext telephone = telephone(); Desk rasmus = Desk.of(chromium, port, "rasmus")) {
            Page page = telephone.newPage();
            page.onPageError(complaints::add);
            page.navigate("http://127.0.0.1:" + port + link);
            ask(page);
            answer(rasmus);
            read(page);

            assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
            assertThat(telephone.cookies()).isEmpty();
            page.reload();
            page.navigate("http://127.0.0.1:" + port + link);
            assertThat(page.locator("body")).not().containsText(ANSWER);
        }
        assertThat(complaints).isEmpty();
    }

    private void ask(Page page) {
        Locator section = page.locator("section[aria-labelledby=henvendelser]");
        section.getByText("Skriv en henvendelse").click();
        section.getByLabel("Dit spørgsmål").fill(QUESTION);
        section.getByText("Send fortroligt").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vælg et emne.");
        assertThat(section.getByLabel("Dit spørgsmål")).hasValue(QUESTION);
        look(page, "mayor-inquiry-problem");
        section.getByLabel("Emne").selectOption("Borgmestervederlag");
        section.getByText("Send fortroligt").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Vi har modtaget din henvendelse");
        assertThat(section).containsText("Modtaget");
        assertThat(section).containsText("Du får svar senest");
        assertThat(page.locator("body")).not().containsText(QUESTION);
        look(page, "mayor-inquiry-sent");
    }

    private void answer(Desk rasmus) {
        String id = inquiries.of(AARHUS).get(0).id();
        await().atMost(Duration.ofMinutes(1)).until(() -> !casework.find(id).orElseThrow().adviserGroup().isEmpty());
        rasmus.go("/inquiries/" + id);
        Page page = rasmus.page();
        assertThat(page.locator("main")).containsText(QUESTION);
        page.getByLabel("Dit svar").fill(ANSWER);
        assertThat(violations(page)).isEmpty();
        rasmus.picture("inquiry-answer");
        page.getByText("Send svaret").click();
        assertThat(page.locator("main")).containsText("Besvaret");
        rasmus.picture("inquiry-answered");
        assertThat(page.evaluate("Object.entries({...localStorage, ...sessionStorage}).join(' ')").toString())
            .as("nothing of the inquiry's pages; of the board's, which the login leads to, its address").isIn("", "htmx-current-path-for-history,/");
        assertThat(page.context().cookies()).allSatisfy(cookie -> assertThat(cookie.name).isIn("JSESSIONID", "XSRF-TOKEN"));
    }

    private void read(Page page) {
        await().atMost(Duration.ofMinutes(1)).until(() -> post.to(AARHUS).stream().anyMatch(mail -> mail.kind() == MailKind.INQUIRY_ANSWERED));
        page.navigate("http://127.0.0.1:" + port + link);
        Locator section = page.locator("section[aria-labelledby=henvendelser]");
        section.getByText("Send mig en kode").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Vi har sendt en kode");
        look(page, "mayor-inquiry-code");
        section.getByLabel("Koden fra mailen").fill("000");
        section.getByText("Læs svaret").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Koden er ikke rigtig.");
        look(page, "mayor-inquiry-wrong-code");
        section.getByLabel("Koden fra mailen").fill(code());
        section.getByText("Læs svaret").click();
        assertThat(page.locator("main")).containsText(ANSWER);
        assertThat(page.locator("main")).containsText(QUESTION);
        look(page, "mayor-inquiry-read");
    }

    /** With the example's invented mayors, the outbox shows the secretariat the code. */
    private String code() {
        String dispatch = post.to(AARHUS).stream().filter(mail -> mail.kind() == MailKind.PAGE_CODE).findFirst().orElseThrow().dispatchId();
        try (Desk sara = Desk.of(chromium, port, "sara")) {
            sara.go("/outbox/" + dispatch + "/body");
            Matcher code = Pattern.compile("Din kode er (?:<strong>)?(\\d{6})").matcher(sara.page().content());
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    private BrowserContext telephone() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2).setIsMobile(true)
            .setHasTouch(true).setLocale("da-DK").setTimezoneId("Europe/Copenhagen"));
    }

    private static void look(Page page, String name) {
        assertThat(violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
