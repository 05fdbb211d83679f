package dk.kl.mayors.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logs in as each role and looks at the menu, at every page, and at the tasks of the own and of another group. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesBrowserTest {

    private static final List<String> ROLES = List.of("sara", "kirsten", "camilla", "kasper", "niels", "frida", "rasmus", "tove", "pernille",
        "admin");

    /** The menu's links and where they lead; one column for each of the roles above: x = is there, - = is not. */
    private static final String MENU = """
        Tavlen;/;                                               x x x x x x x x x x
        Runder;/rounds;                                         x x x - - - - - x x
        Arrangementer;/events;                                  x x x x x - - - x x
        Netværk;/networks;                                      x x - - x x - - x x
        Breve;/letters;                                         x x x - - - - - x x
        Udgående post;/outbox;                                  x x x - - - - - x x
        Nyhedsbreve;/newsletters;                               x x x - - - - - x x
        Maillister;/mail-lists;                                 x x x x x - - - x x
        Henvendelser;/inquiries;                                x x - - - - x x - -
        Persondata;/privacy;                                    - x - - - - - - x -
        Generalprøve;/rehearsal;                                x x x x x x x x x x
        Opgaver;/camunda/app/tasklist/default/;                 x x x x x x x x x x
        Cockpit;/camunda/app/cockpit/default/;                  - - - - - - - - x x
        Brugere;/camunda/app/admin/default/;                    - - - - - - - - - x
        """;

    /** Whose task each role finds among the tasks of the own groups. */
    private static final Map<String, String> GROUP_OF = Map.of("sara", "secretariat", "kirsten", "head-of-office", "camilla", "communications",
        "kasper", "course-team", "niels", "network-team", "frida", "facilitators", "rasmus", "advisers", "tove", "confidential-advisers",
        "pernille", "process-owner");

    private Chromium chromium;
    private final Map<String, String> tasks = new HashMap<>();

    @LocalServerPort
    private int port;
    @Autowired
    private TaskService taskService;

    static List<String> roles() {
        return ROLES;
    }

    @BeforeAll
    void aTaskForEachGroup() {
        chromium = Chromium.start();
        GROUP_OF.values().forEach(group -> {
            Task task = taskService.newTask();
            task.setName("Prøve for " + group);
            taskService.saveTask(task);
            taskService.addCandidateGroup(task.getId(), group);
            tasks.put(group, task.getId());
        });
    }

    @AfterAll
    void close() {
        taskService.deleteTasks(tasks.values(), true);
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void seesTheMenuThePagesAndTheTasksOfTheRole(String role) {
        try (Desk desk = Desk.of(chromium, port, role)) {
            Page page = desk.page();
            Map<String, String> open = column(role, "x");
            assertThat(page.locator(".house-nav a").allInnerTexts()).as("the menu of %s", role)
                .containsExactlyElementsOf(open.keySet());
            open.forEach((label, path) -> {
                desk.go(path);
                assertThat(page.locator("body")).not().containsText("har du ikke adgang");
            });
            column(role, "-").forEach((label, path) -> {
                desk.go(path);
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("har du ikke adgang");
            });
            if (GROUP_OF.containsKey(role)) {
                openTask(desk, GROUP_OF.get(role));
                assertThat(page.getByText("Prøve for " + GROUP_OF.get(role)).first()).isVisible();
            }
            if (!List.of("pernille", "admin").contains(role)) {
                openTask(desk, "process-owner");
                assertThat(page.getByText("Opgaven findes ikke").or(page.getByText("Vælg en opgave")).first()).isVisible();
                assertThat(page.getByText("Prøve for process-owner")).hasCount(0);
            }
        }
    }

    private void openTask(Desk desk, String group) {
        desk.go("/camunda/app/tasklist/default/#/?task=" + tasks.get(group));
        desk.page().reload();
    }

    private static Map<String, String> column(String role, String sign) {
        Map<String, String> links = new LinkedHashMap<>();
        MENU.lines().map(line -> line.split(";\\s*")).filter(cells -> cells[2].split(" ")[ROLES.indexOf(role)].equals(sign))
            .forEach(cells -> links.put(cells[0], cells[1]));
        return links;
    }
}
