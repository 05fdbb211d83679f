package dk.kl.mayors.inquiry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A source is replaced, and the advisers look through the answers that were built on it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesReplacedProcessTest {

    private static final String REVIEW = "Task_ReviewAnswers";
    private static final String RASMUS = Staff.id(StaffGroup.ADVISERS);
    private static final String TOVE = Staff.id(StaffGroup.CONFIDENTIAL_ADVISERS);

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
    private RuleBook book;
    @Autowired
    private RuleNotices notices;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MockMvc pages;

    private TestRound round;
    private MandateId mayor;
    private LocalDate day;
    private String source;

    @BeforeEach
    void givenASource() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        day = LocalDate.of(round.year(), 8, 3);
        engine.clockTo(day.atTime(9, 0));
        String title = "Bekendtgørelse om prøver " + round.year();
        book.add(new SourceData(title, "", "", null));
        source = book.sources().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow().id();
    }

    @AfterEach
    void tidyUp() {
        identityService.clearAuthentication();
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        coverage.assertComplete("rules-replaced");
    }

    @Test
    void theAdvisersGetOneTaskForAllAnswersBuiltOnTheOldSource() throws Exception {
        String one = answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));
        String other = answered(InquirySubject.SUPPLEMENT, RASMUS, List.of(source));
        String without = answered(InquirySubject.OWN_PENSION, RASMUS, List.of());

        String change = replace(day.plusDays(1));

        assertThat(story.tasks(change)).containsExactly(REVIEW);
        assertThat(taskService.getIdentityLinksForTask(story.task(change, REVIEW).getId())).extracting(IdentityLink::getGroupId)
            .containsExactlyInAnyOrder("advisers", "confidential-advisers");
        assertThat(page(change, StaffGroup.ADVISERS)).contains(number(one), number(other), "Ikke endnu").doesNotContain(number(without));

        identityService.setAuthentication(RASMUS, List.of("advisers"));
        story.complete(change, REVIEW, Map.of("answersReviewed", true));
        identityService.clearAuthentication();

        assertThat(story.ends("rules-replaced", change)).containsExactly("End_AnswersReviewed");
        assertThat(page(change, StaffGroup.ADVISERS)).contains("af rasmus").doesNotContain("Ikke endnu");
    }

    @Test
    void onlyTheConfidentialAdvisersAreToldWhichOfTheirInquiriesAreConcerned() throws Exception {
        String open = answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));
        String confidential = answered(InquirySubject.PERSONAL, TOVE, List.of(source));

        String change = replace(day.plusDays(1));

        assertThat(page(change, StaffGroup.ADVISERS)).contains(number(open), "En henvendelse mere er berørt").doesNotContain(number(confidential), confidential);
        assertThat(page(change, StaffGroup.CONFIDENTIAL_ADVISERS)).contains(number(confidential), "En henvendelse mere er berørt")
            .doesNotContain(number(open));
        assertThat(page(change, StaffGroup.HEAD_OF_OFFICE)).contains("2 henvendelser mere er berørt").doesNotContain(number(open), number(confidential));
        assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(story.task(change, REVIEW).getProcessInstanceId()).list())
            .extracting(HistoricVariableInstance::getName).containsExactlyInAnyOrder("changeId", "answersConcerned");
    }

    @Test
    void nobodyHasATaskWhenNoAnswerWasBuiltOnTheSource() {
        answered(InquirySubject.REMUNERATION, RASMUS, List.of());

        String change = replace(day.plusDays(1));

        assertThat(story.tasks(change)).isEmpty();
        assertThat(story.ends("rules-replaced", change)).containsExactly("End_NoAnswersConcerned");
    }

    @Test
    void answersOlderThanAYearAreLeftAloneUnlessTheInquiryIsOpen() throws Exception {
        String old = answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));
        String open = answered(InquirySubject.SUPPLEMENT, RASMUS, List.of(source));
        engine.clockTo(day.plusDays(1).atTime(9, 0));
        transaction.executeWithoutResult(status -> assertThat(inquiries.reopen(mayor, open, "Og hvad så?")).isTrue());
        engine.clockTo(day.plusMonths(11).atTime(9, 0));
        String recent = answered(InquirySubject.OWN_PENSION, RASMUS, List.of(source));
        engine.clockTo(day.plusMonths(12).plusDays(1).atTime(9, 0));

        String change = book.replace(source, new SourceData("Ny", "", "", day.plusMonths(13)), RASMUS);

        assertThat(page(change, StaffGroup.ADVISERS)).contains(number(open), number(recent)).doesNotContain(number(old));
    }

    @Test
    void theInquirySaysThatARuleBehindItsAnswerHasBeenReplaced() {
        String before = answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));
        assertThat(notices.of(before)).isEmpty();

        replace(day.plusDays(1));
        engine.clockTo(day.plusDays(2).atTime(9, 0));
        String after = answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));

        assertThat(notices.of(before)).singleElement().asString().contains("afløst", "gælder fra 4. august " + round.year(), "Se, om svaret stadig holder");
        assertThat(notices.of(after)).isEmpty();
    }

    @Test
    void anAnswerQuotesTheVersionOfTheDayOfItsQuestionWhicheverWasChosen() {
        String asked = asked(InquirySubject.REMUNERATION);
        replace(day.plusDays(1));
        String successor = book.source(source).orElseThrow().replacedBy();
        engine.clockTo(day.plusDays(2).atTime(9, 0));

        casework.answer(asked, RASMUS, "Sådan er reglerne.", List.of(successor), Given.PAGE);
        engine.runDueJobs();

        assertThat(quotedTo(asked)).containsExactly("Bekendtgørelse om prøver " + round.year() + " (gælder til og med 3. august " + round.year() + ")");
        String later = asked(InquirySubject.REMUNERATION);
        casework.answer(later, RASMUS, "Sådan er reglerne.", List.of(source), Given.PAGE);
        assertThat(quotedTo(later)).containsExactly("Ny bekendtgørelse (gælder fra 4. august " + round.year() + ")");
    }

    @Test
    void warnsWhenSomeAnswersCannotBeOpened() throws Exception {
        answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));
        database.update("update vault_entry set key_id = 'ffffffffffffffff' where kind = 'SOURCES'");

        String change = replace(day.plusDays(1));

        assertThat(story.tasks(change)).containsExactly(REVIEW);
        assertThat(page(change, StaffGroup.ADVISERS)).contains("Noget kan ikke åbnes lige nu");
        database.update("delete from vault_entry where key_id = 'ffffffffffffffff'");
    }

    @Test
    void aSourceIsReplacedOnItsPage() throws Exception {
        answered(InquirySubject.REMUNERATION, RASMUS, List.of(source));

        String location = pages.perform(post("/inquiries/rules/sources/" + source + "/replace").param("title", "Ny bekendtgørelse")
            .param("from", day.plusDays(1).toString()).with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andReturn().getResponse().getRedirectedUrl();
        engine.runDueJobs();

        assertThat(location).startsWith("/inquiries/rules/changes/");
        assertThat(story.tasks(location.substring(location.lastIndexOf('/') + 1))).containsExactly(REVIEW);
    }

    private String replace(LocalDate from) {
        String change = book.replace(source, new SourceData("Ny bekendtgørelse", "", "", from), RASMUS);
        engine.runDueJobs();
        return change;
    }

    private String asked(InquirySubject subject) {
        String id = transaction.execute(status -> inquiries.take(mayor, subject, "Hvad gælder for " + subject + " den " + engine.now() + "?", List.of(), Channel.PAGE));
        engine.runDueJobs();
        return id;
    }

    private String answered(InquirySubject subject, String by, List<String> sources) {
        String id = asked(subject);
        casework.answer(id, by, "Sådan er reglerne.", sources, Given.PAGE);
        engine.runDueJobs();
        engine.clockTo(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusMinutes(1));
        return id;
    }

    private List<String> quotedTo(String inquiry) {
        return inquiries.conversation(mayor, inquiry).orElseThrow().parts().stream().filter(part -> !part.fromTheMayor())
            .flatMap(part -> part.rules().stream()).toList();
    }

    private String number(String inquiry) {
        return casework.find(inquiry).orElseThrow().number();
    }

    private String page(String change, StaffGroup group) throws Exception {
        return pages.perform(get("/inquiries/rules/changes/" + change).with(Staff.of(group))).andReturn().getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    }
}
