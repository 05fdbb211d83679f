package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HostileValues;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.SqlCount;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.journey.RoundReport.EventFigures;
import dk.kl.mayors.roster.MandateId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The closing report counts rightly, says it in a PDF that everybody can read and in a workbook, and names nobody. */
@ProductTest
class RoundReportTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private RoundReports reports;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private Invitations invitations;
    @Autowired
    private JourneyRepository journeys;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private String b98;

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aRound() {
        round = rounds.newRound();
        b98 = rounds.event(round, EventKind.B98_MEETING);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void countsAnswersAttendanceAndDaysToAnswer() {
        MandateId aarhus = invited("0751");
        MandateId aeroe = invited("0492");
        MandateId koebenhavn = invited("0101");
        invited("0851");
        engine.letTimePassUntil(round.b98().minusDays(20));
        invitations.answer(aarhus, b98, Answer.ATTENDS, "", Channel.PAGE, null);
        engine.letTimePassUntil(round.b98().minusDays(10));
        invitations.answer(aeroe, b98, Answer.SUBSTITUTE, "Lis Holmeå", Channel.PAGE, null);
        invitations.answer(koebenhavn, b98, Answer.DECLINES, "", Channel.PAGE, null);
        engine.letTimePassUntil(round.b98().minusDays(3));
        database.sql("update invitation set attended = true where event_id = ? and mandate_id = ?").params(b98, aarhus.toString()).update();
        database.sql("update invitation set attended = false where event_id = ? and mandate_id = ?").params(b98, aeroe.toString()).update();

        EventFigures figures = reports.of(round.id()).events().get(0);

        assertThat(List.of(figures.invited(), figures.attends(), figures.substitutes(), figures.declines(), figures.silent(), figures.present(),
            figures.absent())).containsExactly(4L, 1L, 1L, 1L, 1L, 1L, 1L);
        long first = days(aarhus);
        long later = days(aeroe);
        assertThat(later).isEqualTo(first + 10);
        assertThat(figures.medianDays()).isEqualTo(later);
        assertThat(figures.slowest()).matches("(Ærø|København) \\(" + later + " dage\\)");
        assertThat(figures.reminders()).isPositive();
    }

    @Test
    void tellsWhatWentWrong() {
        MandateId aarhus = invited("0751");
        engine.letTimePassUntil(round.b98().minusDays(1));
        fail(aarhus, "INVITATION", "BOUNCED");
        fail(aarhus, "REMINDER", "UNCERTAIN");
        MandateId stuck = invited("0492");
        managementService.createJobQuery().processInstanceId(instance(stuck)).list().forEach(job -> managementService.setJobRetries(job.getId(), 0));

        RoundReport report = reports.of(round.id());

        assertThat(report.phoneCalls()).isEqualTo(1);
        assertThat(report.allPost().bounced()).isEqualTo(1);
        assertThat(report.failures()).singleElement().satisfies(one -> assertThat(one.open()).isEqualTo(one.count()).isPositive());
        assertThat(report.troubles()).contains("1 besked kom retur.", "1 besked er måske ikke kommet frem.",
            "1 borgmester måtte ringes op, fordi svaret udeblev.").anyMatch(sentence -> sentence.startsWith("Trinnet \"") && sentence.contains("på grund af en fejl"));
    }

    @Test
    void isAPdfThatEverybodyCanRead() throws Exception {
        MandateId aarhus = invited("0751");
        journeys.save(new Journey(aarhus, round.id(), true, engine.now()));
        engine.letTimePassUntil(round.b98().minusDays(1));

        byte[] pdf = file("report.pdf");

        assertThat(text(pdf)).contains("Slutrapport for runden " + round.id(), "Rapporten er foreløbig: 1 forløb er ikke afsluttet endnu.", "Svar og fremmøde",
            "Tid til svar", "Breve og mails", "Invitation", "Det, der gik galt", "Side 1 af ").doesNotContain("Vilja", "Birk0751", "@");
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
             var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void isAWorkbookToo() throws Exception {
        invited("0751");
        engine.letTimePassUntil(round.b98().minusDays(1));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("report.xlsx")))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Overblik", "Svar og fremmøde", "Breve og mails", "Det, der gik galt");
            List<Row> events = workbook.findSheet("Svar og fremmøde").orElseThrow().read();
            assertThat(events.get(0).getCellText(2)).isEqualTo("Inviteret");
            assertThat(events.get(1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(1);
        }
    }

    @Test
    void canBeMadeBeforeAnythingHasHappened() throws Exception {
        assertThat(text(file("report.pdf"))).contains("Der er ikke skrevet noget.", "Ingenting: alt gik, som det skulle.");
        assertThat(file("report.xlsx")).isNotEmpty();
    }

    @Test
    void canBeMadeWhateverTheEventsAreCalled() throws Exception {
        HostileValues hostile = new HostileValues();
        for (int i = 0; i < 20; i++) {
            String title = hostile.next().replace("\0", "");
            database.sql("update event set title = ?, place = ? where id = ?").params(title.substring(0, Math.min(190, title.length())),
                hostile.next().replace("\0", "").codePoints().limit(50).filter(c -> c != 0).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).toString(), b98).update();
            assertThat(text(file("report.pdf"))).contains("Slutrapport");
            assertThat(file("report.xlsx")).isNotEmpty();
        }
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesHoweverManyMayorsThereAre() {
        List.of("0751", "0492").forEach(this::invited);
        engine.letTimePassUntil(round.b98().minusDays(20));
        reports.of(round.id());
        long before = SqlCount.roundTrips();
        reports.of(round.id());
        long forTwo = SqlCount.roundTrips() - before;

        new ArrayList<>(Sample.municipalities()).stream().map(one -> one.code().value()).filter(code -> !List.of("0751", "0492").contains(code))
            .limit(30).forEach(this::invited);
        before = SqlCount.roundTrips();
        reports.of(round.id());

        assertThat(SqlCount.roundTrips() - before).isEqualTo(forTwo).isLessThanOrEqualTo(25);
    }

    @Test
    void isForThoseWhoSeeTheRound() throws Exception {
        browser.perform(get("/rounds/" + round.id() + "/report.pdf").with(Staff.of(COMMUNICATIONS))).andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", "attachment; filename=\"slutrapport-" + round.id() + ".pdf\""));
        browser.perform(get("/rounds/" + round.id() + "/report.pdf").with(Staff.of(COURSE_TEAM))).andExpect(status().isForbidden());
        browser.perform(get("/rounds/2098-2101/report.xlsx").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
    }

    private byte[] file(String name) throws Exception {
        return browser.perform(get("/rounds/" + round.id() + "/" + name).with(Staff.of(SECRETARIAT))).andExpect(status().isOk()).andReturn()
            .getResponse().getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private long days(MandateId mandate) {
        return database.sql("select invited_at, answered_at from invitation where event_id = ? and mandate_id = ?").params(b98, mandate.toString())
            .query((row, number) -> Duration.between(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()).toDays()).single();
    }

    private void fail(MandateId mandate, String kind, String state) {
        database.sql("update dispatch set state = ? where id = (select min(id) from dispatch where mandate_id = ? and kind = ?)")
            .params(state, mandate.toString(), kind).update();
    }

    private MandateId invited(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", b98, "newlyElected", true,
            "municipality", "Et sted", "municipalityCode", code));
        return mayor;
    }

    private String instance(MandateId mayor) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).list().get(0).getId();
    }
}
