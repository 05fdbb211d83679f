package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Many tasks at once on the board: ordinary work on tasks, each on its own. */
@ProductTest
class BulkWorkTest {

    private static final Pattern BOXES = Pattern.compile("<input type=\"checkbox\" class=\"form-check-input board-pick\"[^>]*value=\"([^\"]+)\"[^>]*>");

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Post post;
    @Autowired
    private TaskService taskService;
    @Autowired
    private AuthorizationService authorizationService;
    @Autowired
    private HistoryService historyService;

    private TestRound round;

    @BeforeEach
    void aRound() {
        round = rounds.newRound();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void doesNinetyFiveOfNinetyEightAndKeepsThreeMarkedWithTheirReasons() throws Exception {
        Sample.municipalities().forEach(one -> rounds.mayor(round, one.code().value(), true));
        begin();
        List<String> cells = boxes(board("&step=b98", SECRETARIAT)).stream().filter(cell -> cell.contains("/b98/")).toList();
        assertThat(cells).hasSize(98);
        story.complete(mandate("0751").toString(), "Task_AwaitAnswer", Map.of("answer", "declines"));
        taskService.claim(story.task(mandate("0101").toString(), "Task_AwaitAnswer").getId(), "kasper");
        Task foreign = story.task(mandate("0851").toString(), "Task_AwaitAnswer");
        taskService.deleteCandidateGroup(foreign.getId(), "secretariat");
        authorizationService.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(foreign.getId()).groupIdIn("secretariat").list()
            .forEach(right -> authorizationService.deleteAuthorization(right.getId()));
        taskService.addCandidateGroup(foreign.getId(), "network-team");

        String page = page(work(SECRETARIAT, cells, "action", "complete", "outcome", "answer:attends").andExpect(status().isConflict()));

        assertThat(page).contains("95 opgaver er afsluttet.", "3 opgaver kunne ikke klares.", "Opgaven er allerede afsluttet.",
            "Kasper Kjærbæk har taget opgaven.", "Opgaven hører til en anden gruppe.");
        assertThat(marked(page)).hasSize(3).allMatch(cell -> cell.startsWith("0751") || cell.startsWith("0101") || cell.startsWith("0851"));
        assertThat(invitations.toEvent(rounds.event(round, EventKind.B98_MEETING))).filteredOn(one -> one.answer() == Answer.ATTENDS).hasSize(95);
        assertThat(historyService.createHistoricTaskInstanceQuery().processInstanceBusinessKey(mandate("0461").toString())
            .taskDefinitionKey("Task_AwaitAnswer").finished().singleResult().getAssignee()).isEqualTo("sara");
    }

    @Test
    void remindsOnlyThoseWhoHaveNotAnsweredAndNobodyTwiceOnADay() throws Exception {
        rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0851", true);
        begin();
        List<String> cells = boxes(board("", SECRETARIAT)).stream().filter(cell -> cell.contains("/b98/")).toList();
        assertThat(page(work(SECRETARIAT, cells, "action", "remind"))).contains("Invitationen er først sendt i dag.");
        engine.clockTo(round.letterDate().plusDays(1).atTime(10, 0));
        invitations.answer(mandate("0851"), rounds.event(round, EventKind.B98_MEETING), Answer.ATTENDS, "", Invitations.Channel.PAGE, null);

        String page = page(work(SECRETARIAT, cells, "action", "remind").andExpect(status().isConflict()));

        assertThat(page).contains("1 påmindelse er lagt i udgående post.", "Opgaven er allerede afsluttet.");
        assertThat(reminders("0751")).isEqualTo(1);
        assertThat(reminders("0851")).isZero();
        assertThat(page(work(SECRETARIAT, cells.subList(1, 2), "action", "remind"))).contains("Borgmesteren har fået en påmindelse i dag.");
        assertThat(reminders("0751")).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNothingToRemindOf() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        List<String> cells = boxes(board("", StaffGroup.NETWORK_TEAM));

        assertThat(cells).singleElement().asString().contains("/networkPlace/");
        assertThat(page(work(StaffGroup.NETWORK_TEAM, cells, "action", "remind"))).contains("Her er ingen invitation at minde om.");
    }

    @Test
    void postponesOurTasksAndTheBoardFollows() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        List<String> waiting = boxes(board("", SECRETARIAT));
        LocalDate day = WorkingDays.onOrAfter(round.b98().toLocalDate().plusDays(20));
        assertThat(page(work(SECRETARIAT, waiting, "action", "due", "day", day.toString()))).contains("svarfristen følger arrangementet");
        engine.letTimePassUntil(round.b98().plusDays(1));
        List<String> cells = boxes(board("&step=b98", SECRETARIAT)).stream().filter(cell -> cell.contains("/b98/")).toList();

        work(SECRETARIAT, cells, "action", "due", "day", day.toString()).andExpect(status().is3xxRedirection());

        assertThat(story.task(mandate("0751").toString(), "Task_RegisterAttendance").getDueDate().toInstant())
            .isEqualTo(day.atTime(16, 0).atZone(EngineClock.COPENHAGEN).toInstant());
        assertThat(board("", SECRETARIAT)).contains("frist " + DanishDates.date(day));
        work(SECRETARIAT, cells, "action", "follow-up", "day", day.toString()).andExpect(status().is3xxRedirection());
        assertThat(story.task(mandate("0751").toString(), "Task_RegisterAttendance").getFollowUpDate()).isNotNull();
    }

    @Test
    void assignsToAColleagueOfTheGroupOnly() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        engine.letTimePassUntil(round.b98().plusDays(1));
        List<String> cells = boxes(board("&step=b98", SECRETARIAT)).stream().filter(cell -> cell.contains("/b98/")).toList();

        assertThat(page(work(SECRETARIAT, cells, "action", "assign", "colleague", "niels")))
            .contains("er ikke med i den gruppe, som opgaven hører til.");
        work(SECRETARIAT, cells, "action", "assign", "colleague", "kasper").andExpect(status().is3xxRedirection());

        assertThat(story.task(mandate("0751").toString(), "Task_RegisterAttendance").getAssignee()).isEqualTo("kasper");
        assertThat(board("", SECRETARIAT)).contains("Taget af Kasper");
        assertThat(boxes(board("", SECRETARIAT))).doesNotContainAnyElementsOf(cells);
        assertThat(boxes(board("", COURSE_TEAM))).containsAll(cells);
    }

    @Test
    void leavesTheTasksOfOthersAlone() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        List<String> cells = boxes(board("", SECRETARIAT));
        assertThat(boxes(board("", ADVISERS))).isEmpty();

        for (String action : new String[] {"complete", "remind", "follow-up"}) {
            assertThat(page(work(ADVISERS, cells, "action", action, "outcome", "answer:attends", "day", WorkingDays.plus(round.letterDate(), 3).toString())))
                .as(action).contains("Opgaven hører til en anden gruppe.");
        }
        assertThat(story.tasks(mandate("0751").toString())).contains("Task_AwaitAnswer");
    }

    @Test
    void asksForWhatIsMissingAndKeepsTheMarks() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        List<String> cells = boxes(board("", SECRETARIAT));

        assertThat(page(work(SECRETARIAT, List.of(), "action", "remind").andExpect(status().isUnprocessableEntity())))
            .contains("Sæt kryds ved mindst én opgave");
        assertThat(page(work(SECRETARIAT, cells, "action", "nonsense"))).contains("Vælg, hvad der skal ske med opgaverne.");
        assertThat(page(work(SECRETARIAT, cells, "action", "due", "day", "i morgen"))).contains("Vælg en dag.");
        assertThat(page(work(SECRETARIAT, cells, "action", "due", "day", round.letterDate().toString()))).contains("Vælg en dag efter i dag.");
        assertThat(page(work(SECRETARIAT, cells, "action", "assign"))).contains("Vælg den kollega");
        assertThat(marked(page(work(SECRETARIAT, cells, "action", "complete")))).containsExactlyElementsOf(cells);
        assertThat(page(work(SECRETARIAT, cells, "action", "complete", "outcome", "attendance:present")))
            .contains("Opgaven kan ikke afsluttes sådan.");
        assertThat(page(work(SECRETARIAT, List.of("noget/andet"), "action", "remind"))).contains("1 opgave kunne ikke klares.");
    }

    @Test
    void answersTheScriptInParts() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        List<String> cells = boxes(board("", SECRETARIAT));

        assertThat(page(browser.perform(order(SECRETARIAT, cells, "action", "complete", "outcome", "answer:attends")
            .accept("application/json")).andExpect(status().isOk()))).isEqualTo("{\"done\":1,\"failures\":{},\"problem\":\"\"}");
        assertThat(page(browser.perform(order(SECRETARIAT, cells, "action", "complete").accept("application/json"))
            .andExpect(status().isUnprocessableEntity()))).contains("Vælg, hvordan opgaverne skal afsluttes.");
    }

    @Test
    void comesBackToTheFilterThatOneLeft() throws Exception {
        rounds.mayor(round, "0751", true);
        begin();
        var session = new MockHttpSession();
        browser.perform(get("/?round=" + round.id() + "&q=århus&view=map").session(session).with(Staff.of(SECRETARIAT))).andExpect(status().isOk());

        browser.perform(get("/").session(session).with(Staff.of(SECRETARIAT)))
            .andExpect(redirectedUrl("/?round=" + round.id() + "&q=%C3%A5rhus&view=map"));
    }

    private void begin() {
        boolean more = true;
        while (more) {
            more = journeys.startNext(round.id());
        }
        engine.runDueJobs();
    }

    private MandateId mandate(String code) {
        return WholeRound.mandate(round, code);
    }

    private long reminders(String code) {
        return post.to(mandate(code)).stream().filter(one -> one.kind() == MailKind.REMINDER).count();
    }

    private String board(String filter, StaffGroup group) throws Exception {
        return page(browser.perform(get("/?round=" + round.id() + filter).with(Staff.of(group))).andExpect(status().isOk()));
    }

    private ResultActions work(StaffGroup group, List<String> cells, String... fields) throws Exception {
        return browser.perform(order(group, cells, fields));
    }

    private MockHttpServletRequestBuilder order(StaffGroup group, List<String> cells, String... fields) {
        MockHttpServletRequestBuilder request = post("/").queryParam("round", round.id().value()).with(Staff.of(group)).with(csrf());
        cells.forEach(cell -> request.param("cell", cell));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static List<String> boxes(String page) {
        return BOXES.matcher(page).results().map(box -> box.group(1)).toList();
    }

    private static List<String> marked(String page) {
        return BOXES.matcher(page).results().filter(box -> box.group().contains("checked")).map(box -> box.group(1)).toList();
    }

    private static String page(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
