package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.StaffGroup;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A mayor corrects the own contact data, and staff decide. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactCorrectionProcessTest {

    private static final String DECIDE = "Task_DecideContactCorrection";

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Roster roster;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private MayorLinks links;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MockMvc pages;

    private TestRound round;
    private MandateId mayor;
    private OwnPage page;

    @BeforeEach
    void givenAMayorWithALink() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        identityService.clearAuthentication();
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("contact-correction");
    }

    @Test
    void whatStaffApproveBecomesTheContact() throws Exception {
        OwnPage before = OwnPage.ofSecretary(links, mayor, port);
        assertThat(propose("ny@kommune.example", "12 34 56 78", "Åse Ørum", "aase@kommune.example").statusCode()).isEqualTo(302);

        assertThat(story.task(mayor.toString(), DECIDE).getName()).isEqualTo("Godkend rettede kontaktoplysninger: Aarhus");
        assertThat(person().email()).isEqualTo("borgmester0751@kommune.example");
        assertThat(page.open().body()).contains("Du har sendt en rettelse");
        pages.perform(get("/mayors/0751/corrections/" + correction()).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isOk())
            .andExpect(content().string(Matchers.stringContainsInOrder("borgmester0751@kommune.example", "ny@kommune.example", "Ask Sølunde", "Åse Ørum")));

        decide("yes");
        engine.runDueJobs();

        assertThat(person().email()).isEqualTo("ny@kommune.example");
        assertThat(roster.mandate(mayor).secretary().name()).isEqualTo("Åse Ørum");
        assertThat(page.open().body()).contains("Din rettelse blev godkendt");
        assertThat(before.open().statusCode()).as("the link of the secretary before").isEqualTo(410);
        assertThat(mail()).contains("Vi har rettet dine kontaktoplysninger").contains("ny@kommune.example");
        assertThat(database.queryForList("select decided_by from contact_correction where mandate_id = ?", String.class, mayor.toString())).containsExactly("sara");
    }

    @Test
    void whatStaffRefuseLeavesTheContactAlone() {
        propose("ny@kommune.example", "00 00 00 00", "Ask Sølunde", "sekretaer0751@kommune.example");

        decide("no");
        engine.runDueJobs();

        assertThat(person().email()).isEqualTo("borgmester0751@kommune.example");
        assertThat(page.open().body()).contains("Vi har ikke gennemført din rettelse");
        assertThat(mail()).contains("Vi har ikke rettet dine kontaktoplysninger").contains("borgmester0751@kommune.example");
    }

    @Test
    void aNewerCorrectionTakesThePlaceOfTheOneThatWaits() {
        propose("en@kommune.example", "", "", "");
        String first = story.task(mayor.toString(), DECIDE).getId();
        propose("to@kommune.example", "", "", "");

        assertThat(story.tasks(mayor.toString())).containsExactly(DECIDE);
        assertThat(story.task(mayor.toString(), DECIDE).getId()).isNotEqualTo(first);
        decide("yes");
        assertThat(person().email()).isEqualTo("to@kommune.example");
    }

    @Test
    void aDoubleClickIsOneCorrectionAndNoChangeIsNone() {
        propose("ny@kommune.example", "00 00 00 00", "Ask Sølunde", "sekretaer0751@kommune.example");
        String task = story.task(mayor.toString(), DECIDE).getId();
        propose(" NY@kommune.example".strip(), "00 00 00 00", "Ask Sølunde", "sekretaer0751@kommune.example");
        assertThat(story.tasks(mayor.toString())).containsExactly(DECIDE);

        propose("borgmester0751@kommune.example", "00 00 00 00", "Ask Sølunde", "sekretaer0751@kommune.example");
        assertThat(story.tasks(mayor.toString())).as("taken back").isEmpty();
        assertThat(task).isNotEmpty();
    }

    @Test
    void whatStaffChangeMeanwhileStaysUnlessTheMayorHasChangedItToo() {
        propose("ny@kommune.example", "00 00 00 00", "Ask Sølunde", "sekretaer0751@kommune.example");
        changes.correctContact(mayor, new MandateChanges.Contact("borgmester0751@kommune.example", "87 65 43 21", "Ask Sølunde", "sekretaer0751@kommune.example"));

        decide("yes");

        assertThat(person().email()).isEqualTo("ny@kommune.example");
        assertThat(person().phone()).isEqualTo("87 65 43 21");
    }

    @Test
    void theEndOfTheMandateEndsTheTask() {
        propose("ny@kommune.example", "", "", "");
        engine.clockTo(round.b98());

        assertThat(changes.endMandate(mayor, LocalDate.of(round.year(), 1, 10))).isEmpty();

        assertThat(story.tasks(mayor.toString())).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = propose("ny(at)kommune", "12", "Åse", "aase");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Mailadressen er ikke gyldig", "Telefonnummeret skal have mindst otte cifre",
            "Sekretærens mailadresse er ikke gyldig", "value=\"ny(at)kommune\"");
        assertThat(propose("", "", "", "").body()).contains("Skriv borgmesterens mailadresse");
        assertThat(story.tasks(mayor.toString())).isEmpty();
    }

    @Test
    void theSecretaryCannotCorrectTheMayorsData() {
        HttpResponse<String> answer = OwnPage.ofSecretary(links, mayor, port).submit("/corrections", "email=tyv@kommune.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Kontaktoplysningerne kan kun borgmesteren selv rette.");
        assertThat(story.tasks(mayor.toString())).isEmpty();
    }

    @Test
    void theEngineKnowsNothingOfTheDataAndTheTableForgetsThem() {
        propose("ny@kommune.example", "12 34 56 78", "Åse Ørum", "aase@kommune.example");
        assertThat(database.queryForList("select text_ from act_ru_variable", String.class).toString()).doesNotContain("ny@kommune.example", "Åse");

        decide("yes");

        assertThat(database.queryForList("select email, phone, secretary_name, secretary_email, waiting_for from contact_correction where mandate_id = ?",
            mayor.toString())).allSatisfy(row -> assertThat(row.values()).containsOnlyNulls());
    }

    @Test
    void onlyTheSecretariatSeesTheCorrection() throws Exception {
        propose("ny@kommune.example", "", "", "");
        for (StaffGroup group : List.of(StaffGroup.COMMUNICATIONS, StaffGroup.NETWORK_TEAM, StaffGroup.ADVISERS, StaffGroup.PROCESS_OWNER)) {
            pages.perform(get("/mayors/0751/corrections/" + correction()).with(Staff.of(group))).andExpect(status().isForbidden());
        }
        pages.perform(get("/mayors/0461/corrections/" + correction()).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isNotFound());
        pages.perform(get("/mayors/0751/corrections/none").with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isNotFound());
    }

    private HttpResponse<String> propose(String email, String phone, String secretary, String secretaryEmail) {
        return page.submit("/corrections", "email=" + OwnPage.encoded(email) + "&phone=" + OwnPage.encoded(phone) + "&secretaryName="
            + OwnPage.encoded(secretary) + "&secretaryEmail=" + OwnPage.encoded(secretaryEmail));
    }

    private void decide(String approved) {
        identityService.setAuthentication("sara", List.of("secretariat"));
        story.complete(mayor.toString(), DECIDE, Map.of("correctionApproved", approved));
        identityService.clearAuthentication();
    }

    private Mandate.Person person() {
        return roster.mandate(mayor).mayor();
    }

    private String correction() {
        return database.queryForObject("select id from contact_correction where waiting_for = ?", String.class, mayor.toString());
    }

    private String mail() {
        return database.queryForMap("select to_address, text_body from dispatch where recipient = ? and kind = 'CONTACT_CORRECTION'", mayor.toString()).toString();
    }
}
