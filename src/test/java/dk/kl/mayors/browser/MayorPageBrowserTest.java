package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.Sample;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mayor's page as a mayor has it: on a telephone, in a train, behind the link of a mail. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MayorPageBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final MandateId AARHUS = Sample.mandateId("0751");
    private static final MandateId SORO = Sample.mandateId("0340");
    private static final String B98 = "2022-2025-b98";

    @LocalServerPort
    private int port;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Roster roster;
    @Autowired
    private JourneyStarter journeys;
    @Autowired
    private Invitations invitations;
    @Autowired
    private NetworkSignUps signUps;
    @Autowired
    private MayorLinks links;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private JdbcTemplate database;

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private BrowserContext telephone;
    private Page page;

    @BeforeAll
    void givenInvitedMayors() {
        chromium = Chromium.start();
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0751", "0340"), true);
        imports.apply(Sample.ROUND);
        journeys.startAll(Sample.ROUND);
        await().atMost(Duration.ofMinutes(1)).until(() -> invited(AARHUS) != null && invited(SORO) != null
            && invited(AARHUS).invitedAt() != null && invited(SORO).invitedAt() != null && signUps.of(AARHUS).isPresent());
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @AfterEach
    void putTheTelephoneAway() {
        telephone.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void answersAnInvitationAndChangesTheAnswer() {
        takeTheTelephone(true);
        open(link(AARHUS, Reader.MAYOR));
        picture("mayor-page");
        assertThat(violations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);

        Locator card = page.locator("[id='" + B98 + "']");
        assertThat(card.getByLabel("Stedfortræderens navn")).isHidden();
        card.getByLabel("Jeg deltager", new Locator.GetByLabelOptions().setExact(true)).check();
        card.getByText("Send svar").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Tak, svaret er gemt.");
        assertThat(card).containsText("Du har svaret: Deltager.");
        picture("mayor-page-answered");
        assertThat(violations()).isEmpty();

        card.getByText("Ret svaret").click();
        card.getByLabel("Jeg sender en stedfortræder").check();
        card.getByText("Gem det nye svar").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Skriv stedfortræderens navn.");
        picture("mayor-page-problem");
        assertThat(violations()).isEmpty();
        card.getByLabel("Stedfortræderens navn").fill("Lis Holmeå");
        card.getByText("Gem det nye svar").click();

        assertThat(card).containsText("Du har svaret: Stedfortræder deltager: Lis Holmeå.");
        assertThat(invited(AARHUS).answer()).isEqualTo(Answer.SUBSTITUTE);
    }

    @Test
    void asksForANetworkWithWishes() {
        takeTheTelephone(true);
        open(link(AARHUS, Reader.MAYOR));
        Locator network = page.locator("section[aria-labelledby=netvaerk]");
        network.getByLabel("Ja tak").check();
        network.getByText("Dine ønsker (valgfrit)").click();
        network.getByLabel("Klima og grøn omstilling").check();
        network.getByLabel("Gerne sammen med, 1").selectOption("Sorø");
        network.getByText("Send svar").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Tak, dit svar om netværk er gemt.");
        assertThat(network).containsText("Du har svaret: Ja tak.");
        network.scrollIntoViewIfNeeded();
        picture("mayor-page-network");
        assertThat(signUps.of(AARHUS).orElseThrow().wish().orElseThrow().with()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void correctsTheMailAddressWithAndWithoutJavaScript(boolean javaScript) {
        MandateId mayor = javaScript ? AARHUS : SORO;
        String address = "ny." + javaScript + "@kommune.example";
        takeTheTelephone(javaScript);
        String link = link(mayor, Reader.MAYOR);
        open(link);
        Locator data = page.locator("section[aria-labelledby=oplysninger]");
        data.getByText("Ret oplysningerne").press("Enter");
        data.getByLabel("Din mail").fill("forkert");
        data.getByText("Send rettelsen").press("Enter");
        assertThat(data).containsText("Mailadressen er ikke gyldig");
        data.getByLabel("Din mail").fill(address);
        data.getByText("Send rettelsen").press("Enter");
        assertThat(data).containsText("Du har sendt en rettelse");
        assertThat(roster.mandate(mayor).mayor().email()).isNotEqualTo(address);

        staffApprove(mayor);
        open(link);
        assertThat(data).containsText(address);
        assertThat(data).containsText("Din rettelse blev godkendt");
        picture("mayor-page-corrected-" + javaScript);
        assertThat(roster.mandate(mayor).mayor().email()).isEqualTo(address);
    }

    @Test
    void answersWithoutJavaScript() {
        takeTheTelephone(false);
        open(link(SORO, Reader.SECRETARY));
        picture("secretary-page");
        Locator card = page.locator("[id='" + B98 + "']");
        card.getByLabel("Borgmesteren deltager", new Locator.GetByLabelOptions().setExact(true)).check();
        card.getByText("Send svar").press("Enter");

        assertThat(card).containsText("Borgmesteren har svaret: Deltager.");
        assertThat(invited(SORO).answer()).isEqualTo(Answer.ATTENDS);
    }

    @Test
    void subscribesToTheCalendar() {
        takeTheTelephone(true);
        open(link(AARHUS, Reader.MAYOR));
        page.getByText("Lav et kalenderlink").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Din kalender er klar.");
        String address = page.locator("#kalenderlink").inputValue();
        assertThat(page.getByText("Åbn i kalenderen på telefonen").getAttribute("href")).isEqualTo(address.replaceFirst("http", "webcal"));
        var calendar = new HttpUser(port).get(URI.create(address).getPath());
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.body()).contains("METHOD:PUBLISH", "UID:" + B98).doesNotContain("ATTENDEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "revoked", "guessed", "foreign"})
    void showsAFriendlyPageAndNothingElseToALinkThatLeadsNowhere(String kind) {
        takeTheTelephone(true);
        String link = link(AARHUS, Reader.MAYOR);
        String id = database.queryForObject("select id from personal_link where mandate_id = ? order by made_at desc, id limit 1", String.class,
            AARHUS.toString());
        switch (kind) {
            case "expired" -> database.update("update personal_link set ends_at = made_at where mandate_id = ?", AARHUS.toString());
            case "revoked" -> database.update("update personal_link set revoked_at = made_at where mandate_id = ?", AARHUS.toString());
            case "guessed" -> link = "/m/" + "A".repeat(43);
            default -> link = link + "/calendar.ics";
        }
        Response answer = page.navigate("http://127.0.0.1:" + port + link);

        assertThat(answer.status()).isEqualTo(kind.equals("expired") || kind.equals("revoked") ? 410 : 404);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("body")).containsText("mail fra KL");
        assertThat(page.content()).doesNotContain("Aarhus", roster.mandate(AARHUS).mayor().lastName(), "Tavlen");
        assertThat(violations()).isEmpty();
        picture("mayor-page-" + kind);
        database.update("update personal_link set revoked_at = null, ends_at = timestamp '2026-01-01 00:00:00' where mandate_id = ?", AARHUS.toString());
        complaints.clear();
    }

    private void takeTheTelephone(boolean javaScript) {
        telephone = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2).setIsMobile(true)
            .setHasTouch(true).setLocale("da-DK").setTimezoneId("Europe/Copenhagen").setJavaScriptEnabled(javaScript));
        page = telephone.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
    }

    private String link(MandateId mandate, Reader reader) {
        return URI.create(links.make(mandate, reader).address()).getPath();
    }

    private void open(String link) {
        page.navigate("http://127.0.0.1:" + port + link);
        assertThat(page.locator("h1")).isVisible();
        assertThat(telephone.cookies()).isEmpty();
    }

    private void staffApprove(MandateId mayor) {
        Task task = taskService.createTaskQuery().processInstanceBusinessKey(mayor.toString()).taskDefinitionKey("Task_DecideContactCorrection").singleResult();
        try (Desk sara = Desk.of(chromium, port, "sara")) {
            sara.go("/mayors/" + mayor.municipality() + "/corrections/" + taskService.getVariable(task.getId(), "correctionId"));
            assertThat(sara.page().locator("main")).containsText("Rettes til");
            sara.picture("mayor-correction");
        }
        identityService.setAuthentication("sara", List.of("secretariat"));
        taskService.complete(task.getId(), Map.of("correctionApproved", "yes"));
        identityService.clearAuthentication();
    }

    private Invited invited(MandateId mandate) {
        return invitations.of(mandate).stream().filter(one -> one.eventId().equals(B98)).findFirst().orElse(null);
    }

    private List<String> violations() {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
