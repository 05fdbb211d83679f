package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.RosterImports.Change;
import dk.kl.mayors.roster.RosterImports.Change.Kind;
import dk.kl.mayors.roster.RosterImports.Preview;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class RosterImportsTest {

    private static final RoundId ROUND = new RoundId("2026-2029");

    @Autowired
    private RosterImports imports;
    @Autowired
    private Roster roster;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EngineClock clock;
    @Autowired
    private Engine engine;
    @Autowired
    private TaskService tasks;
    @Autowired
    private EntityManagerFactory entityManagers;

    @BeforeEach
    void emptyRound() {
        database.update("delete from staged_roster where round_id = ?", ROUND.value());
        database.update("delete from mandate where round_id = ?", ROUND.value());
    }

    @Test
    void knowsTheMunicipalitiesInDanishOrder() {
        assertThat(roster.municipalities()).hasSize(98).last().extracting(Municipality::name).isEqualTo("Aarhus");
        assertThat(roster.municipality(new MunicipalityCode("0101"))).get().satisfies(copenhagen -> {
            assertThat(copenhagen.mayorTitle()).isEqualTo("overborgmester");
            assertThat(copenhagen.officialName()).isEqualTo("Københavns Kommune");
            assertThat(copenhagen.region()).isEqualTo("Region Hovedstaden");
            assertThat(copenhagen.kkr()).isEqualTo("KKR Hovedstaden");
        });
        assertThat(roster.municipality(new MunicipalityCode("0751"))).get().extracting(Municipality::mayorTitle).isEqualTo("borgmester");
        assertThat(roster.municipality(new MunicipalityCode("0411"))).isEmpty();
    }

    @Test
    void storesNothingBeforeTheImportIsApplied() {
        Preview preview = imports.stage(ROUND, "C:\\lister\\borgmestre.csv", Sample.roster(), true);

        assertThat(preview.valid()).isTrue();
        assertThat(preview.fileName()).isEqualTo("borgmestre.csv");
        assertThat(preview.count(Kind.ADDED)).isEqualTo(98);
        assertThat(roster.mandates(ROUND)).isEmpty();
        assertThat(imports.staged(ROUND)).get().usingRecursiveComparison().ignoringFields("readAt").isEqualTo(preview);
    }

    @Test
    void storesAllMayorsWhenTheImportIsApplied() {
        store(Sample.roster(), true);

        List<Mandate> mandates = roster.mandates(ROUND);
        assertThat(mandates).hasSize(98).allMatch(Mandate::confirmed).extracting(mandate -> mandate.municipality().name())
            .startsWith("Albertslund").endsWith("Ærø", "Aabenraa", "Aalborg", "Aarhus");
        assertThat(mandates.stream().filter(Mandate::newlyElected)).hasSize(34);
        assertThat(imports.staged(ROUND)).isEmpty();
        Mandate aabenraa = roster.mandate(MandateId.of("0580-2026-01-01"));
        assertThat(aabenraa.mayor()).isEqualTo(new Mandate.Person("Gerda", "Tørvedal", "borgmester@aabenraa-kommune.example", "00 05 80 04",
            "Skelbækvej 2", "6200", "Aabenraa"));
        assertThat(aabenraa.secretary().name()).isEqualTo("Morten Sølund");
        assertThat(aabenraa.secretary().lastName()).isEqualTo("Sølund");
        assertThat(aabenraa.deputyMayor()).isEqualTo("Bjarne Holmebo");
        assertThat(aabenraa.leftOn()).isNull();
    }

    @Test
    void findsNothingChangedInTheSameFile() {
        store(Sample.roster(), true);

        assertThat(imports.stage(ROUND, "igen.csv", Sample.roster(), true).count(Kind.UNCHANGED)).isEqualTo(98);
        assertThat(imports.apply(ROUND).count(Kind.UNCHANGED)).isEqualTo(98);
        assertThat(roster.mandates(ROUND)).hasSize(98);
    }

    @Test
    void namesTheColumnsThatChangeAndKeepsWhoIsGone() {
        store(Sample.rosterOf("0751", "0851"), true);
        byte[] next = edited(Sample.rosterOf("0751", "0461"), "borgmester@aarhus-kommune.example", "ny@aarhus-kommune.example");

        Preview preview = imports.stage(ROUND, "ny.csv", next, true);

        assertThat(preview.changes()).extracting(Change::municipality, Change::kind, Change::fields).containsExactly(
            tuple("Odense", Kind.ADDED, List.of()),
            tuple("Aalborg", Kind.GONE, List.of()),
            tuple("Aarhus", Kind.CHANGED, List.of("email")));
        imports.apply(ROUND);
        assertThat(roster.mandates(ROUND)).extracting(mandate -> mandate.municipality().name())
            .containsExactly("Odense", "Aalborg", "Aarhus");
        assertThat(roster.mandate(MandateId.of("0751-2026-01-01")).mayor().email()).isEqualTo("ny@aarhus-kommune.example");
    }

    @Test
    void keepsWhatAFileWithFewerColumnsDoesNotSay() {
        store(Sample.rosterOf("0580"), true);

        store(csv("kommunekode;fornavn;efternavn;email;status", "580;Gerda;Tørvedal Holm;borgmester@aabenraa-kommune.example;nyvalgt"), true);

        Mandate aabenraa = roster.mandate(MandateId.of("0580-2026-01-01"));
        assertThat(aabenraa.mayor().lastName()).isEqualTo("Tørvedal Holm");
        assertThat(aabenraa.secretary().name()).isEqualTo("Morten Sølund");
        assertThat(aabenraa.mayor().city()).isEqualTo("Aabenraa");
    }

    @Test
    void confirmsProvisionalMayorsAndNeverTakesTheConfirmationBack() {
        store(Sample.rosterOf("0751"), false);
        assertThat(roster.mandates(ROUND)).noneMatch(Mandate::confirmed);

        assertThat(imports.stage(ROUND, "endelig.csv", Sample.rosterOf("0751"), true).changes()).first()
            .extracting(Change::fields).isEqualTo(List.of("bekræftet"));
        imports.apply(ROUND);
        assertThat(roster.mandates(ROUND)).allMatch(Mandate::confirmed);

        assertThat(store(Sample.rosterOf("0751"), false).count(Kind.UNCHANGED)).isOne();
        assertThat(roster.mandates(ROUND)).allMatch(Mandate::confirmed);
    }

    @Test
    void replacesThePersonOfAProvisionalMandate() {
        store(Sample.rosterOf("0751"), false);

        Preview preview = store(csv("kommunekode;fornavn;efternavn;email;status;tiltrådt",
            "0751;Lis;Skovager;lis@aarhus.example;genvalgt;15. januar 2026"), false);

        assertThat(preview.changes()).singleElement().satisfies(change -> assertThat(change.fields())
            .containsExactly("fornavn", "efternavn", "email", "status", "tiltrådt"));
        assertThat(roster.mandates(ROUND)).singleElement().satisfies(mandate -> {
            assertThat(mandate.id()).hasToString("0751-2026-01-15");
            assertThat(mandate.mayor().name()).isEqualTo("Lis Skovager");
            assertThat(mandate.newlyElected()).isFalse();
        });
    }

    @Test
    void callsAnotherMayorOfAConfirmedMandateASuccession() {
        store(Sample.rosterOf("0751"), true);
        byte[] file = csv("kommunekode;fornavn;efternavn;email;status", "0751;Lis;Skovager;lis@aarhus.example;nyvalgt");

        Preview preview = imports.stage(ROUND, "ny.csv", file, true);

        assertThat(preview.valid()).isTrue();
        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.SUCCESSION);
            assertThat(change.fields()).containsExactly("afløser Thyra Havrelund");
        });
    }

    @Test
    void givesTheMandateToTheNextMayorWhileNothingHasBeenSent() {
        clock.moveTo(Instant.parse("2025-12-10T08:00:00Z"));
        store(Sample.rosterOf("0751"), true);

        store(csv("kommunekode;fornavn;efternavn;email;status", "0751;Lis;Skovager;lis@aarhus.example;genvalgt"), true);

        assertThat(roster.mandates(ROUND)).singleElement().satisfies(mandate -> {
            assertThat(mandate.id()).hasToString("0751-2026-01-01");
            assertThat(mandate.mayor().name()).isEqualTo("Lis Skovager");
            assertThat(mandate.newlyElected()).isFalse();
        });
        clock.reset();
    }

    @Test
    void startsAChangeOfMayorWhenTheOneReplacedIsInOffice() {
        clock.moveTo(Instant.parse("2026-02-10T08:00:00Z"));
        store(Sample.rosterOf("0751"), true);

        store(csv("kommunekode;fornavn;efternavn;email;status", "0751;Lis;Skovager;lis@aarhus.example;nyvalgt"), true);

        assertThat(roster.mandate(MandateId.of("0751-2026-01-01")).mayor().name()).isEqualTo("Thyra Havrelund");
        assertThat(database.queryForObject("select first_name from succession where mandate_id = '0751-2026-01-01' and state = 'DRAFT'", String.class))
            .isEqualTo("Lis");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey("0751-2026-01-01").taskDefinitionKey("Task_DescribeSuccession").count()).isOne();
        engine.reset();
        database.update("delete from succession where mandate_id = '0751-2026-01-01'");
    }

    @Test
    void opensANewMandateForASuccessor() {
        store(Sample.rosterOf("0751"), true);
        database.update("update mandate set left_on = date '2027-03-31' where id = '0751-2026-01-01'");

        Preview preview = store(csv("kommunekode;fornavn;efternavn;email;status;tiltrådt",
            "0751;Lis;Skovager;lis@aarhus.example;nyvalgt;01-04-2027"), true);

        assertThat(preview.count(Kind.ADDED)).isOne();
        assertThat(roster.mandates(ROUND)).extracting(mandate -> mandate.id().toString())
            .containsExactly("0751-2026-01-01", "0751-2027-04-01");
    }

    @Test
    void appliesAllRowsOrNone() {
        imports.stage(ROUND, "fejl.csv", edited(Sample.roster(), "borgmester@aarhus-kommune.example", "borgmester"), true);

        assertThatThrownBy(() -> imports.apply(ROUND)).isInstanceOf(IllegalStateException.class);
        assertThat(roster.mandates(ROUND)).isEmpty();
        assertThat(imports.staged(ROUND)).get().extracting(Preview::valid).isEqualTo(false);
    }

    @Test
    void leavesTheStagedImportAloneWhenTheNextFileIsUnreadable() {
        imports.stage(ROUND, "god.csv", Sample.roster(), true);

        assertThatThrownBy(() -> imports.stage(ROUND, "tom.csv", new byte[0], true)).isInstanceOf(UnreadableRoster.class);
        assertThat(imports.staged(ROUND)).get().extracting(Preview::fileName).isEqualTo("god.csv");
    }

    @Test
    void refusesToApplyWhatWasNeverStaged() {
        assertThatThrownBy(() -> imports.apply(ROUND)).isInstanceOf(IllegalStateException.class).hasMessageContaining("Vælg en fil først");
    }

    @Test
    void appliesOnceWhenTwoPeopleApproveAtTheSameTime() throws Exception {
        imports.stage(ROUND, "borgmestre.csv", Sample.roster(), true);
        var start = new CountDownLatch(1);
        Callable<Boolean> approval = () -> {
            start.await();
            try {
                imports.apply(ROUND);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> approvals = List.of(people.submit(approval), people.submit(approval));
            start.countDown();
            assertThat(List.of(approvals.get(0).get(), approvals.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            people.shutdown();
        }
        assertThat(roster.mandates(ROUND)).hasSize(98);
    }

    @Test
    void asksTheDatabaseOnceForAllMandatesOfARound() {
        store(Sample.roster(), true);
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            roster.mandates(ROUND);
            assertThat(statistics.getPrepareStatementCount() - before).isOne();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private Preview store(byte[] content, boolean confirmed) {
        imports.stage(ROUND, "borgmestre.csv", content, confirmed);
        return imports.apply(ROUND);
    }

    private static byte[] edited(byte[] roster, String from, String to) {
        return new String(roster, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
