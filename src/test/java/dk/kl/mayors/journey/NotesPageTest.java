package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
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
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Notes on the mayor card: kept with author and time, read by those they are for, struck out and never deleted. */
@ProductTest
class NotesPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorNoteRepository stored;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void aMayor() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void keepsANoteWithAuthorAndTime() throws Exception {
        write("  Ringer selv i uge 3.\n<b>Husk</b> kaffen. ", "", SECRETARIAT)
            .andExpect(redirectedUrl("/mayors/0751?round=" + round.id() + "&mandate=" + mayor + "#noter"));

        assertThat(card(ADVISERS)).contains("Ringer selv i uge 3.\n&lt;b&gt;Husk&lt;/b&gt; kaffen.", "Sara Sandholt",
            "15. december " + (round.year() - 1) + " kl. 08.00").doesNotContain("Streg noten ud", "Kun Sekretariatet</span>");
    }

    @Test
    void showsANoteOfAGroupToThatGroupOnly() throws Exception {
        write("Kun for os.", "secretariat", SECRETARIAT).andExpect(status().is3xxRedirection());

        assertThat(card(SECRETARIAT)).contains("Kun for os.", "Kun Sekretariatet</span>");
        assertThat(card(HEAD_OF_OFFICE)).doesNotContain("Kun for os.");
        assertThat(page(write("For andre.", "advisers", SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("Vælg en gruppe, som du selv er med i.", ">For andre.</textarea>");
    }

    @Test
    void asksForATextAndKeepsALongOne() throws Exception {
        assertThat(page(write("  ", "", SECRETARIAT).andExpect(status().isUnprocessableEntity()))).contains("Skriv noten, før du gemmer.");
        String tooLong = "å".repeat(Notes.LONGEST + 1);
        assertThat(page(write(tooLong, "", SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("Noten er for lang. Der er plads til 2000 tegn.", tooLong);
        assertThat(stored.findByMandateIdOrderByWrittenAtDesc(mayor.toString())).isEmpty();
    }

    @Test
    void strikesANoteOutAndKeepsIt() throws Exception {
        write("Forkert borgmester.", "", COURSE_TEAM);
        String note = stored.findByMandateIdOrderByWrittenAtDesc(mayor.toString()).get(0).id();
        assertThat(page(strike(note, "Det er ikke min", SECRETARIAT).andExpect(status().isUnprocessableEntity())))
            .contains("Kun den, der har skrevet noten, og kontorchefen kan strege den ud.");
        assertThat(page(strike(note, " ", COURSE_TEAM).andExpect(status().isUnprocessableEntity())))
            .contains("hvorfor noten skal streges ud.");

        strike(note, "Noteret på den forkerte.", COURSE_TEAM).andExpect(status().is3xxRedirection());

        assertThat(card(SECRETARIAT)).contains("<del>Forkert borgmester.</del>", "Streget ud af Kasper Kjærbæk", "Noteret på den forkerte.");
        assertThat(page(strike(note, "Igen", HEAD_OF_OFFICE).andExpect(status().isUnprocessableEntity()))).contains("Noten er allerede streget ud.");
    }

    @Test
    void letsTheHeadOfOfficeStrikeANoteOut() throws Exception {
        write("Hører ikke hjemme her.", "", SECRETARIAT);
        String note = stored.findByMandateIdOrderByWrittenAtDesc(mayor.toString()).get(0).id();

        strike(note, "Fortroligt", HEAD_OF_OFFICE).andExpect(status().is3xxRedirection());

        assertThat(card(SECRETARIAT)).contains("<del>Hører ikke hjemme her.</del>", "Streget ud af Kirsten Kragelykke");
    }

    @Test
    void knowsNoNoteOfAnotherMunicipality() throws Exception {
        browser.perform(post("/mayors/0101/notes").param("mandate", mayor.toString()).param("text", "Hej").with(Staff.of(SECRETARIAT)).with(csrf()))
            .andExpect(status().isNotFound());
        browser.perform(post("/mayors/0751/notes").param("mandate", "1").param("text", "Hej").with(Staff.of(SECRETARIAT)).with(csrf()))
            .andExpect(status().isNotFound());
    }

    private ResultActions write(String text, String audience, StaffGroup group) throws Exception {
        return browser.perform(post("/mayors/0751/notes").param("mandate", mayor.toString()).param("text", text).param("audience", audience)
            .with(Staff.of(group)).with(csrf()));
    }

    private ResultActions strike(String note, String reason, StaffGroup group) throws Exception {
        return browser.perform(post("/mayors/0751/notes/" + note + "/strike").param("mandate", mayor.toString()).param("reason", reason)
            .with(Staff.of(group)).with(csrf()));
    }

    private String card(StaffGroup group) throws Exception {
        return page(browser.perform(get("/mayors/0751?round=" + round.id()).with(Staff.of(group))).andExpect(status().isOk()));
    }

    private static String page(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
