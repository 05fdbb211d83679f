package dk.kl.mayors.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.AtOnce;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when two do the same thing in the same moment. */
@ProductTest
class InquiryAtOnceTest {

    private static final String RASMUS = Staff.id(StaffGroup.ADVISERS);
    private static final String KIRSTEN = Staff.id(StaffGroup.HEAD_OF_OFFICE);
    private static final String ADVISERS = StaffGroup.ADVISERS.id();

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private Vault vault;
    @Autowired
    private IdentityService identityService;

    private MandateId mayor;

    @BeforeEach
    void givenAMayorAndTwoAdvisers() {
        TestRound round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        identityService.createMembership(KIRSTEN, ADVISERS);
    }

    @AfterEach
    void tidyUp() {
        identityService.deleteMembership(KIRSTEN, ADVISERS);
        engine.reset();
    }

    @RepeatedTest(5)
    void ofTwoAdvisersWhoAnswerAtOnceOneIsToldWhy() throws Exception {
        String id = ask();
        engine.runDueJobs();

        List<String> outcomes = AtOnce.all(() -> answer(id, RASMUS), () -> answer(id, KIRSTEN));

        assertThat(outcomes).containsOnlyOnce("answered");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("answered")).singleElement()
            .matches(sentence -> sentence.matches("(En anden har ændret henvendelsen i samme øjeblik|Henvendelsen er allerede besvaret|.* har taget|"
                + "Opgaven er allerede afsluttet|Henvendelsen er på vej til gruppen).*"));
        assertThat(vault.entries(id, Vault.Kind.ANSWER)).hasSize(1);
        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(InquiryState.ANSWERED);
    }

    @RepeatedTest(5)
    void aFormThatIsSentTwiceAtOnceIsOneInquiry() throws Exception {
        List<String> ids = AtOnce.all(this::ask, this::ask);

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(inquiries.of(mayor)).hasSize(1);
    }

    private String ask() {
        return inquiries.take(mayor, InquirySubject.REMUNERATION, "Hvad med mit vederlag?", List.of(), Channel.PAGE);
    }

    private String answer(String id, String userId) {
        try {
            casework.answer(id, userId, "Svar fra " + userId, List.of(), Given.PAGE);
            return "answered";
        } catch (CaseRefused e) {
            return e.getMessage();
        }
    }
}
