package dk.kl.mayors.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mayor asks in confidence, and the house answers in time. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InquiryProcessTest {

    private static final String RASMUS = Staff.id(StaffGroup.ADVISERS);
    private static final String TOVE = Staff.id(StaffGroup.CONFIDENTIAL_ADVISERS);
    private static final String KIRSTEN = Staff.id(StaffGroup.HEAD_OF_OFFICE);
    private static final String SARA = Staff.id(StaffGroup.SECRETARIAT);
    private static final String QUESTION = "Hvornår falder mit første vederlag?";
    private static final String ANSWER = "Det falder bagud ved månedens udgang.";

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private PathCoverage coverage;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private Vault vault;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;

    private TestRound round;
    private MandateId mayor;
    private LocalDate tuesday;

    @BeforeEach
    void givenAMayorOnATuesday() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        tuesday = LocalDate.of(round.year(), 8, 1);
        while (tuesday.getDayOfWeek().getValue() != 2) {
            tuesday = tuesday.plusDays(1);
        }
        engine.clockTo(tuesday.atTime(9, 0));
    }

    @AfterEach
    void tidyUp() {
        identityService.clearAuthentication();
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("inquiry");
    }

    @Test
    void aQuestionOnThePageIsAnsweredAndClosed() {
        String id = asked(InquirySubject.REMUNERATION);

        assertThat(view(id).adviserGroup()).isEqualTo("advisers");
        assertThat(view(id).dueAt()).as("24 working hours from Tuesday at 9").isEqualTo(at(tuesday.plusDays(3).atTime(9, 0)));
        var task = story.task(id, "Task_AnswerInquiry");
        assertThat(task.getName()).isEqualTo("Besvar henvendelse (Vederlag og pension)");
        assertThat(task.getDueDate().toInstant()).isEqualTo(view(id).dueAt());
        assertThat(mails()).containsExactly("INQUIRY_RECEIVED");

        casework.take(id, RASMUS);
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        engine.runDueJobs();

        assertThat(mails()).containsExactlyInAnyOrder("INQUIRY_RECEIVED", "INQUIRY_ANSWERED");
        assertThat(view(id).state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(inquiries.conversation(mayor, id).orElseThrow().parts()).extracting(Inquiries.Part::text).containsExactly(QUESTION, ANSWER);
        assertThat(inquiries.of(mayor)).singleElement().satisfies(status -> {
            assertThat(status.answerIsHere()).isTrue();
            assertThat(status.canReopen()).isTrue();
        });

        engine.letTimePassUntil(tuesday.plusDays(15).atTime(9, 0));
        assertThat(story.ends("inquiry", id)).contains("End_InquiryClosed");
        assertThat(view(id).state()).isEqualTo(InquiryState.CLOSED);
        assertThat(inquiries.reopen(mayor, id, "Og hvad så nu?")).isFalse();
    }

    @Test
    void theEngineKnowsAnIdACategoryAndAClock() {
        String id = asked(InquirySubject.SEVERANCE);
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        engine.runDueJobs();

        List<HistoricVariableInstance> variables = historyService.createHistoricVariableInstanceQuery()
            .processInstanceId(instance(id)).list();
        assertThat(variables).extracting(HistoricVariableInstance::getName).containsOnly("inquiryId", "category", "categoryName", "adviserGroup",
            "reminderHours", "answerHours", "closingDays", "answerGiven");
        assertThat(historyService.createHistoricDecisionInstanceQuery().decisionDefinitionKey("inquiry-category").count())
            .as("the subject's decision leaves no history").isZero();
        assertThat(historyService.createHistoricDecisionInstanceQuery().decisionDefinitionKey("inquiry-routing").count()).isPositive();
        assertThat(database.sql("select count(*) from act_hi_dec_in where text_ like '%SEVERANCE%'").query(Integer.class).single()).isZero();
        assertThat(database.sql("select count(*) from act_hi_varinst where text_ like '%SEVERANCE%' or text_ like ?").param("%" + mayor + "%")
            .query(Integer.class).single()).isZero();
    }

    @Test
    void personalMattersAndWhatNobodyHasSortedGoToTheConfidentialAdvisers() {
        String personal = asked(InquirySubject.PERSONAL);
        String leave = asked(InquirySubject.LEAVE);
        String mail = inOne(() -> inquiries.take(mayor, null, "En mail", List.of(), Channel.MAIL));
        engine.runDueJobs();

        assertThat(List.of(personal, leave, mail)).allSatisfy(id -> assertThat(view(id).adviserGroup()).isEqualTo("confidential-advisers"));
        assertThat(casework.list(Set.of("advisers"), RASMUS, Shelf.WAITING)).extracting(CaseView::id).doesNotContain(personal, leave, mail);
        assertThatThrownBy(() -> casework.take(personal, RASMUS)).isInstanceOf(CaseRefused.class).hasMessageContaining("en anden gruppe");
        assertThat(view(personal).assignee()).isNull();
    }

    @Test
    void aMailIsSortedAndHandedOverWithTheClockItHad() {
        String id = inOne(() -> inquiries.take(mayor, null, "En mail om pension", List.of(), Channel.MAIL));
        engine.runDueJobs();
        engine.clockTo(tuesday.atTime(11, 0));

        casework.handOver(id, TOVE, InquirySubject.OWN_PENSION);
        engine.runDueJobs();

        assertThat(view(id).category()).isEqualTo(InquiryCategory.REMUNERATION);
        assertThat(view(id).assignee()).isNull();
        assertThat(view(id).dueAt()).isEqualTo(at(tuesday.plusDays(3).atTime(9, 0)));
        assertThat(story.task(id, "Task_AnswerInquiry").getName()).isEqualTo("Besvar henvendelse (Vederlag og pension)");
        assertThat(mails()).as("no second receipt").containsExactly("INQUIRY_RECEIVED");
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        assertThat(inquiries.conversation(mayor, id).orElseThrow().subject()).isEqualTo("Egenpension");
    }

    @Test
    void anotherSubjectOfTheSameCategoryStaysWithWhoeverHasIt() {
        String id = asked(InquirySubject.REMUNERATION);
        casework.take(id, RASMUS);

        casework.handOver(id, RASMUS, InquirySubject.SUPPLEMENT);

        assertThat(view(id).assignee()).isEqualTo(RASMUS);
        assertThat(story.task(id, "Task_AnswerInquiry").getAssignee()).isEqualTo(RASMUS);
    }

    @Test
    void theCaseKnowsWhoHasItWhicheverWayItWasTaken() {
        String id = asked(InquirySubject.REMUNERATION);
        String taskId = story.task(id, "Task_AnswerInquiry").getId();

        taskService.claim(taskId, RASMUS);
        assertThat(view(id).assignee()).isEqualTo(RASMUS);
        assertThat(view(id).state()).isEqualTo(InquiryState.TAKEN);
        taskService.setAssignee(taskId, null);
        assertThat(view(id).assignee()).isNull();
        assertThat(view(id).state()).isEqualTo(InquiryState.OPEN);
        casework.take(id, RASMUS);
        casework.take(id, RASMUS);
        assertThat(story.task(id, "Task_AnswerInquiry").getAssignee()).isEqualTo(RASMUS);
        casework.putBack(id, RASMUS);
        assertThat(story.task(id, "Task_AnswerInquiry").getAssignee()).isNull();
        assertThat(view(id).assignee()).isNull();
    }

    @Test
    void whoEndsTheTaskWithoutAnAnswerGetsItBack() {
        String id = asked(InquirySubject.REMUNERATION);
        taskService.claim(story.task(id, "Task_AnswerInquiry").getId(), RASMUS);

        story.complete(id, "Task_AnswerInquiry", Map.of());
        engine.runDueJobs();

        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
        assertThat(view(id).state()).isEqualTo(InquiryState.OPEN);
        assertThat(view(id).assignee()).isNull();
    }

    @Test
    void anAnswerOnTheTelephoneNeedsNoMail() {
        String id = asked(InquirySubject.OTHER_POSTS);

        casework.answer(id, RASMUS, "Fortalt om reglerne.", List.of(), Given.PHONE);
        engine.runDueJobs();

        assertThat(mails()).containsExactly("INQUIRY_RECEIVED");
        assertThat(inquiries.of(mayor)).singleElement().satisfies(status -> {
            assertThat(status.answerIsHere()).isFalse();
            assertThat(status.answeredAt()).isNotNull();
        });
        assertThat(inquiries.conversation(mayor, id).orElseThrow().parts()).as("the house's note is not the mayor's").hasSize(1);
    }

    @Test
    void theGroupIsRemindedAndTheHeadOfOfficeTakesOver() {
        String id = asked(InquirySubject.PERSONAL);
        casework.take(id, TOVE);

        engine.letTimePassUntil(tuesday.atTime(13, 0).plusMinutes(1));
        assertThat(mails()).contains("INQUIRY_REMINDER");
        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
        engine.letTimePassUntil(tuesday.plusDays(1).atTime(9, 0).plusMinutes(1));
        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry", "Task_EscalateInquiry");
        assertThat(story.task(id, "Task_EscalateInquiry").getName()).isEqualTo("Frist overskredet: henvendelse (Personlige forhold)");
        assertThat(view(id).late(engine.now())).isTrue();

        identityService.setAuthentication(KIRSTEN, List.of("head-of-office"));
        story.complete(id, "Task_EscalateInquiry", Map.of("escalation", "release"));
        identityService.clearAuthentication();

        assertThat(view(id).assignee()).isNull();
        assertThat(story.task(id, "Task_AnswerInquiry").getAssignee()).isNull();
    }

    @Test
    void theHeadOfOfficeCanLetItRun() {
        String id = asked(InquirySubject.PERSONAL);
        casework.take(id, TOVE);
        engine.letTimePassUntil(tuesday.plusDays(1).atTime(10, 0));

        story.complete(id, "Task_EscalateInquiry", Map.of("escalation", "runOn"));

        assertThat(view(id).assignee()).isEqualTo(TOVE);
        casework.answer(id, TOVE, ANSWER, List.of(), Given.PAGE);
        assertThat(story.tasks(id)).isEmpty();
    }

    @Test
    void anAnswerQuotesTheSourcesThatItWasBuiltOn() {
        String source = database.sql("select min(id) from legal_source").query(String.class).single();
        String id = asked(InquirySubject.REMUNERATION);

        casework.answer(id, RASMUS, ANSWER, List.of(source), Given.PAGE);

        assertThat(inquiries.conversation(mayor, id).orElseThrow().parts()).extracting(part -> part.rules().size()).containsExactly(0, 1);
    }

    @Test
    void anAnswerTakesTheEscalationAway() {
        String id = asked(InquirySubject.PERSONAL);
        engine.letTimePassUntil(tuesday.plusDays(1).atTime(10, 0));
        assertThat(story.tasks(id)).contains("Task_EscalateInquiry");

        casework.answer(id, TOVE, ANSWER, List.of(), Given.PAGE);

        assertThat(story.tasks(id)).isEmpty();
    }

    @Test
    void aMayorWhoAsksAgainStartsANewClock() {
        String id = asked(InquirySubject.REMUNERATION);
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        engine.runDueJobs();
        engine.clockTo(tuesday.plusDays(2).atTime(10, 0));

        assertThat(inOne(() -> inquiries.reopen(mayor, id, "Og feriepengene?"))).isTrue();
        engine.runDueJobs();

        assertThat(view(id).dueAt()).as("24 working hours from Thursday at 10").isEqualTo(at(tuesday.plusDays(7).atTime(10, 30)));
        assertThat(story.task(id, "Task_AnswerInquiry").getDueDate().toInstant()).isEqualTo(view(id).dueAt());
        assertThat(mails()).filteredOn("INQUIRY_RECEIVED"::equals).hasSize(2);
        casework.answer(id, RASMUS, "De kommer i maj.", List.of(), Given.PAGE);
        engine.runDueJobs();
        assertThat(mails()).filteredOn("INQUIRY_ANSWERED"::equals).hasSize(2);
        assertThat(inquiries.conversation(mayor, id).orElseThrow().parts()).hasSize(4);
    }

    @Test
    void whoeverAsksAgainBeforeTheProcessWaitsLosesNothing() {
        String id = asked(InquirySubject.REMUNERATION);
        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);

        assertThatThrownBy(() -> inquiries.reopen(mayor, id, "Straks igen")).isInstanceOf(CaseRefused.class).hasMessageContaining("Vent et øjeblik");

        assertThat(view(id).state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(vault.entries(id, Vault.Kind.QUESTION)).hasSize(1);
    }

    @Test
    void aCallIsWrittenDownByWhoeverTookIt() {
        String id = called();
        assertThat(story.task(id, "Task_RecordInquiry").getAssignee()).isEqualTo(SARA);
        assertThat(view(id).recordedBy()).isEqualTo(SARA);
        assertThat(casework.list(Set.of("secretariat"), SARA, Shelf.WAITING)).extracting(CaseView::id).contains(id);

        story.complete(id, "Task_RecordInquiry", Map.of("recordingDropped", false));
        assertThat(story.tasks(id)).as("nothing is written down yet").containsExactly("Task_RecordInquiry");
        assertThatThrownBy(() -> casework.record(id, RASMUS, mayor, InquirySubject.OTHER, QUESTION)).isInstanceOf(CaseRefused.class);

        casework.record(id, SARA, mayor, InquirySubject.OTHER, QUESTION);
        engine.runDueJobs();

        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
        assertThat(view(id).channel()).isEqualTo(Channel.PHONE);
        assertThat(inquiries.of(mayor)).extracting(Inquiries.Status::id).containsExactly(id);
        assertThatThrownBy(() -> casework.record(id, SARA, mayor, InquirySubject.OTHER, QUESTION)).isInstanceOf(CaseRefused.class)
            .hasMessageContaining("allerede skrevet ned");
    }

    @Test
    void aCallIsWrittenDownByWhoeverTakesItOver() {
        String id = called();
        taskService.setAssignee(story.task(id, "Task_RecordInquiry").getId(), null);
        assertThat(view(id).recordedBy()).as("laid back, and still to be written down by her").isEqualTo(SARA);

        taskService.claim(story.task(id, "Task_RecordInquiry").getId(), RASMUS);
        assertThat(view(id).recordedBy()).isEqualTo(RASMUS);
        assertThatThrownBy(() -> casework.record(id, SARA, mayor, InquirySubject.OTHER, QUESTION)).isInstanceOf(CaseRefused.class);
        casework.takeOver(id, KIRSTEN);
        assertThat(view(id).recordedBy()).isEqualTo(KIRSTEN);
        story.complete(id, "Task_RecordInquiry", Map.of("recordingDropped", false));
        assertThat(story.task(id, "Task_RecordInquiry").getAssignee()).isEqualTo(KIRSTEN);

        casework.record(id, KIRSTEN, mayor, InquirySubject.OTHER, QUESTION);
        engine.runDueJobs();
        assertThat(story.tasks(id)).containsExactly("Task_AnswerInquiry");
        assertThatThrownBy(() -> casework.takeOver(id, SARA)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aCallThatWasNoInquiryLeavesNothing() {
        String id = called();

        story.complete(id, "Task_RecordInquiry", Map.of("recordingDropped", true));

        assertThat(story.ends("inquiry", id)).contains("End_RecordingDropped");
        assertThat(casework.find(id)).isEmpty();
    }

    @Test
    void twoAdvisersDoNotAnswerTheSame() {
        String id = asked(InquirySubject.REMUNERATION);
        identityService.createMembership(KIRSTEN, "advisers");
        try {
            casework.take(id, RASMUS);
            assertThatThrownBy(() -> casework.answer(id, KIRSTEN, "Et andet svar", List.of(), Given.PAGE)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("har taget henvendelsen");
            casework.handOver(id, RASMUS, KIRSTEN);
            assertThat(view(id).assignee()).isEqualTo(KIRSTEN);
            casework.answer(id, KIRSTEN, ANSWER, List.of(), Given.PAGE);
            assertThatThrownBy(() -> casework.answer(id, RASMUS, "For sent", List.of(), Given.PAGE)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("allerede besvaret");
        } finally {
            identityService.deleteMembership(KIRSTEN, "advisers");
        }
        assertThat(vault.entries(id, Vault.Kind.ANSWER)).hasSize(1);
    }

    @Test
    void aFormSentTwiceIsOneInquiry() {
        String first = asked(InquirySubject.REMUNERATION);
        assertThat(asked(InquirySubject.REMUNERATION)).isEqualTo(first);
        engine.clockTo(tuesday.atTime(9, 10));
        assertThat(asked(InquirySubject.REMUNERATION)).isNotEqualTo(first);
    }

    @Test
    void numbersAreCountedByYearAndNeverGivenTwice() {
        String first = inquiries.of(mayor).stream().findFirst().map(Inquiries.Status::number).orElseGet(() -> view(asked(InquirySubject.OTHER)).number());
        String second = view(inOne(() -> inquiries.take(mayor, InquirySubject.OTHER, "Noget andet", List.of(), Channel.PAGE))).number();

        assertThat(first).matches("H-" + round.year() + "-\\d{4,}");
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void anInquiryOutlivesTheOffice() {
        String id = asked(InquirySubject.REMUNERATION);
        database.sql("update mandate set left_on = ? where id = ?").params(tuesday, mayor.toString()).update();

        casework.answer(id, RASMUS, ANSWER, List.of(), Given.PAGE);
        engine.runDueJobs();

        assertThat(mails()).contains("INQUIRY_ANSWERED");
        assertThat(inquiries.of(mayor)).hasSize(1);
    }

    @Test
    void anEmptyOrEndlessTextIsRefusedAndNothingStarts() {
        assertThatThrownBy(() -> inquiries.take(mayor, InquirySubject.OTHER, "  ", List.of(), Channel.PAGE)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> inquiries.take(mayor, InquirySubject.OTHER, "x".repeat(Inquiries.LONGEST_TEXT + 1), List.of(), Channel.PAGE))
            .isInstanceOf(CaseRefused.class);
        assertThat(inquiries.of(mayor)).isEmpty();
    }

    private String asked(InquirySubject subject) {
        String id = inOne(() -> inquiries.take(mayor, subject, QUESTION, List.of(), Channel.PAGE));
        engine.runDueJobs();
        return id;
    }

    private String called() {
        identityService.setAuthentication(SARA, List.of("secretariat"));
        String instance = runtimeService.startProcessInstanceByKey("inquiry", "Borgmester Birk ringer").getId();
        identityService.clearAuthentication();
        String id = (String) runtimeService.getVariable(instance, "inquiryId");
        assertThat(runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey()).isEqualTo(id);
        return id;
    }

    private <T> T inOne(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private CaseView view(String id) {
        return casework.find(id).orElseThrow();
    }

    private String instance(String id) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id).singleResult().getId();
    }

    private List<String> mails() {
        return database.sql("select kind from dispatch where round_id = ? and (mandate_id = ? or kind = 'INQUIRY_REMINDER')")
            .params(round.id().value(), mayor.toString()).query(String.class).list();
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(EngineClock.COPENHAGEN).toInstant();
    }
}
