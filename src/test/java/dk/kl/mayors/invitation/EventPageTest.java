package dk.kl.mayors.invitation;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class EventPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Invitations invitations;
    @Autowired
    private HistoryService historyService;

    private TestRound round;
    private String b98;
    private MandateId aarhus;
    private MandateId koebenhavn;
    private MandateId aeroe;

    @BeforeEach
    void threeMayorsAreInvited() {
        round = rounds.newRound();
        b98 = rounds.event(round, EventKind.B98_MEETING);
        aarhus = invited("0751");
        koebenhavn = invited("0101");
        aeroe = invited("0492");
        engine.letTimePassUntil(round.b98().minusDays(10));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void listsTheEventsOfARoundWithTheirFigures() throws Exception {
        invitations.answer(aarhus, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        String page = text(browser.perform(get("/events?round=" + round.id()).with(Staff.of(COURSE_TEAM))).andExpect(status().isOk()));

        assertThat(page).contains("/events/" + b98, "Første møde i borgmesterkredsen (B98)");
        assertThat(Pattern.compile("<td class=\"house-figures\">(\\d+)</td>").matcher(page).results().limit(4).map(cell -> cell.group(1)))
            .containsExactly("3", "1", "1", "0");
        browser.perform(get("/events").with(Staff.of(ADVISERS))).andExpect(status().isForbidden());
    }

    @Test
    void listsWhoIsInvitedInDanishOrder() throws Exception {
        invitations.answer(aarhus, b98, Answer.SUBSTITUTE, "Lis Holmeå", Channel.PAGE, null);

        String page = page("");

        assertThat(municipalities(page)).containsExactly("København", "Ærø", "Aarhus");
        assertThat(page).contains("Stedfortræder deltager", "Lis Holmeå", "Borgmesterens side", "Svarfrist ");
        assertThat(municipalities(page("?filter=none"))).containsExactly("København", "Ærø");
        assertThat(municipalities(page("?filter=substitute"))).containsExactly("Aarhus");
        assertThat(municipalities(page("?q=aero"))).containsExactly("Ærø");
    }

    @Test
    void notesAnAnswerThatCameByTelephone() throws Exception {
        answer(aarhus, "substitute", "Lis Holmeå", SECRETARIAT).andExpect(redirectedUrl("/events/" + b98));
        answer(koebenhavn, "declines", "", COURSE_TEAM).andExpect(redirectedUrl("/events/" + b98));

        assertThat(stored(aarhus).answer()).isEqualTo(Answer.SUBSTITUTE);
        assertThat(stored(aarhus).substitute()).isEqualTo("Lis Holmeå");
        assertThat(story.tasks(aarhus.toString())).doesNotContain("Task_AwaitAnswer");
        assertThat(page("")).contains("Noteret af en medarbejder");
    }

    @Test
    void keepsWhatWasTypedWhenTheAnswerIsMissingOrTooLong() throws Exception {
        assertThat(text(answer(aarhus, "", "Lis Holmeå", SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("Vælg et svar: deltager", "value=\"Lis Holmeå\"", "<details class=\"event-answer\" open");
        assertThat(text(answer(aarhus, "substitute", "x".repeat(201), SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("højst 200 tegn");
        assertThat(stored(aarhus).answer()).isNull();
    }

    @Test
    void saysWhyAnAnswerComesTooLate() throws Exception {
        engine.letTimePassUntil(round.b98().plusDays(1));

        assertThat(text(answer(aarhus, "attends", "", SECRETARIAT).andExpect(status().isConflict()))).contains("Mødet er holdt");
    }

    @Test
    void registersTheAttendanceOfManyInTheUsersName() throws Exception {
        everybodyComesAndTheMeetingIsHeld();
        String task = story.task(aarhus.toString(), "Task_RegisterAttendance").getId();
        assertThat(page("")).contains("Registrér de valgte som mødt");

        attendance("present", SECRETARIAT, aarhus, koebenhavn).andExpect(redirectedUrl("/events/" + b98));
        attendance("absent", COURSE_TEAM, aeroe).andExpect(redirectedUrl("/events/" + b98));

        assertThat(stored(aarhus).attended()).isTrue();
        assertThat(stored(aeroe).attended()).isFalse();
        assertThat(story.tasks(aeroe.toString())).contains("Task_FollowUpAbsence");
        assertThat(historyService.createUserOperationLogQuery().taskId(task).operationType("Complete").singleResult().getUserId())
            .isEqualTo(Staff.id(SECRETARIAT));
        assertThat(page("")).doesNotContain("Registrér de valgte som mødt");
    }

    @Test
    void leavesTheOnesThatFailSelectedWithTheReason() throws Exception {
        everybodyComesAndTheMeetingIsHeld();
        story.complete(koebenhavn.toString(), "Task_RegisterAttendance", Map.of("attendance", "absent"));

        String page = text(attendance("present", SECRETARIAT, aarhus, koebenhavn).andExpect(status().isConflict()));

        assertThat(page).contains("Fremmødet er registreret for 1 borgmester.", "Fremmødet kunne ikke registreres for alle.",
            "Der venter ingen registrering");
        assertThat(page).containsPattern("value=\"" + koebenhavn + "\"[^>]*checked");
        assertThat(page).doesNotContainPattern("name=\"mandate\"[^>]*value=\"" + aeroe + "\"[^>]*checked=");
        assertThat(stored(aarhus).attended()).isTrue();
        assertThat(stored(koebenhavn).attended()).isFalse();
    }

    @Test
    void asksForSomebodyToRegister() throws Exception {
        engine.letTimePassUntil(round.b98().plusDays(1));

        assertThat(text(attendance("present", SECRETARIAT).andExpect(status().isUnprocessableEntity()))).contains("Sæt kryds ved mindst én borgmester");
        assertThat(text(attendance("maybe", SECRETARIAT, aarhus).andExpect(status().isUnprocessableEntity()))).contains("Sæt kryds");
    }

    @Test
    void letsOthersLookButNotWrite() throws Exception {
        assertThat(text(browser.perform(get("/events/" + b98).with(Staff.of(HEAD_OF_OFFICE))).andExpect(status().isOk())))
            .contains("Aarhus").doesNotContain("Notér svar");
        answer(aarhus, "attends", "", HEAD_OF_OFFICE).andExpect(status().isForbidden());
        attendance("present", HEAD_OF_OFFICE, aarhus).andExpect(status().isForbidden());
    }

    @Test
    void givesTheListToExcel() throws Exception {
        invitations.answer(aarhus, b98, Answer.SUBSTITUTE, "=1+1", Channel.CALENDAR, null);

        String list = text(browser.perform(get("/events/" + b98 + "/participants.csv").with(Staff.of(SECRETARIAT))).andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
            .andExpect(header().string("Content-Disposition", "attachment; filename=\"deltagere-" + b98 + ".csv\"")));

        assertThat(list).startsWith("\uFEFFKommune;KKR;Borgmester;Svar;Stedfortræder;Svarede;Svarvej;Fremmøde\r\nKøbenhavn;KKR Hovedstaden;");
        assertThat(list.lines().reduce((first, last) -> last).orElseThrow())
            .startsWith("Aarhus;KKR Midtjylland;Vilja Birk0751;Stedfortræder deltager;'=1+1;").endsWith(";Kalenderen;");
    }

    @Test
    void saysInDanishThatAnEventDoesNotExist() throws Exception {
        browser.perform(get("/events/findes-ikke").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        browser.perform(get("/events/findes-ikke/participants.csv").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        browser.perform(get("/events?round=2402-2405").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
    }

    private MandateId invited(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", b98, "newlyElected", true,
            "municipality", code, "municipalityCode", code));
        return mayor;
    }

    private void everybodyComesAndTheMeetingIsHeld() {
        List.of(aarhus, koebenhavn, aeroe).forEach(mayor -> invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null));
        engine.letTimePassUntil(round.b98().plusDays(1));
    }

    private Invited stored(MandateId mayor) {
        return invitations.of(mayor).get(0);
    }

    private ResultActions answer(MandateId mayor, String answer, String substitute, StaffGroup group) throws Exception {
        return browser.perform(post("/events/" + b98 + "/answers").param("mandate", mayor.toString()).param("answer", answer)
            .param("substitute", substitute).with(Staff.of(group)).with(csrf()));
    }

    private ResultActions attendance(String attendance, StaffGroup group, MandateId... mayors) throws Exception {
        MockHttpServletRequestBuilder request = post("/events/" + b98 + "/attendance").param("attendance", attendance);
        for (MandateId mayor : mayors) {
            request.param("mandate", mayor.toString());
        }
        return browser.perform(request.with(Staff.of(group)).with(csrf()));
    }

    private String page(String filter) throws Exception {
        return text(browser.perform(get("/events/" + b98 + filter).with(Staff.of(SECRETARIAT))).andExpect(status().isOk()));
    }

    private static List<String> municipalities(String page) {
        return Pattern.compile("<th scope=\"row\"[^>]*>\\s*<a [^>]*>([^<]+)</a>").matcher(page).results().map(row -> row.group(1)).toList();
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
