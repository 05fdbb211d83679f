package dk.kl.mayors.journey.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.AtOnce;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class ChangePageTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;

    private TestRound round;
    private String b98;

    @BeforeEach
    void anInvitedMayor() {
        round = rounds.newRound();
        b98 = rounds.event(round, EventKind.B98_MEETING);
        MandateId mayor = rounds.mayor(round, "0751", true);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "newlyElected", true, "eventId", b98,
            "municipality", "Aarhus", "municipalityCode", "0751"));
        engine.letTimePassUntil(round.letterDate().atTime(9, 0));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void theButtonOnTheEventsPageOpensOneDraftHoweverOftenItIsPressed() throws Exception {
        mvc.perform(get("/events/" + b98).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(content().string(containsString("Flyt mødet")));
        mvc.perform(get("/events/" + b98).with(Staff.of(StaffGroup.COMMUNICATIONS))).andExpect(content().string(not(containsString("Flyt mødet"))));

        String draft = start();

        assertThat(start()).isEqualTo(draft);
        mvc.perform(get(draft).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Flyt eller aflys: Første møde")));
    }

    @Test
    void aSavedDraftShowsWhomItConcernsAndASentOneWaitsForTheApproval() throws Exception {
        String draft = start();
        LocalDateTime starts = round.intro1().toLocalDate().atTime(13, 0);

        save(draft, "save", starts, "Salen, Aalborg", "").andExpect(redirectedUrl(draft));
        mvc.perform(get(draft).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(content().string(containsString("Salen, Aalborg")))
            .andExpect(content().string(containsString("<dt>Får besked og rettet kalenderaftale</dt><dd>1</dd>")));
        save(draft, "send", starts, "Salen, Aalborg", "").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Skriv én sætning til de berørte."))).andExpect(content().string(containsString("Salen, Aalborg")));
        save(draft, "send", starts, "Salen, Aalborg", "Salen er optaget.").andExpect(redirectedUrl(draft));

        String id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(story.tasks(id)).containsExactly("Task_ApproveChange");
        assertThat(story.variable(id, "reschedule", "concernedMayors")).isEqualTo(1);
        save(draft, "save", starts, "Et andet sted", "Salen er optaget.").andExpect(status().isConflict())
            .andExpect(content().string(containsString("kan ikke rettes her")));
    }

    @Test
    void whatIsTypedWrongIsSaidAndNotLost() throws Exception {
        String draft = start();

        save(draft, "send", round.letterDate().minusDays(3).atTime(10, 0), "x".repeat(201), "Salen er optaget.").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Skriv stedet med højst 200 tegn."))).andExpect(content().string(containsString("x".repeat(201))));
        save(draft, "send", round.letterDate().minusDays(3).atTime(10, 0), "KL-huset", "Salen er optaget.").andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Den nye dato er passeret. Vælg en senere dato.")));
    }

    @Test
    void aWeekendAndADroppedDraft() throws Exception {
        String draft = start();
        LocalDateTime sunday = round.b98().toLocalDate().with(DayOfWeek.SUNDAY).plusWeeks(1).atTime(10, 0);
        save(draft, "save", sunday, "KL-huset", "");
        mvc.perform(get(draft).with(Staff.of(StaffGroup.HEAD_OF_OFFICE))).andExpect(content().string(containsString("er i en weekend.")))
            .andExpect(content().string(not(containsString("Send til godkendelse"))));

        mvc.perform(post(draft + "/drop").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf())).andExpect(redirectedUrl(draft));

        assertThat(story.ends("reschedule", draft.substring(draft.lastIndexOf('/') + 1))).containsExactly("End_ChangeDropped");
    }

    @RepeatedTest(5)
    void ofTwoWhoSaveAtOnceNobodySeesAnError() throws Exception {
        String draft = start();
        LocalDateTime starts = round.intro1().toLocalDate().atTime(13, 0);

        List<Integer> answers = AtOnce.all(() -> saved(draft, starts, "Salen, Aalborg"), () -> saved(draft, starts, "Salen, Odense"),
            () -> saved(draft, starts, "Salen, Ribe"));

        assertThat(answers).contains(302).isSubsetOf(302, 409);
    }

    @RepeatedTest(5)
    void aDraftThatIsSentSeveralTimesAtOnceIsSentOnce() throws Exception {
        String draft = start();
        LocalDateTime starts = round.intro1().toLocalDate().atTime(13, 0);

        List<Integer> sent = AtOnce.all(() -> sent(draft, starts), () -> sent(draft, starts), () -> sent(draft, starts));
        assertThat(sent).contains(302).isSubsetOf(302, 409);
        assertThat(story.tasks(draft.substring(draft.lastIndexOf('/') + 1))).containsExactly("Task_ApproveChange");
    }

    @RepeatedTest(5)
    void aDraftThatIsDroppedSeveralTimesAtOnceIsDroppedOnce() throws Exception {
        String draft = start();

        assertThat(AtOnce.all(() -> dropped(draft), () -> dropped(draft), () -> dropped(draft))).contains(302).isSubsetOf(302, 409);
        assertThat(story.ends("reschedule", draft.substring(draft.lastIndexOf('/') + 1))).containsExactly("End_ChangeDropped");
    }

    private int sent(String draft, LocalDateTime starts) throws Exception {
        return save(draft, "send", starts, "Salen, Aalborg", "Salen er optaget.").andReturn().getResponse().getStatus();
    }

    private int dropped(String draft) throws Exception {
        return mvc.perform(post(draft + "/drop").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf())).andReturn().getResponse().getStatus();
    }

    private int saved(String draft, LocalDateTime starts, String place) throws Exception {
        return save(draft, "save", starts, place, "").andReturn().getResponse().getStatus();
    }

    @Test
    void theLastDayForNetworkWishesIsShiftedWithTheMeetingsOfARound() throws Exception {
        LocalDate later = WorkingDays.onOrAfter(round.signUpDeadline().plusDays(28));
        String draft = mvc.perform(post("/events/changes").param("round", round.id().value()).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
            .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        mvc.perform(post(draft).param("action", "shift").param("days", "28").param("signUpDeadline", round.signUpDeadline().toString())
            .param("message", "Salen er optaget.").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf())).andExpect(status().is3xxRedirection());

        mvc.perform(get(draft).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(content().string(containsString("value=\"" + later + "\"")))
            .andExpect(content().string(containsString("Fristen for netværksønsker flyttes fra")));
    }

    @Test
    void onlyThoseWhoPlanEventsChangeThem() throws Exception {
        for (StaffGroup group : new StaffGroup[] {StaffGroup.COMMUNICATIONS, StaffGroup.HEAD_OF_OFFICE, StaffGroup.ADVISERS}) {
            mvc.perform(post("/events/changes").param("event", b98).with(Staff.of(group)).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(get("/events/changes/no-such-change").with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isNotFound());
        mvc.perform(post("/events/changes").param("event", "no-such-event").with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
            .andExpect(status().isNotFound());
    }

    private String start() throws Exception {
        return mvc.perform(post("/events/changes").param("event", b98).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()))
            .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    }

    private ResultActions save(String draft, String action, LocalDateTime starts, String place, String message) throws Exception {
        return mvc.perform(post(draft).param("what-" + b98, "move").param("startsAt-" + b98, starts.toString())
            .param("endsAt-" + b98, starts.plusHours(2).toString()).param("place-" + b98, place).param("message", message).param("action", action)
            .with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()));
    }
}
