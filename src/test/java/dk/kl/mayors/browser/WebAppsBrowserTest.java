package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.kl.mayors.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at the web apps as staff do, in a browser that asks for English. */
@BrowserTest
class WebAppsBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;

    private final List<String> complaints = new ArrayList<>();
    private Desk desk;
    private Page page;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void tasklistSpeaksDanishAndLooksLikeTheHouse() {
        logIn("sara");
        open("/camunda/app/tasklist/default/");

        assertThat(page).hasTitle("Borgmesterforløb Opgaver");
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(page.locator("[cam-widget-header]")).containsText("Start forløb");
        assertThat(page.locator("[cam-widget-header] .mayors-board a")).hasText("Tavlen");
        assertThat(page.locator("[cam-widget-header]")).hasCSS("background-color", "rgb(18, 48, 74)");
        assertThat(page.locator("body")).containsText("Vælg en opgave på listen.");
        assertNoBanner();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFormSaysInDanishWhatIsMissing() {
        Task task = aTaskWithAForm();
        logIn("sara");
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());

        Locator place = page.getByLabel("B98-mødets sted");
        place.fill("");
        assertThat(page.locator(".fjs-form-field-error", new Page.LocatorOptions().setHasText("Feltet skal udfyldes."))).isVisible();
        assertThat(page.locator("body")).not().containsText("Field is required");

        Locator date = page.getByLabel("Velkomstbrevets dato");
        assertThat(date).hasAttribute("placeholder", "dd.mm.åååå");
        assertThat(date).hasValue(Pattern.compile("15\\.12\\.\\d{4}"));
        date.click();
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekdays")).containsText(Pattern.compile("ma\\s*ti\\s*on\\s*to\\s*fr\\s*lø\\s*sø"));
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-monthDropdown-months option:checked")).hasText("december");
        assertThat(complaints).isEmpty();
    }

    @Test
    void everySentenceOfTheFormLibraryHasADanishOne() {
        logIn("sara");
        open("/camunda/app/tasklist/default/");
        List<String> english = List.of("Field is required.", "Field must match pattern [0-9]+.", "Field must have minimum value of 2.",
            "Field must have maximum value of 7.", "Field must have minimum length of 3.", "Field must have maximum length of 200.",
            "Field must be a valid email.", "Field must be a valid  international phone number. (e.g. +4930664040900)", "Value is not a number.",
            "Value is expected to be an integer.", "Value is expected to have at most 2 decimal digits.",
            "Please select a valid value, the two nearest valid values are 5 and 10.", "Date and time must both be entered.", "Search", "Select",
            "No results", "All values selected", "Nothing to show.", "Previous page", "Next page", "Click to sort by Navn ascending");

        @SuppressWarnings("unchecked")
        List<String> danish = (List<String>) page.evaluate("""
            async (sentences) => {
              const { danish } = await import(document.querySelector('base').getAttribute('app-root') + '/app/tasklist/scripts/danish-forms.js?bust=7.24.0');
              return sentences.map(danish);
            }""", english);

        assertThat(danish).doesNotContainAnyElementsOf(english).contains("Feltet skal udfyldes.", "Tallet skal være mindst 2.",
            "Skriv højst 200 tegn.", "Vælg 5 eller 10.", "Sortér stigende efter Navn");
    }

    @Test
    void cockpitSpeaksDanish() {
        logIn("pernille");
        open("/camunda/app/cockpit/default/");

        assertThat(page.locator("body")).containsText("Igangværende forløb");
        assertThat(page.locator("body")).containsText("Åbne fejl i forløb");
        assertThat(page.locator("[cam-widget-header]")).containsText("Borgmesterforløb Cockpit");
        assertThat(page.locator("[cam-widget-footer]")).containsText("Dato og klokkeslæt vises i tidszonen");
        assertNoBanner();
        assertThat(complaints).isEmpty();
    }

    @Test
    void cockpitTellsWhatHappenedAndWhereItWaits() {
        ProcessInstance instance = runtimeService.startProcessInstanceByKey("roster-import", "2026-2029", Map.of("roundId", "2026-2029"));
        Task task = await().atMost(Duration.ofSeconds(30)).until(
            () -> taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult(), Objects::nonNull);
        taskService.claim(task.getId(), "sara");
        logIn("pernille");

        open("/camunda/app/cockpit/default/#/process-definition/" + instance.getProcessDefinitionId() + "/runtime");
        assertThat(page.locator(".mayors-waiting")).hasText(Pattern.compile("1 · .+"));
        tab("Hvor venter det?");
        assertThat(page.locator(".mayors-tab tbody tr").first()).containsText(Pattern.compile("Indlæs borgmesteroversigten\\s*1"));
        tab("Historik");
        assertThat(page.locator(".mayors-tab tbody tr").first()).containsText(Pattern.compile("runden 2026-2029\\s*I gang\\s*15\\. dec\\. 2021 kl\\. "));
        page.getByText("Vis trin").first().click();
        assertThat(page.locator(".mayors-tab")).containsText("Indlæs borgmesteroversigten");

        open("/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
        tab("Historik");
        assertThat(page.locator(".mayors-tab")).containsText("Sara Sandholt");
        assertThat(complaints).isEmpty();
    }

    @Test
    void cockpitNamesTheMunicipalityAndSaysWhatToDo() {
        ProcessInstance import98 = runtimeService.startProcessInstanceByKey("roster-import", "0751-2022-01-01", Map.of("roundId", "2026-2029"));
        runtimeService.createIncident("failedJob", runtimeService.createExecutionQuery().processInstanceId(import98.getId())
            .activityId("Task_ImportRoster").singleResult().getId(), "invented", "Prøven er gået i stå.");
        logIn("pernille");

        open("/camunda/app/cockpit/default/#/process-definition/" + import98.getProcessDefinitionId() + "/runtime");
        assertThat(page.locator("td a[href*='" + import98.getId() + "']").filter(new Locator.FilterOptions().setHasText("Aarhus"))).isVisible();
        tab("Historik");
        assertThat(page.locator(".mayors-tab tbody")).containsText("Aarhus (0751-2022-01-01)");
        desk.picture("cockpit-names");

        open("/camunda/app/cockpit/default/#/process-instance/" + import98.getId() + "/runtime?tab=incidents-tab");
        assertThat(page.locator("body")).containsText("for Aarhus er gået i stå. Ret årsagen, og prøv igen. Årsag: Prøven er gået i stå.");
        assertThat(page.locator("body")).containsText("Aarhus (0751-2022-01-01)");
        assertThat(page.locator("body")).containsText("15. dec. 2021 kl. 08.");
        assertThat(page.locator("body")).not().containsText("null");
        desk.picture("cockpit-incident");

        desk.take("Ret fejlen: ").picture("settle-incident");
        assertThat(page.locator("[cam-tasklist-task-meta], .task-details, body").first()).containsText("Aarhus");
        assertThat(complaints).isEmpty();
    }

    @Test
    void tasklistCountsFromTheProductsTime() {
        Task task = aTaskWithAForm();
        logIn("sara");

        open("/camunda/app/tasklist/default/#/?task=" + task.getId());

        assertThat(page.locator("[cam-tasklist-task-meta]")).containsText("om ");
        assertThat(page.locator("[cam-tasklist-task-meta]")).not().containsText("år");
    }

    @Test
    void whoeverPrefersEnglishGetsIt() {
        logIn("sara");
        open("/camunda/app/tasklist/default/");

        page.getByText("In English").click();

        assertThat(page.locator("[cam-widget-header]")).containsText("Start process");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByText("På dansk").click();
        assertThat(page.locator("[cam-widget-header]")).containsText("Start forløb");
    }

    private Task aTaskWithAForm() {
        String round = Sample.ROUND.value();
        if (runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(round).processDefinitionKey("election-round").count() == 0) {
            runtimeService.startProcessInstanceByKey("election-round", round, Map.of("roundId", round));
        }
        Task task = await().atMost(Duration.ofSeconds(30)).until(() -> taskService.createTaskQuery().processInstanceBusinessKey(round)
            .taskDefinitionKey("Task_SetRoundDates").singleResult(), Objects::nonNull);
        taskService.claim(task.getId(), "sara");
        return task;
    }

    private void tab(String name) {
        page.locator(".nav-tabs a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
    }

    private void logIn(String user) {
        desk = Desk.of(chromium, port, user, "en-US");
        page = desk.page();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    private void open(String path) {
        desk.go(path);
        page.locator("[cam-widget-header] .account").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private void assertNoBanner() {
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }
}
