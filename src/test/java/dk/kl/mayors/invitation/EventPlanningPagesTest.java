package dk.kl.mayors.invitation;

import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.COURSE_TEAM;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class EventPlanningPagesTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Invitations invitations;
    @Autowired
    private EventDetails details;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private String b98;
    private MandateId aarhus;
    private MandateId koebenhavn;
    private MandateId aeroe;

    @BeforeEach
    void threeMayorsAreInvited() {
        round = rounds.newRound();
        b98 = rounds.event(round, EventKind.B98_MEETING);
        aarhus = invited("0751");
        koebenhavn = invited("0101");
        aeroe = invited("0492");
        engine.letTimePassUntil(round.b98().minusDays(10));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void readsTheConferencesListWithoutStoringAnythingUntilItIsApproved() throws Exception {
        invitations.answer(koebenhavn, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        upload("Kommune;Navn;Status\r\nÅrhus Kommune;Vilja Birk0751;Tilmeldt\r\nKøbenhavn;Vilja Birk0101;Afmeldt\r\nAarhus;En Anden;Tilmeldt\r\n"
            + "aero;;Måske\r\n").andExpect(redirectedUrl("/events/" + b98 + "/registrations"));
        String page = page("/registrations", SECRETARIAT);

        assertThat(page).contains("Nyt svar (1)", "Modstrid (1)", "Ukendt (2)", "Noteret: deltager", "er ikke til at forstå");
        assertThat(stored(aarhus).answer()).isNull();
        approve(page).andExpect(redirectedUrl("/events/" + b98 + "/registrations"));
        assertThat(stored(aarhus).answer()).isEqualTo(Answer.ATTENDS);
        assertThat(stored(koebenhavn).answer()).isEqualTo(Answer.ATTENDS);
        assertThat(story.tasks(koebenhavn.toString())).containsExactly("Task_SettleConflict");
        assertThat(story.tasks(aarhus.toString())).isEmpty();
        assertThat(page("/ledger", HEAD_OF_OFFICE)).contains("Konferencens liste", "noteret, men gælder ikke", "Borgmesterens side");
    }

    @Test
    void theSameListAgainChangesNothing() throws Exception {
        String list = "kommunekode,email,tilmeldt\n751,borgmester0751@kommune.example,ja\n101,,nej\n";
        upload(list);
        approve(page("/registrations", SECRETARIAT));
        int before = ledger();

        upload(list);
        String page = page("/registrations", SECRETARIAT);

        assertThat(page).contains("Som noteret (2)", "Godkend: der er intet nyt");
        approve(page);
        assertThat(ledger()).isEqualTo(before).isEqualTo(2);
        assertThat(receipts(aarhus)).isEqualTo(1);
    }

    @Test
    void refusesListsThatCannotBeUsedAndStampsThatAreOld() throws Exception {
        assertThat(text(upload("%PDF-1.7").andExpect(status().isUnprocessableEntity()))).contains("Filen er en PDF. Vælg konferencens liste");
        assertThat(text(upload("Noget;Andet\n1;2\n").andExpect(status().isUnprocessableEntity()))).contains("ingen kolonne, der siger, hvem");
        upload("Kommune\nAarhus\n");
        assertThat(text(perform(post("/events/" + b98 + "/registrations/approve").param("stamp", "1"), SECRETARIAT).andExpect(status().isConflict())))
            .contains("udskiftet imens");
        perform(post("/events/" + b98 + "/registrations/discard"), SECRETARIAT).andExpect(status().is3xxRedirection());
        assertThat(page("/registrations", SECRETARIAT)).doesNotContain("venter på godkendelse");
        perform(get("/events/" + b98 + "/registrations"), HEAD_OF_OFFICE).andExpect(status().isForbidden());
    }

    @Test
    void aWindowsFileIsReadWithItsDanishLetters() throws Exception {
        upload("Kommune;Status\r\nÆrø;Afmeldt\r\n".getBytes(Charset.forName("windows-1252")));

        approve(page("/registrations", COURSE_TEAM));

        assertThat(stored(aeroe).answer()).isEqualTo(Answer.DECLINES);
    }

    @Test
    void checksInAtTheDoorWithUndoAndLeavesNoTaskBehind() throws Exception {
        List.of(aarhus, koebenhavn, aeroe).forEach(mayor -> invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null));
        assertThat(page("/checkin", COURSE_TEAM)).contains("Indtjekningen åbner på mødets dag").doesNotContain(">Tjek ind<");
        assertThat(text(checkIn(aarhus, "").andExpect(status().isConflict()))).contains("Indtjekningen åbner på mødets dag.");
        engine.clockTo(round.b98());
        assertThat(guests(page("/checkin", COURSE_TEAM))).containsExactly("København", "Ærø", "Aarhus");
        assertThat(guests(page("/checkin?q=arhus", COURSE_TEAM))).containsExactly("Aarhus");

        checkIn(aarhus, "").andExpect(redirectedUrl("/events/" + b98 + "/checkin?q="));
        checkIn(aarhus, "");
        checkIn(koebenhavn, "");
        assertThat(page("/checkin", SECRETARIAT)).containsPattern("<strong>2</strong> af <strong>3</strong>").contains("Kommet kl. 10.00", "Fortryd");
        perform(post("/events/" + b98 + "/checkin/undo").param("mandate", koebenhavn.toString()), SECRETARIAT).andExpect(status().is3xxRedirection());
        assertThat(stored(koebenhavn).attended()).isNull();
        String part = text(perform(post("/events/" + b98 + "/checkin").header("HX-Request", "true").param("mandate", koebenhavn.toString()), SECRETARIAT));
        assertThat(part).startsWith("<div id=\"door\"").doesNotContain("<html");

        engine.letTimePassUntil(round.b98().plusHours(3));
        assertThat(story.tasks(aarhus.toString())).isEmpty();
        assertThat(story.tasks(aeroe.toString())).containsExactly("Task_RegisterAttendance");
        assertThat(text(perform(post("/events/" + b98 + "/checkin/undo").param("mandate", aarhus.toString()), SECRETARIAT).andExpect(status().isConflict())))
            .contains("Mødet er slut");
        checkIn(aeroe, "");
        assertThat(story.tasks(aeroe.toString())).isEmpty();
        assertThat(stored(aeroe).attended()).isTrue();
        perform(get("/events/" + b98 + "/checkin"), COMMUNICATIONS).andExpect(status().isForbidden());
    }

    @Test
    void makesTheListsForKitchenHotelAndDoorOfThoseWhoCome() throws Exception {
        settings("DIET", "ACCESS", "HOTEL", "ARRIVAL");
        List.of(aarhus, aeroe).forEach(mayor -> invitations.answer(mayor, b98, Answer.ATTENDS, "", Channel.PAGE, null));
        wish(aarhus, "DIET", "=1+1").andExpect(redirectedUrl("/events/" + b98));
        wish(aeroe, "HOTEL", "Natten før");
        wish(koebenhavn, "DIET", "Vegetarisk");

        assertThat(page("/lists/kitchen", SECRETARIAT)).contains("2 har sagt ja", "=1+1").doesNotContain("Vegetarisk", "Natten før");
        assertThat(page("/lists/hotel", COURSE_TEAM)).contains("1 overnatter.", "Natten før").doesNotContain("=1+1");
        assertThat(page("/lists/door", SECRETARIAT)).doesNotContain("=1+1", "Natten før").containsSubsequence("København", "Ærø", "Aarhus");
        byte[] excel = perform(get("/events/" + b98 + "/lists/kitchen/excel"), SECRETARIAT).andExpect(status().isOk()).andReturn().getResponse()
            .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(2)).contains("1+1");
            assertThat(rows.get(1).getCell(2).getFormula()).isNull();
        }
        perform(get("/events/" + b98 + "/lists/kitchen"), COMMUNICATIONS).andExpect(status().isForbidden());
        perform(get("/events/" + b98 + "/lists/sludder"), SECRETARIAT).andExpect(status().isNotFound());
    }

    @Test
    void asksOnlyWhatTheEventNeedsAndRefusesWhatIsTooLong() throws Exception {
        settings("DIET");

        wish(aarhus, "HOTEL", "Natten før");
        wish(koebenhavn, "DIET", "x".repeat(501));

        assertThat(details.wishes(aarhus, b98)).isEmpty();
        assertThat(details.wishes(koebenhavn, b98)).isEmpty();
        assertThat(text(perform(post("/events/" + b98 + "/planning/settings").param("substitute", "NOBODY").param("evaluationLink", "kl.dk"), SECRETARIAT)
            .andExpect(status().isUnprocessableEntity()))).contains("Skriv hele linket", "value=\"kl.dk\"");
        assertThat(page("", SECRETARIAT)).contains("Notér ønsker");
    }

    @Test
    void takesPapersAsPdfOnlyAndShowsThemWhenAnnounced() throws Exception {
        var pdf = new MockMultipartFile("file", "C:\\dagsorden.pdf", "application/pdf", "%PDF-1.7 dagsorden".getBytes(StandardCharsets.US_ASCII));
        var other = new MockMultipartFile("file", "x.pdf", "application/pdf", "hej".getBytes(StandardCharsets.US_ASCII));
        assertThat(text(perform(multipart("/events/" + b98 + "/planning/papers").file(other).param("title", "Dagsorden"), COMMUNICATIONS)
            .andExpect(status().isUnprocessableEntity()))).contains("Filen er ikke en PDF", "value=\"Dagsorden\"");
        perform(multipart("/events/" + b98 + "/planning/papers").file(pdf).param("title", "Dagsorden"), COMMUNICATIONS).andExpect(status().is3xxRedirection());
        perform(multipart("/events/" + b98 + "/planning/papers").file(pdf).param("title", "Dagsorden"), COMMUNICATIONS);
        assertThat(details.of(b98).papers()).isEmpty();

        perform(post("/events/" + b98 + "/planning/papers/announce").param("kind", "PAPER"), SECRETARIAT);
        perform(post("/events/" + b98 + "/planning/papers/announce").param("kind", "PAPER"), SECRETARIAT);

        assertThat(details.of(b98).papers()).singleElement().satisfies(paper -> assertThat(paper.title()).isEqualTo("Dagsorden"));
        assertThat(mails("EVENT_PAPERS", aarhus)).isEqualTo(1);
        perform(get("/events/" + b98 + "/planning/papers/" + details.of(b98).papers().get(0).id()), HEAD_OF_OFFICE).andExpect(status().isOk());
        assertThat(page("/planning", HEAD_OF_OFFICE)).contains("Meldt ud").doesNotContain("Hent ind</button>", "Gem, og send til godkendelse");
    }

    @Test
    void plansAJointSessionAndInvitesEverybody() throws Exception {
        LocalDate working = WorkingDays.onOrAfter(LocalDate.of(round.year(), 9, 14));
        String refused = text(plan("JOINT_SESSION", LocalDate.of(round.year(), 12, 24).toString(), "").andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("ikke er en arbejdsdag", "value=\"Klima og økonomi\"");
        assertThat(text(plan("MAKE_UP", working.toString(), "").andExpect(status().isUnprocessableEntity()))).contains("Vælg den session");

        plan("JOINT_SESSION", working.toString(), "").andExpect(redirectedUrl("/events/" + round.id() + "-joint-1/planning"));
        engine.letTimePassUntil(working.minusDays(20).atTime(9, 0));

        assertThat(invitations.toEvent(round.id() + "-joint-1")).extracting(Invited::mandate).containsExactlyInAnyOrder(aarhus, koebenhavn, aeroe);
        perform(get("/events/new?round=" + round.id()), HEAD_OF_OFFICE).andExpect(status().isForbidden());
        assertThat(text(perform(get("/events?round=" + round.id()), COURSE_TEAM))).contains("Klima og økonomi", "Planlæg et møde");
    }

    @Test
    void whoIsExemptIsNeitherInvitedNorReminded() throws Exception {
        String intro = rounds.event(round, EventKind.INTRO_SESSION_2);
        exempt(aarhus, intro, "").andExpect(status().isUnprocessableEntity());
        exempt(aarhus, intro, "Har været borgmester før").andExpect(redirectedUrl("/events/course?round=" + round.id()));
        start("0751", intro, aarhus);
        start("0101", intro, koebenhavn);
        engine.letTimePassUntil(round.intro2().minusDays(20));
        exempt(koebenhavn, intro, "Orlov");
        engine.letTimePassUntil(round.intro2().minusDays(3));

        assertThat(mails("INVITATION", aarhus)).isEqualTo(1);
        assertThat(invitations.toEvent(intro)).extracting(Invited::mandate).containsExactly(koebenhavn);
        assertThat(mails("REMINDER", koebenhavn)).isEqualTo(remindersOf(koebenhavn, b98));
        String page = text(perform(get("/events/course?round=" + round.id()), HEAD_OF_OFFICE));
        assertThat(page).contains("Fritaget", "Har været borgmester før").doesNotContain("Ophæv");
        assertThat(Pattern.compile("<th scope=\"row\" class=\"fw-normal\"><a [^>]*>([^<]+)<").matcher(page).results().map(one -> one.group(1)))
            .containsExactly("København", "Ærø", "Aarhus");
        perform(post("/events/course/exemptions/lift").param("round", round.id().value()).param("mandate", koebenhavn.toString()).param("event", intro),
            COURSE_TEAM).andExpect(status().is3xxRedirection());
        assertThat(text(perform(get("/events/course/course.csv?round=" + round.id()), COURSE_TEAM))).contains("Kommune;Borgmester;", "Aarhus;", ";Fritaget;", "Inviteret");
        perform(get("/events/course/course.xlsx?round=" + round.id()), COURSE_TEAM).andExpect(status().isOk());
        perform(post("/events/course/exemptions").param("round", round.id().value()).param("mandate", aarhus.toString()), HEAD_OF_OFFICE)
            .andExpect(status().isForbidden());
    }

    private int remindersOf(MandateId mayor, String event) {
        return invitations.toEvent(event).stream().filter(one -> one.mandate().equals(mayor)).mapToInt(Invited::reminders).sum();
    }

    private MandateId invited(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        start(code, b98, mayor);
        return mayor;
    }

    private void start(String code, String event, MandateId mayor) {
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", event, "newlyElected", true,
            "municipality", code, "municipalityCode", code));
    }

    private Invited stored(MandateId mayor) {
        return invitations.toEvent(b98).stream().filter(one -> one.mandate().equals(mayor)).findFirst().orElseThrow();
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, StaffGroup group) throws Exception {
        return browser.perform(request.with(Staff.of(group)).with(csrf()));
    }

    private String page(String path, StaffGroup group) throws Exception {
        return text(perform(get("/events/" + b98 + path), group).andExpect(status().isOk()));
    }

    private ResultActions upload(String list) throws Exception {
        return upload(list.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions upload(byte[] list) throws Exception {
        return perform(multipart("/events/" + b98 + "/registrations").file(new MockMultipartFile("file", "deltagere.csv", "text/csv", list)), SECRETARIAT);
    }

    private ResultActions approve(String page) throws Exception {
        var stamp = Pattern.compile("name=\"stamp\" value=\"(\\d+)\"").matcher(page);
        assertThat(stamp.find()).isTrue();
        return perform(post("/events/" + b98 + "/registrations/approve").param("stamp", stamp.group(1)), SECRETARIAT);
    }

    private ResultActions checkIn(MandateId mayor, String query) throws Exception {
        return perform(post("/events/" + b98 + "/checkin").param("mandate", mayor.toString()).param("q", query), SECRETARIAT);
    }

    private ResultActions wish(MandateId mayor, String question, String wish) throws Exception {
        return perform(post("/events/" + b98 + "/wishes").param("mandate", mayor.toString()).param(question, wish), SECRETARIAT);
    }

    private void settings(String... questions) throws Exception {
        perform(post("/events/" + b98 + "/planning/settings").param("substitute", "DEPUTY_MAYOR").param("questions", questions), COURSE_TEAM)
            .andExpect(redirectedUrl("/events/" + b98 + "/planning"));
    }

    private ResultActions plan(String kind, String day, String session) throws Exception {
        return perform(post("/events/new").param("round", round.id().value()).param("kind", kind).param("title", "Klima og økonomi").param("day", day)
            .param("from", "10:00").param("to", "15:00").param("place", "KL-huset").param("makesUpFor", session), COURSE_TEAM);
    }

    private ResultActions exempt(MandateId mayor, String event, String reason) throws Exception {
        return perform(post("/events/course/exemptions").param("round", round.id().value()).param("mandate", mayor.toString()).param("event", event)
            .param("reason", reason), COURSE_TEAM);
    }

    private int ledger() {
        return invitations.ledger(b98).size();
    }

    private int receipts(MandateId mayor) {
        return mails("RECEIPT", mayor);
    }

    private int mails(String kind, MandateId mayor) {
        return database.sql("select count(*) from dispatch where kind = ? and recipient = ?").params(kind, mayor.toString()).query(Integer.class).single();
    }

    private static List<String> guests(String page) {
        return Pattern.compile("class=\"door-place\">([^<]+)<").matcher(page).results().map(one -> one.group(1)).toList();
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
