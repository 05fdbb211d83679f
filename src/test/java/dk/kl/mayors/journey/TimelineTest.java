package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The mayor card's timeline: what happened, what will, and which step made it. */
@ProductTest
class TimelineTest {

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
    private TaskService taskService;
    @Autowired
    private RepositoryService repositoryService;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void aMayorWhoseJourneyHasBegun() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        journeys.startNext(round.id());
        engine.runDueJobs();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void tellsWhatHasHappenedWithTheStepThatMadeIt() throws Exception {
        String past = past(card(SECRETARIAT));

        assertThat(past).contains("Send velkomstbrev", "Velkomstbrev: ", "Send invitation", "Invitation: ", "(B98-mødet): ",
            "Nyhedsbrevet Nyt fra KL&#39;s bestyrelse begynder").doesNotContain("Uden for forløbet", "Skal borgmesteren inviteres?");
    }

    @Test
    void tellsWhatWillHappenInTheOrderOfTime() throws Exception {
        String page = card(SECRETARIAT);
        String coming = page.substring(page.indexOf("Det kommer"), page.indexOf("Det er sket"));

        assertThat(coming).contains("Sendes så: Påmindelse", "Svarfristen er passeret", "Mødet er begyndt");
        assertThat(coming.indexOf("Tid til påmindelse")).isPositive().isLessThan(coming.indexOf("Mødet er begyndt"));
    }

    @Test
    void tellsWhatTheMayorAnsweredAndWhichStepTookIt() throws Exception {
        engine.clockTo(round.letterDate().plusDays(2).atTime(10, 30));
        invitations.answer(mayor, rounds.event(round, EventKind.B98_MEETING), Answer.ATTENDS, "", Invitations.Channel.PAGE, null);

        String past = past(card(SECRETARIAT));

        assertThat(past.substring(0, past.indexOf("</li></ol>") > 0 ? past.indexOf("</li></ol>") : past.length()))
            .contains("17. december " + (round.year() - 1) + " kl. 10.30", "Svar: Deltager", "Borgmesteren har svaret", "Kvittering for svar: ");
    }

    @Test
    void namesWhoDidATask() throws Exception {
        String task = story.task(mayor.toString(), "Task_AwaitAnswer").getId();
        taskService.claim(task, "sara");
        taskService.complete(task, Map.of("answer", "declines"));

        assertThat(past(card(SECRETARIAT))).contains("Afvent svar fra Aarhus om B98-mødet", "– Sara ", "Svar: Deltager ikke");
    }

    @Test
    void linksEachEntryToCockpitForTheProcessOwnerOnly() throws Exception {
        assertThat(past(card(PROCESS_OWNER))).contains("/camunda/app/cockpit/default/#/process-instance/");
        assertThat(past(card(SECRETARIAT))).doesNotContain("/camunda/app/cockpit");
        assertThat(past(card(COURSE_TEAM))).doesNotContain("/outbox/");
    }

    @Test
    void saysNothingOfConfidentialWorkToOthers() throws Exception {
        String deployment = repositoryService.createDeployment().addModelInstance("fortroligt.bpmn", Bpmn.createExecutableProcess("confidential")
            .name("Fortroligt").camundaHistoryTimeToLiveString("P1D").startEvent().userTask("Task_Talk").name("Tal med borgmesteren")
            .camundaCandidateGroups("confidential-advisers").endEvent("End_Talked").name("Talt sammen").done()).deploy().getId();
        try {
            story.start("confidential", mayor.toString(), Map.of());
            story.complete(mayor.toString(), "Task_Talk", Map.of());

            assertThat(card(CONFIDENTIAL_ADVISERS)).contains("Tal med borgmesteren");
            assertThat(card(SECRETARIAT)).doesNotContain("Tal med borgmesteren", "Fortroligt", "Talt sammen");
            assertThat(card(PROCESS_OWNER)).doesNotContain("Tal med borgmesteren");
        } finally {
            repositoryService.deleteDeployment(deployment, true);
        }
    }

    @Test
    void showsTheEarlierMayorsOfTheTermAsLinks() throws Exception {
        database.sql("update mandate set left_on = ? where id = ?").params(round.b98().toLocalDate(), mayor.toString()).update();
        database.sql("""
            insert into mandate (id, round_id, municipality_code, first_name, last_name, email, phone, address, postal_code, city,
              secretary_name, secretary_email, deputy_mayor, party, newly_elected, confirmed, version)
            values (?, ?, '0751', 'Alma', 'Efterkær', 'alma@kommune.example', '', '', '', '', '', '', '', '', true, true, 0)""")
            .params("0751-" + round.year() + "-03-01", round.id().value()).update();

        assertThat(card(SECRETARIAT)).contains("<h2 class=\"mt-0 mb-0\" id=\"navn-0751-" + round.year() + "-03-01\">Alma Efterkær</h2>",
            "mandate=" + mayor);
        assertThat(page("/mayors/0751?round=" + round.id() + "&mandate=" + mayor, SECRETARIAT))
            .contains("id=\"navn-" + mayor + "\">Vilja Birk0751</h2>", "Alma Efterkær");
    }

    private static String past(String page) {
        return page.substring(page.indexOf("Det er sket"));
    }

    private String card(StaffGroup group) throws Exception {
        return page("/mayors/0751?round=" + round.id(), group);
    }

    private String page(String address, StaffGroup group) throws Exception {
        return browser.perform(get(address).with(Staff.of(group))).andExpect(status().isOk()).andReturn().getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    }
}
