package dk.kl.mayors.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.ExternalWorker;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.privacy.leftover.LeftoverReport;
import dk.kl.mayors.privacy.leftover.LeftoverScan;
import dk.kl.mayors.privacy.leftover.TraceFinder;
import dk.kl.mayors.privacy.leftover.Traces;
import dk.kl.mayors.privacy.proof.SignedRecords;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@Tag("own-context")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureProcessTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String ASKS = Staff.id(StaffGroup.PROCESS_OWNER);
    private static final String APPROVES = Staff.id(StaffGroup.HEAD_OF_OFFICE);

    @Autowired Engine engine;
    @Autowired Rounds rounds;
    @Autowired Story story;
    @Autowired PathCoverage coverage;
    @Autowired JourneyStarter journeys;
    @Autowired Roster roster;
    @Autowired RosterImports imports;
    @Autowired Erasures erasures;
    @Autowired ErasureRepository repository;
    @Autowired ErasureWork work;
    @Autowired ErasureRecords records;
    @Autowired ErasurePreview preview;
    @Autowired ErasedIdentities identities;
    @Autowired SignedRecords signing;
    @Autowired TraceFinder finder;
    @Autowired LeftoverScan scan;
    @Autowired ExternalWorker worker;
    @Autowired RuntimeService runtimeService;
    @Autowired TaskService taskService;
    @Autowired JdbcClient database;
    @Autowired MockMvc pages;

    private TestRound round;
    private MandateId mayor;
    private MandateId other;
    private String name;

    @BeforeEach
    void aRoundWithTwoMayors() {
        round = rounds.newRound();
        mayor = mayor("0751", "Alvilde");
        other = mayor("0461", "Birger");
        name = roster.mandate(mayor).mayor().name();
    }

    @AfterEach
    void end() {
        engine.reset();
    }

    @AfterAll
    void everyPathOfTheModelIsWalked() {
        coverage.assertComplete("erasure");
    }

    @Test
    void aMayorIsErasedInTheMiddleOfTheJourneyAndNobodyElse() throws Exception {
        journeys.startAll(round.id());
        engine.letTimePassUntil(round.b98().minusDays(8));
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).list().forEach(instance ->
            taskService.createComment(null, instance.getId(), "Ring til " + name));
        Traces traces = finder.of(subject());
        Traces others = finder.of(new DataSubject(Kind.MAYOR, Set.of(other.toString())));
        LeftoverReport othersBefore = search(others);
        assertThat(search(traces).own()).extracting("table").contains("mandate", "dispatch", "document", "act_hi_comment");
        List<String> instances = database.sql("select id_ from act_hi_procinst where business_key_ = ?").param(mayor.toString()).query(String.class).list();
        assertThat(instances).isNotEmpty();

        String id = erasures.ask(subject(), ErasureReason.OBJECTION, ASKS);
        assertThat(erasures.ask(subject(), ErasureReason.OBJECTION, ASKS)).as("asked twice").isEqualTo(id);
        approve(id, APPROVES);
        worker.workOff(work);

        assertThat(story.ends("erasure", id)).containsExactly("End_PersonErased");
        assertThat(erasures.erasure(id).state()).isEqualTo(Erasure.State.ERASED);
        assertThat(search(traces).own()).isEmpty();
        assertThat(search(others).own().stream().mapToLong(one -> one.rows()).sum()).as("everything of the other")
            .isGreaterThanOrEqualTo(othersBefore.own().stream().mapToLong(one -> one.rows()).sum());
        assertThat(roster.mandate(mayor).erased()).isTrue();
        assertThat(roster.mandate(mayor).live()).isFalse();
        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(story.tasks(other.toString())).isNotEmpty();
        assertThat(database.sql("select state from journey where mandate_id = ?").param(mayor.toString()).query(String.class).single()).isEqualTo("STOPPED");
        assertThat(waitingMails()).as("nothing goes out").isZero();
        assertThat(instances).allSatisfy(instance -> engineTables().forEach(table -> assertThat(database.sql("select count(*) from " + table
            + " where proc_inst_id_ = ?").param(instance).query(Long.class).single()).as(table).isZero()));
        engine.letTimePassUntil(round.b98().plusDays(3));
        assertThat(waitingMails()).as("nor later").isZero();
        assertThat(search(traces).own()).isEmpty();
        everyPageStillAnswers();
        theRecordSaysWhatHappenedAndNotToWhom(id);
        assertThat(identitiesInclude(name)).isTrue();
        assertThat(identitiesInclude("Birger Holm")).isFalse();
    }

    @Test
    void erasingTwiceFindsNothingTheSecondTime() {
        String first = erase(subject());
        String second = erase(subject());

        assertThat(second).isNotEqualTo(first);
        assertThat(erasures.erasure(second).state()).isEqualTo(Erasure.State.ERASED);
        JsonNode record = record(second);
        assertThat(record.path("before").path("found").size()).isZero();
        assertThat(record.path("previous").asText()).isEqualTo(SignedRecords.hash(signed(first)));
        assertThat(whole()).isTrue();
        database.sql("update erasure_record set signed = ? where erasure_id = ?").params(signed(second), first).update();
        assertThat(whole()).as("a record that was exchanged").isFalse();
        database.sql("delete from erasure_record where erasure_id in (?, ?)").params(first, second).update();
    }

    @Test
    void anErasureThatWasAskedForBeforeAnotherOneWasApprovedEndsWithoutARecord() throws Exception {
        String first = erasures.ask(subject(), ErasureReason.OBJECTION, ASKS);
        String late = UUID.randomUUID().toString();
        repository.saveAndFlush(new Erasure(late, subject(), ErasureReason.OBJECTION, ASKS, engine.now()));
        story.start("erasure", late, Map.of("erasureId", late));
        engine.clockTo(LocalDateTime.ofInstant(engine.now().plusSeconds(60), EngineClock.COPENHAGEN));
        approve(first, APPROVES);
        worker.workOff(work);
        approve(late, APPROVES);
        worker.workOff(work);

        assertThat(story.ends("erasure", late)).containsExactly("End_PersonErased");
        assertThat(records(first)).hasSize(1);
        assertThat(records(late)).isEmpty();
        assertThat(whole()).isTrue();
        assertThat(pages.perform(get("/privacy/erasures/" + late).with(Staff.of(StaffGroup.PROCESS_OWNER))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
            .contains("Slettet", "Personen var allerede slettet efter en anden anmodning. Beviset hører til den.");
    }

    @Test
    void aSecretaryIsErasedAloneAndTheJourneyGoesOn() {
        journeys.startAll(round.id());
        engine.letTimePassUntil(round.b98().minusDays(8));
        List<String> tasks = story.tasks(mayor.toString());
        DataSubject secretary = new DataSubject(Kind.SECRETARY, Set.of(mayor.toString()));
        Traces traces = finder.of(secretary);

        erase(secretary);

        assertThat(search(traces).own()).isEmpty();
        assertThat(roster.mandate(mayor).secretary().email()).isEmpty();
        assertThat(roster.mandate(mayor).mayor().name()).isEqualTo(name);
        assertThat(story.tasks(mayor.toString())).isEqualTo(tasks);
        assertThat(roster.mandate(mayor).live()).isTrue();
    }

    @Test
    void whoeverAskedCannotApproveAndARefusalErasesNothing() {
        String id = erasures.ask(subject(), ErasureReason.NOT_NEEDED, ASKS);

        approve(id, ASKS);
        assertThat(story.tasks(id)).as("another person").containsExactly("Task_ApproveErasure");
        erasures.complete(id, ErasureVariables.APPROVE, APPROVES, "no");
        worker.workOff(work);

        assertThat(story.ends("erasure", id)).containsExactly("End_ErasureRefused");
        assertThat(roster.mandate(mayor).mayor().name()).isEqualTo(name);
        assertThat(records(id)).isEmpty();
    }

    @Test
    void whileATraceIsLeftNothingIsErasedUntilSomebodyAcceptsOrGivesUp() {
        database.sql("update event set place = ? where id = ?").params("Hos " + name, rounds.event(round, EventKind.B98_MEETING)).update();
        String id = erasures.ask(subject(), ErasureReason.LEGAL_DUTY, ASKS);
        approve(id, APPROVES);
        worker.workOff(work);

        assertThat(story.tasks(id)).containsExactly("Task_ReviewTraces");
        assertThat(erasures.erasure(id).tracesLeft()).isEqualTo("event.place: 1");
        assertThat(roster.mandate(mayor).mayor().name()).as("taken back").isEqualTo(name);
        erasures.complete(id, ErasureVariables.REVIEW, ASKS, "accept");
        worker.workOff(work);

        assertThat(roster.mandate(mayor).erased()).isTrue();
        assertThat(record(id).path("after").path("found").path("event.place").asLong()).isEqualTo(1);

        String given = erasures.ask(new DataSubject(Kind.MAYOR, Set.of(other.toString())), ErasureReason.LEGAL_DUTY, ASKS);
        database.sql("update event set place = ? where id = ?").params("Hos " + roster.mandate(other).mayor().name(),
            rounds.event(round, EventKind.B98_MEETING)).update();
        approve(given, APPROVES);
        worker.workOff(work);
        erasures.complete(given, ErasureVariables.REVIEW, ASKS, "give-up");
        assertThat(erasures.erasure(given).state()).isEqualTo(Erasure.State.GIVEN_UP);
        assertThat(roster.mandate(other).erased()).isFalse();
    }

    @Test
    void thePreviewCountsAndChangesNothing() {
        journeys.startAll(round.id());
        engine.letTimePassUntil(round.b98().minusDays(8));
        List<String> tasks = story.tasks(mayor.toString());

        ErasurePreview.Rehearsed rehearsed = preview.of(subject());

        assertThat(rehearsed.removed()).extracting(RemovedRows::keeper).contains("Borgmesteroversigten", "Breve og mails", PersonEraser.ENGINE);
        assertThat(rehearsed.before().own()).isNotEmpty();
        assertThat(rehearsed.after().clean()).isTrue();
        assertThat(roster.mandate(mayor).mayor().name()).isEqualTo(name);
        assertThat(story.tasks(mayor.toString())).isEqualTo(tasks);
    }

    @Test
    void aRosterThatBringsSomebodyBackSaysSo() {
        String mail = roster.mandate(mayor).mayor().email();
        erase(subject());
        String next = round.year() + "-06-01";
        String file = "kommunekode;kommune;fornavn;efternavn;email;telefon;status;tiltrådt\r\n0751;Aarhus;" + name.replaceFirst(" ", ";") + ";" + mail
            + ";33 70 32 08;nyvalgt;" + next + "\r\n";

        RosterImports.Preview preview = imports.stage(round.id(), "oversigt.csv", file.getBytes(StandardCharsets.UTF_8), true);

        assertThat(preview.changes()).filteredOn(change -> change.code().equals(mayor.municipality())).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(RosterImports.Change.Kind.ADDED);
            assertThat(change.fields()).containsExactly("OBS: har været slettet her");
        });
        RosterImports.Preview same = imports.stage(round.id(), "oversigt.csv", file.replace(next, round.year() + "-01-01").getBytes(StandardCharsets.UTF_8), true);
        assertThat(same.problems()).extracting(RosterImports.Problem::solution).anyMatch(sentence -> sentence.contains("slettet og hentes ikke ind igen"));
    }

    private void everyPageStillAnswers() throws Exception {
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        for (String page : List.of("/?round=" + round.id(), "/mayors/0751?round=" + round.id(), "/events?round=" + round.id(), "/events/" + b98,
            "/events/" + b98 + "/checkin", "/events/course?round=" + round.id(), "/networks?round=" + round.id(), "/outbox?round=" + round.id(),
            "/outbox/forecast?round=" + round.id(), "/outbox/deliveries?round=" + round.id(), "/newsletters", "/newsletters/" + newsletter(),
            "/mail-lists?round=" + round.id(), "/rounds", "/rounds/" + round.id() + "/roster", "/rounds/" + round.id() + "/report.pdf",
            "/rounds/" + round.id() + "/report.xlsx", "/letters?round=" + round.id(), "/api/v1/rounds/" + round.id() + "/mayors",
            "/api/v1/rounds/" + round.id() + "/progress", "/inquiries")) {
            assertThat(opened(page)).as(page).doesNotContain(name);
        }
    }

    private String opened(String page) throws Exception {
        var answer = pages.perform(get(page).with(Staff.of(StaffGroup.SECRETARIAT))).andReturn().getResponse();
        if (answer.getRedirectedUrl() != null) {
            return opened(answer.getRedirectedUrl());
        }
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String newsletter() {
        return database.sql("select id from newsletter order by id fetch first row only").query(String.class).single();
    }

    private void theRecordSaysWhatHappenedAndNotToWhom(String id) {
        JsonNode record = record(id);
        assertThat(record.path("mandates").get(0).asText()).isEqualTo(mayor.toString());
        assertThat(record.path("askedBy").asText()).isEqualTo(ASKS);
        assertThat(record.path("approvedBy").asText()).isEqualTo(APPROVES);
        assertThat(record.path("reason").asText()).isEqualTo("objection");
        assertThat(record.path("removed").path("dispatch").asLong()).isPositive();
        assertThat(record.path("removed").path("act_hi_actinst").asLong()).isPositive();
        assertThat(record.path("before").path("found").path("mandate.email").asLong()).isEqualTo(1);
        assertThat(record.path("after").path("found").size()).isZero();
        assertThat(record.toString()).doesNotContain("Alvilde", "@");
        String signed = signed(id);
        assertThat(signing.verify(signed.replaceFirst("\\..", ".x"))).as("tampered with").isEmpty();
    }

    private MandateId mayor(String code, String firstName) {
        MandateId id = rounds.mayor(round, code, true);
        int number = NEXT.incrementAndGet();
        String last = "Ørnebæk" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        database.sql("update mandate set first_name = ?, last_name = ?, email = ?, phone = ?, address = ?, secretary_name = ?, secretary_email = ? where id = ?")
            .params(firstName, last, firstName + number + "@enestaaende.example", String.format("31 41 %02d %02d", number / 100, number % 100),
                "Slettevej " + (1000 + number), "Ask Sølunde" + last, "ask" + number + "@enestaaende.example", id.toString()).update();
        return id;
    }

    private DataSubject subject() {
        return new DataSubject(Kind.MAYOR, Set.of(mayor.toString()));
    }

    private String erase(DataSubject subject) {
        String id = erasures.ask(subject, ErasureReason.NOT_NEEDED, ASKS);
        approve(id, APPROVES);
        worker.workOff(work);
        assertThat(erasures.erasure(id).tracesLeft()).isNull();
        return id;
    }

    private void approve(String id, String userId) {
        assertThat(erasures.complete(id, ErasureVariables.APPROVE, userId, "yes")).isTrue();
    }

    private LeftoverReport search(Traces traces) {
        return scan.search(traces, LeftoverScan.Progress.NONE);
    }

    private long waitingMails() {
        return database.sql("select count(*) from dispatch where mandate_id = ? and state = 'QUEUED'").param(mayor.toString()).query(Long.class).single();
    }

    private List<String> engineTables() {
        return List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_ext_task", "act_ru_incident", "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst",
            "act_hi_varinst", "act_hi_detail", "act_hi_comment", "act_hi_attachment", "act_hi_op_log", "act_hi_incident",
            "act_hi_ext_task_log", "act_hi_decinst");
    }

    private String signed(String id) {
        return database.sql("select signed from erasure_record where erasure_id = ?").param(id).query(String.class).single();
    }

    private List<String> records(String id) {
        return database.sql("select signed from erasure_record where erasure_id = ?").param(id).query(String.class).list();
    }

    private JsonNode record(String id) {
        return signing.verify(signed(id)).orElseThrow();
    }

    private boolean whole() {
        return records.whole();
    }

    private boolean identitiesInclude(String mayorsName) {
        return identities.includes(mayor.municipality(), mayorsName);
    }
}
