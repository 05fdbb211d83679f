package dk.kl.mayors.journey.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class SuccessionPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private JourneyStarter journeys;
    @Autowired
    private Successions successions;

    private TestRound round;
    private MandateId mayor;
    private String page;

    @BeforeEach
    void aChangeThatTheSecretariatHasBegun() throws Exception {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        journeys.startAll(round.id());
        engine.letTimePassUntil(round.b98().minusDays(8));
        page = send(post("/mayors/0751/changes").param("mandate", mayor.toString()), StaffGroup.SECRETARIAT).andReturn().getResponse().getRedirectedUrl();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void onlyTheSecretariatAndTheHeadOfOfficeSeeIt(StaffGroup group) throws Exception {
        boolean may = group == StaffGroup.SECRETARIAT || group == StaffGroup.HEAD_OF_OFFICE;

        send(get(page), group).andExpect(may ? status().isOk() : status().isForbidden());
        if (group != StaffGroup.SECRETARIAT) {
            for (String address : new String[] {page, page + "/drop", page + "/recall", page + "/successor", "/mayors/0751/changes"}) {
                send(post(address).param("mandate", mayor.toString()), group).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void showsEverythingThatEndsAndBeginsBeforeAnybodyApproves() throws Exception {
        LocalDate lastDay = round.b98().toLocalDate().minusDays(3);
        fill("save", lastDay.toString(), "Åse").andExpect(status().is3xxRedirection());

        assertThat(text(send(get(page), StaffGroup.HEAD_OF_OFFICE))).contains("Fødte medlemskaber, som slutter", "KKR Midtjylland",
            "Invitationer, som trækkes tilbage", "Første møde i borgmesterkredsen", "Nyt fra KL&#39;s bestyrelse", "Stedfortrædere",
            "viceborgmesteren", "Åse Ørumgaard, fra", "Tilbud om en plads i et borgmesternetværk");
        fill("send", lastDay.toString(), "Åse").andExpect(status().is3xxRedirection());
        assertThat(story.tasks(mayor.toString())).contains("Task_ApproveSuccession");
        assertThat(fill("save", lastDay.toString(), "Åse").andReturn().getResponse().getStatus()).as("sent on").isEqualTo(409);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() throws Exception {
        String answer = text(fill("send", "", "<b>Åse</b>").andExpect(status().isUnprocessableEntity()));

        assertThat(answer).contains("Skriv den sidste dag i embedet.", "Skriv den nye borgmesters fornavn.", "&lt;b&gt;Åse&lt;/b&gt;", "Ørumgaard");
        assertThat(story.tasks(mayor.toString())).contains("Task_DescribeSuccession");
    }

    @Test
    void isGivenUpWithoutAnyEffect() throws Exception {
        send(post(page + "/drop"), StaffGroup.SECRETARIAT).andExpect(status().is3xxRedirection());

        assertThat(story.ends("succession", mayor.toString())).containsExactly("End_SuccessionDropped");
        assertThat(successions.running(mayor)).isEmpty();
    }

    @Test
    void foreignAndGuessedAddressesLeadNowhere() throws Exception {
        send(get(page.replace("0751", "0101")), StaffGroup.SECRETARIAT).andExpect(status().isNotFound());
        send(get("/mayors/0751/changes/none"), StaffGroup.SECRETARIAT).andExpect(status().isNotFound());
        send(post("/mayors/0101/changes").param("mandate", mayor.toString()), StaffGroup.SECRETARIAT).andExpect(status().isNotFound());
    }

    private ResultActions fill(String action, String lastDay, String firstName) throws Exception {
        return send(post(page).param("action", action).param("change", "ENDS").param("reason", "RELEASED").param("lastDay", lastDay)
            .param("firstName", firstName).param("lastName", "Ørumgaard").param("email", "aase@kommune.example").param("elected", "new"),
            StaffGroup.SECRETARIAT);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, StaffGroup group) throws Exception {
        return browser.perform(request.with(Staff.of(group)).with(csrf()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
