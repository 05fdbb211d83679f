package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

/** The network bench as staff use it, with 98 mayors: from the first proposal through the approval to a swap of hosts. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NetworkBenchBrowserTest {

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

    @ParameterizedTest
    @Order(1)
    @ValueSource(ints = {1440, 768})
    void thePagesOfTheNetworksAreAccessible(int width) {
        try (Desk niels = Desk.of(chromium, port, "niels")) {
            niels.page().setViewportSize(width, 900);
            List<String> all = List.of("/networks", "/networks/sign-ups", "/networks/sign-ups/0751-2022-01-01", "/networks/facilitators/new");
            for (String path : width > 1000 ? all : List.of("/networks")) {
                niels.go(path);
                openEverything(niels.page());
                niels.picture("network" + path.replace('/', '-') + "-" + width);
                assertThat(violations(niels.page())).as("axe on %s at %d", path, width).isEmpty();
                assertThat(niels.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits %d", path, width).isEqualTo(true);
            }
            niels.go("/networks").picture("networks-bench-" + width);
            card(niels, "0751").locator("> a").click();
            assertThat(niels.page().locator("#bench-dialog")).isVisible();
            niels.picture("networks-panel-" + width);
            assertThat(violations(niels.page())).as("axe on the panel at %d", width).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aCardIsDraggedToAnotherNetwork() {
        try (Desk niels = Desk.of(chromium, port, "niels")) {
            niels.go("/networks");
            int from = networkOf(niels, "0751");
            int to = from % 5 == 0 ? from - 1 : from + 1;
            drag(niels, card(niels, "0751").locator(".bench-who"), column(niels, to));
            assertThat(niels.page().getByLabel("Hvorhen?")).hasValue(String.valueOf(to));
            niels.page().getByLabel("Begrundelse").fill("Aarhus og naboerne arbejder sammen om klimaet.");
            button(niels, "Flyt").click();

            assertThat(column(niels, to).locator("#card-0751-2022-01-01")).isVisible();
            assertThat(niels.page().locator("#bench .alert-success")).containsText("Borgmesteren er flyttet og fastholdt. Forslaget er");
            assertThat(card(niels, "0751")).containsText("Flyttet: Aarhus og naboerne");
            assertThat(niels.page().locator(".bench-summary")).containsText(Pattern.compile("km til et møde.*har det sværest", Pattern.DOTALL));
        }
    }

    @Test
    @Order(3)
    void theKeyboardAloneMovesAndPins() {
        try (Desk niels = Desk.of(chromium, port, "niels")) {
            niels.go("/networks");
            int to = networkOf(niels, "0851") == 3 ? 4 : 3;
            card(niels, "0851").locator("> a").focus();
            niels.page().keyboard().press("Enter");
            assertThat(niels.page().locator("#panel-title")).isFocused();
            assertThat(niels.page().locator("#bench-panel")).containsText(Pattern.compile("Hvorfor netværk.*De tre næstbedste steder", Pattern.DOTALL));
            tabTo(niels, "#choice");
            niels.page().locator("#choice").selectOption(String.valueOf(to));
            tabTo(niels, "#reason");
            niels.page().keyboard().type("De har selv aftalt det.");
            niels.page().keyboard().press("Tab");
            niels.page().keyboard().press("Enter");

            assertThat(column(niels, to).locator("#card-0851-2022-01-01")).isVisible();
            assertThat(card(niels, "0851").locator("> a")).isFocused();
            Locator pin = niels.page().locator("#pin-0851-2022-01-01");
            assertThat(pin).hasAttribute("aria-pressed", "true");
            pin.focus();
            niels.page().keyboard().press("Enter");
            assertThat(niels.page().locator("#pin-0851-2022-01-01")).hasAttribute("aria-pressed", "false");
            assertThat(niels.page().locator("#bench .alert-success")).containsText("ikke længere fastholdt");
        }
    }

    @Test
    @Order(4)
    void nobodysChangeIsLostWhenTwoWorkAtOnce() {
        try (Desk niels = Desk.of(chromium, port, "niels"); Desk kirsten = Desk.of(chromium, port, "kirsten")) {
            niels.go("/networks");
            kirsten.go("/networks");
            int from = networkOf(niels, "0101");
            int first = from == 5 ? 6 : 5;
            int second = from == 7 ? 8 : 7;
            move(niels, "0101", first, "Niels var først.");
            assertThat(column(niels, first).locator("#card-0101-2022-01-01")).isVisible();

            card(kirsten, "0101").locator("> a").click();
            assertThat(kirsten.page().locator("#bench-panel [role=alert]")).containsText("Niels Nørholm har flyttet borgmesteren i mellemtiden.");
            niels.go("/networks");
            move(niels, "0101", from, "Niels fortrød.");
            assertThat(column(niels, from).locator("#card-0101-2022-01-01")).isVisible();

            fill(kirsten, second, "Kirsten ville noget andet.");
            assertThat(kirsten.page().locator("#bench-panel [role=alert]")).containsText("Niels Nørholm har flyttet borgmesteren i mellemtiden. Intet er ændret.");
            assertThat(kirsten.page().locator("#panel-title + h3")).containsText("Hvorfor netværk " + from + "?");
            assertThat(kirsten.page().getByLabel("Begrundelse")).hasValue("Kirsten ville noget andet.");
            kirsten.picture("networks-conflict");
        }
    }

    @Test
    @Order(5)
    void aNewProposalIsComputedInSightAndLeavesThePinned() {
        try (Desk niels = Desk.of(chromium, port, "niels")) {
            niels.go("/networks");
            int aarhus = networkOf(niels, "0751");
            niels.page().locator(".bench-settings > summary").click();
            niels.page().getByLabel("Partier").fill("0");
            button(niels, "Gem, og beregn et nyt forslag").click();
            assertThat(niels.page().getByRole(AriaRole.PROGRESSBAR)).isVisible();
            assertThat(niels.page().locator(".bench-run")).containsText("Det nye forslag er klar.");
            assertThat(networkOf(niels, "0751")).isEqualTo(aarhus);
        }
    }

    @Test
    @Order(6)
    void theHeadOfOfficeApprovesInTasklistAndTheHostsAreSwapped() {
        try (Desk niels = Desk.of(chromium, port, "niels"); Desk kirsten = Desk.of(chromium, port, "kirsten")) {
            niels.take("Tilpas netværksfordelingen").complete();
            kirsten.take("Godkend netværksfordelingen").choose("Ja, giv alle besked").picture("networks-approval").complete();
            await().atMost(PATIENCE).until(() -> networks.networks(Sample.ROUND).stream().anyMatch(network -> !network.hosts().isEmpty()));

            List<Networks.Network> before = networks.networks(Sample.ROUND);
            niels.go("/networks").picture("networks-in-force");
            assertThat(violations(niels.page())).isEmpty();
            niels.go("/networks/" + before.get(0).id()).picture("networks-hosts");
            assertThat(violations(niels.page())).isEmpty();
            niels.page().getByLabel("Vært for").selectOption("1");
            niels.page().getByLabel("bytter med").selectOption("2");
            button(niels, "Se, hvad det betyder").click();
            assertThat(niels.page().getByText("Sådan bliver det")).isVisible();
            niels.picture("networks-swap");
            assertThat(networks.networks(Sample.ROUND).get(0).hosts()).as("not swapped yet").isEqualTo(before.get(0).hosts());
            button(niels, "Byt værterne").click();
            assertThat(niels.page().locator(".alert-success")).containsText("Værterne er byttet.");
            assertThat(networks.networks(Sample.ROUND).get(0).hosts().get(0).host()).isEqualTo(before.get(0).hosts().get(1).host());
        }
    }

    private static void move(Desk desk, String code, int to, String reason) {
        card(desk, code).locator("> a").click();
        fill(desk, to, reason);
    }

    private static void fill(Desk desk, int to, String reason) {
        desk.page().locator("#choice").selectOption(String.valueOf(to));
        desk.page().getByLabel("Begrundelse").fill(reason);
        button(desk, "Flyt").click();
    }

    private static void drag(Desk desk, Locator what, Locator onto) {
        what.hover();
        desk.page().mouse().down();
        what.hover(new Locator.HoverOptions().setPosition(20, 2));
        onto.hover();
        onto.hover();
        desk.page().mouse().up();
    }

    private static Locator card(Desk desk, String code) {
        return desk.page().locator("#card-" + code + "-2022-01-01");
    }

    private static Locator column(Desk desk, int network) {
        return desk.page().locator(".bench-column[data-network='" + network + "']");
    }

    private static int networkOf(Desk desk, String code) {
        return Integer.parseInt((String) card(desk, code).evaluate("card => card.closest('.bench-column').dataset.network"));
    }

    private static Locator button(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void tabTo(Desk desk, String selector) {
        for (int i = 0; i < 10 && !Boolean.TRUE.equals(desk.page().locator(selector).evaluate("field => field === document.activeElement")); i++) {
            desk.page().keyboard().press("Tab");
        }
        assertThat(desk.page().locator(selector)).isFocused();
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
