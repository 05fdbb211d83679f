package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.RosterImports;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The editor of texts as communications use it: from the first word to the head of office's approval. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersBrowserTest {

    private static final GreenMail MAIL_SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String SENTENCE = "Vi glæder os til at møde dig over en kop kaffe.";

    private Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL_SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @BeforeAll
    void importTheMayors() {
        chromium = Chromium.start();
        imports.stage(Sample.ROUND, "borgmestre.csv", Sample.roster(), true);
        imports.apply(Sample.ROUND);
    }

    @AfterAll
    void close() {
        chromium.close();
        MAIL_SERVER.stop();
    }

    @Test
    void writesATextSeesItTriesItAndHasItApproved() {
        try (Desk camilla = Desk.of(chromium, port, "camilla")) {
            Page page = camilla.go("/letters/2022-2025/texts/NETWORK_OFFER").page();
            Locator paper = page.locator(".post-paper");
            assertThat(paper).not().containsText(SENTENCE);
            page.getByLabel("Vis for borgmesteren i").selectOption("0851-2022-01-01");

            type(page, "Kære {{navnet}}\n\n" + SENTENCE);
            assertThat(page.locator("#forhaandsvisning")).containsText("{{navnet}}");

            type(page, "Kære {{navn}}\n\n" + SENTENCE + "\n\nMed venlig hilsen");
            assertThat(paper).containsText(SENTENCE);
            assertThat(paper).not().containsText("{{");
            camilla.picture("text-preview");

            button(page, "Send en prøve til mig selv").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("camilla@kl.example");
            await().atMost(Duration.ofSeconds(60)).until(() -> MAIL_SERVER.getReceivedMessages().length == 1);
            assertThat(GreenMailUtil.toString(MAIL_SERVER.getReceivedMessages()[0])).contains("To: ").contains("camilla@kl.example")
                .contains("text/plain").contains("text/html").contains("kop kaffe");

            button(page, "Gem som ny version").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("venter på kontorchefens godkendelse");
            assertThat(page.locator("main")).containsText("Lige nu bruges standardteksten.");
        }
        try (Desk kirsten = Desk.of(chromium, port, "kirsten")) {
            kirsten.take("Godkend tekst").choose("Ja, den må bruges").picture("text-approval").complete();
            kirsten.go("/letters/2022-2025/texts/NETWORK_OFFER");
            assertThat(kirsten.page().locator("main")).containsText("Lige nu bruges version 1.");
            assertThat(kirsten.page().locator(".post-paper")).containsText(SENTENCE);
        }
    }

    @Test
    void showsTheLetterItselfWhileItIsWritten() {
        try (Desk camilla = Desk.of(chromium, port, "camilla")) {
            Page page = camilla.go("/letters/2022-2025/texts/LETTER").page();
            Locator firstPage = page.getByAltText("Brevets side 1");
            String before = firstPage.getAttribute("src");

            Locator body = page.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true));
            body.fill(SENTENCE + "\n\n" + body.inputValue());
            assertThat(firstPage).not().hasAttribute("src", before);
            camilla.picture("letter-preview");

            body.fill((body.inputValue() + "\n\n").repeat(3));
            assertThat(page.locator("#forhaandsvisning")).containsText("mere end to sider");
        }
    }

    private static void type(Page page, String text) {
        page.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
