package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.PROCESS_OWNER;
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
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class MayorPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Roster roster;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private TransactionTemplate transaction;

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
    void gathersWhatConcernsTheMayor() throws Exception {
        assertThat(card(SECRETARIAT)).contains("Aarhus Kommune", "Vilja Birk0751", "nyvalgt", "tiltræder 1. januar " + round.year(),
            "Forløbet er i gang.", "siden 15. december " + (round.year() - 1), "Intet svar endnu", "Repræsentantskabet", "KKR Midtjylland",
            "Nyt fra KL&#39;s bestyrelse", "Velkomstbrev", "Invitation", "Intet svar på tilbuddet endnu", "borgmester0751@kommune.example",
            "Ask Sølunde");
    }

    @Test
    void linksEachTaskToTheTaskListForThoseWhoMayWorkIt() throws Exception {
        String task = story.task(mayor.toString(), "Task_AwaitAnswer").getId();

        assertThat(card(SECRETARIAT)).contains("/camunda/app/tasklist/default/#/?task=" + task, "Afvent svar fra Aarhus om B98-mødet");
        assertThat(card(COURSE_TEAM)).doesNotContain(task).contains("Afvent svar fra Aarhus om B98-mødet");
    }

    @Test
    void linksToCockpitForTheProcessOwnerOnly() throws Exception {
        assertThat(card(PROCESS_OWNER)).contains("/camunda/app/cockpit/default/#/process-instance/");
        assertThat(card(SECRETARIAT)).doesNotContain("/camunda/app/cockpit");
    }

    @Test
    void linksToTheLettersForThoseWhoSeeTheOutbox() throws Exception {
        assertThat(card(SECRETARIAT)).contains("/outbox/");
        assertThat(card(COURSE_TEAM)).doesNotContain("/outbox/").contains("Velkomstbrev");
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void saysToNobodyThatTheMayorHasAskedInConfidence(StaffGroup group) throws Exception {
        transaction.executeWithoutResult(status -> inquiries.take(mayor, InquirySubject.REMUNERATION, "Hvad med januar?", List.of(), Channel.PAGE));
        engine.runDueJobs();

        assertThat(card(group).replaceAll("(?s).*<main", "")).contains("Velkomstbrev").doesNotContainIgnoringCase("henvendelse");
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void showsContactDataAndPartyOnlyToThoseWhoWriteToMayors(StaffGroup group) throws Exception {
        String page = card(group);

        assertThat(page).contains("Vilja Birk0751");
        if (group == ADVISERS || group == CONFIDENTIAL_ADVISERS || group == FACILITATORS) {
            assertThat(page).doesNotContain("borgmester0751@kommune.example", "Ask Sølunde", "Parti", "00 00 00 00");
        } else {
            assertThat(page).contains("borgmester0751@kommune.example", "Ask Sølunde", "Parti", "00 00 00 00");
        }
    }

    @Test
    void correctsContactData() throws Exception {
        contact("  ny@aarhus.example ", "33703208", "Åse Ørum", "aase@aarhus.example", SECRETARIAT)
            .andExpect(redirectedUrl("/mayors/0751?round=" + round.id() + "&mandate=" + mayor));

        Mandate stored = roster.mandate(mayor);
        assertThat(stored.mayor().email()).isEqualTo("ny@aarhus.example");
        assertThat(stored.mayor().phone()).isEqualTo("33 70 32 08");
        assertThat(stored.secretary().name()).isEqualTo("Åse Ørum");
        assertThat(stored.secretary().email()).isEqualTo("aase@aarhus.example");
    }

    @Test
    void keepsWhatWasTypedUntilItIsRight() throws Exception {
        String page = page(contact("ikke en adresse", "33", "<b>Åse</b>", "", SECRETARIAT).andExpect(status().isUnprocessableEntity()));

        assertThat(page).contains("Mailadressen er ikke gyldig.", "mindst otte cifre", "Sekretærens navn kan kun bestå af bogstaver",
            "value=\"ikke en adresse\"", "value=\"33\"", "value=\"&lt;b&gt;Åse&lt;/b&gt;\"");
        assertThat(roster.mandate(mayor).mayor().email()).isEqualTo("borgmester0751@kommune.example");
    }

    @Test
    void asksForAMailAddressWhenItIsEmpty() throws Exception {
        assertThat(page(contact("", "", "", "", SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("Skriv borgmesterens mailadresse");
    }

    @Test
    void letsOnlyTheSecretariatChangeTheRoster() throws Exception {
        contact("ny@aarhus.example", "", "", "", HEAD_OF_OFFICE).andExpect(status().isForbidden());
        assertThat(card(HEAD_OF_OFFICE)).doesNotContain("Ret kontaktoplysninger", "Skift borgmester");
        assertThat(roster.mandate(mayor).mayor().email()).isEqualTo("borgmester0751@kommune.example");
    }

    @Test
    void showsThatTheMayorHasLeft() throws Exception {
        engine.letTimePassUntil(round.b98().minusDays(2));

        changes.endMandate(mayor, round.b98().toLocalDate().minusDays(3));

        assertThat(story.runs("mayor-journey", mayor.toString())).isFalse();
        assertThat(card(SECRETARIAT)).contains("Forløbet blev standset", "Fratrådt ").doesNotContain("Skift borgmester");
    }

    @Test
    void saysThatTheMunicipalityOrMandateDoesNotExist() throws Exception {
        for (String address : new String[] {"/mayors/0999", "/mayors/abc", "/mayors/0751?round=1", "/mayors/0751?round=2402-2405"}) {
            browser.perform(get(address).with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        }
        browser.perform(post("/mayors/0101/contact").param("mandate", mayor.toString()).with(Staff.of(SECRETARIAT)).with(csrf()))
            .andExpect(status().isNotFound());
    }

    @Test
    void saysThatTheMunicipalityHasNoMayorYet() throws Exception {
        assertThat(page(browser.perform(get("/mayors/0101?round=" + round.id()).with(Staff.of(SECRETARIAT))).andExpect(status().isOk())))
            .contains("Københavns Kommune", "ingen borgmester i borgmesteroversigten");
    }

    private String card(StaffGroup group) throws Exception {
        return page(browser.perform(get("/mayors/0751?round=" + round.id()).with(Staff.of(group))).andExpect(status().isOk()));
    }

    private ResultActions contact(String email, String phone, String secretary, String secretaryEmail, StaffGroup group) throws Exception {
        return browser.perform(post("/mayors/0751/contact").param("mandate", mayor.toString()).param("email", email).param("phone", phone)
            .param("secretaryName", secretary).param("secretaryEmail", secretaryEmail).with(Staff.of(group)).with(csrf()));
    }

    private static String page(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
