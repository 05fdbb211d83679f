package dk.kl.mayors.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.ProcessErasure;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.Expiring.Expired;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of a mayor's inquiries, to whom, and how they go. */
@ProductTest
class InquiryKeeperTest {

    private static final String RASMUS = Staff.id(StaffGroup.ADVISERS);
    private static final String QUESTION = "Hvad er min pension?";
    private static final String ANSWER = "Den følger reglerne.";

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private InquiryKeeper keeper;
    @Autowired
    private ExpiringInquiries expiring;
    @Autowired
    private ProcessErasure processes;
    @Autowired
    private Vault vault;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private TransactionTemplate transaction;

    private TestRound round;
    private MandateId mayor;
    private String id;

    @BeforeEach
    void givenAnAnsweredInquiry() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        id = ask(mayor, QUESTION);
        casework.note(id, RASMUS, "Ringet til ministeriet");
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        engine.runDueJobs();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void theMayorIsToldAllOfIt() {
        assertThat(texts(DataReader.themselves())).contains("Egenpension", QUESTION, ANSWER, "Ringet til ministeriet", "loenseddel.pdf", "Vederlag og pension");
    }

    @Test
    void theGroupAndWhoeverHasItAreToldAllOfItAndOthersThatItIsThere() {
        assertThat(texts(DataReader.staff("en", Set.of("advisers")))).contains(QUESTION);
        assertThat(texts(DataReader.staff(RASMUS, Set.of()))).contains(QUESTION);
        for (String group : List.of("head-of-office", "process-owner", "secretariat", "confidential-advisers", "camunda-admin")) {
            assertThat(texts(DataReader.staff("en", Set.of(group)))).as(group).contains("Vederlag og pension", "Findes, men kan ikke ses af dig")
                .noneMatch(text -> text.contains("ension?") || text.contains("Egenpension") || text.contains(ANSWER) || text.contains("loenseddel"));
        }
    }

    @Test
    void aSecretaryHasNoInquiries() {
        DataSubject secretary = new DataSubject(DataSubject.Kind.SECRETARY, Set.of(mayor.toString()));

        assertThat(inOne(() -> keeper.tell(secretary, DataReader.themselves()))).isEmpty();
        assertThat(inOne(() -> keeper.erase(secretary))).isEmpty();
        assertThat(casework.find(id)).isPresent();
    }

    @Test
    void erasingLeavesNothingOfThisMayorAndAllOfTheOthers() {
        MandateId other = rounds.mayor(round, "0101", true);
        String others = ask(other, "Hvad er min egen?");
        String running = ask(mayor, "Og en til?");

        inOne(() -> {
            Set<String> keys = keeper.businessKeys(subject());
            List<DataKeeper.Removed> removed = keeper.erase(subject());
            processes.erase(keys);
            assertThat(removed).extracting(DataKeeper.Removed::table).containsExactlyInAnyOrder("vault_entry", "inquiry_glass_break", "inquiry");
            return removed;
        });

        assertThat(inquiries.of(mayor)).isEmpty();
        assertThat(vault.entries(id)).isEmpty();
        assertThat(vault.entries(running)).isEmpty();
        assertThat(story.tasks(running)).isEmpty();
        assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(id, running).count()).isZero();
        assertThat(vault.entries(others)).isNotEmpty();
        assertThat(story.tasks(others)).containsExactly("Task_AnswerInquiry");
    }

    @Test
    void closedInquiriesExpireAndOthersDoNot() {
        String open = ask(mayor, "Og en til?");
        engine.letTimePassUntil(now().plusDays(15));
        Instant closed = casework.find(id).orElseThrow().closedAt();
        assertThat(expiring.expired(round.id(), closed)).as("not yet").isEmpty();

        Instant later = closed.plus(Duration.ofSeconds(1));
        assertThat(expiring.expired(round.id(), later)).containsExactly(new Expired("Lukkede henvendelser", 1, closed));
        assertThat(inOne(() -> expiring.remove(round.id(), later, 10))).isEqualTo(1);
        assertThat(inOne(() -> expiring.remove(round.id(), later, 10))).isZero();

        assertThat(casework.find(id)).isEmpty();
        assertThat(vault.entries(id)).isEmpty();
        assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
        assertThat(casework.find(open)).isPresent();
    }

    private String ask(MandateId mandate, String question) {
        String asked = inOne(() -> inquiries.take(mandate, InquirySubject.OWN_PENSION, question,
            List.of(new Inquiries.Enclosure("loenseddel.pdf", "pdf".getBytes(StandardCharsets.UTF_8))), Channel.PAGE));
        engine.runDueJobs();
        return asked;
    }

    private List<String> texts(DataReader reader) {
        return inOne(() -> keeper.tell(subject(), reader)).stream().flatMap(entry -> entry.fields().stream()).map(DataKeeper.Field::text).toList();
    }

    private DataSubject subject() {
        return new DataSubject(DataSubject.Kind.MAYOR, Set.of(mayor.toString()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }

    private <T> T inOne(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
