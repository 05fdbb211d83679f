package dk.kl.mayors.inquiry.desk;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.InquiryState;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.vault.Vault;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What staff see of inquiries and do with them on the pages. */
@ProductTest
class InquiryPagesTest {

    private static final String REASON = "Mærkeord Gulspurv: Borgmesteren er i akut fare.";

    @Autowired
    private MockMvc browser;
    @Autowired
    private Asked asked;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private Casework casework;
    @Autowired
    private Vault vault;
    @Autowired
    private AuditLog audit;
    @Autowired
    private JdbcClient database;

    private MandateId mayor;
    private String id;
    private String number;

    @BeforeEach
    void givenAQuestionAboutRemuneration() {
        mayor = asked.mayor();
        id = asked.inquiry(mayor, InquirySubject.REMUNERATION);
        number = view().number();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void listsWhoseItIsForTheGroupAndTheClockAloneForThoseWhoWatch() throws Exception {
        assertThat(row(page("/inquiries", ADVISERS))).contains("Vederlag og pension", "Aarhus", "Modtaget", "kl. 09.00");
        for (StaffGroup watcher : List.of(HEAD_OF_OFFICE, SECRETARIAT)) {
            assertThat(row(page("/inquiries", watcher))).contains("Vederlag og pension", "Modtaget").doesNotContain("Aarhus");
        }
        assertThat(page("/inquiries", CONFIDENTIAL_ADVISERS)).doesNotContain(number);
    }

    @Test
    void showsWhatIsLateAndWhatIsMine() throws Exception {
        assertThat(page("/inquiries?show=mine", ADVISERS)).doesNotContain(number);
        assertThat(page("/inquiries?show=free", ADVISERS)).contains(number);
        assertThat(page("/inquiries?show=late", ADVISERS)).doesNotContain(number);

        send("take", ADVISERS, "");
        engine.letTimePassUntil(LocalDateTime.ofInstant(view().dueAt(), EngineClock.COPENHAGEN).plusMinutes(1));

        assertThat(page("/inquiries?show=mine", ADVISERS)).contains(number);
        assertThat(page("/inquiries?show=free", ADVISERS)).doesNotContain(number);
        assertThat(row(page("/inquiries?show=late", HEAD_OF_OFFICE))).contains("Frist overskredet").doesNotContain("Rasmus");
    }

    @Test
    void showsQuestionFileAndMayorToTheGroupAndNotesThatItWasRead() throws Exception {
        String page = page("/inquiries/" + id, ADVISERS);

        assertThat(page).contains("Borgmestervederlag", Asked.QUESTION, Asked.FILE_NAME, "Vilja Birk0751", "00 00 00 00", "name=\"text\"");
        assertThat(noted(Deed.SAW)).containsExactly("rasmus");
    }

    @Test
    void givesAFileOutAsADownloadThatNoBrowserShows() throws Exception {
        String address = page("/inquiries/" + id, ADVISERS).replaceAll("(?s).*href=\"(/inquiries/[^\"]+/files/[^\"]+)\".*", "$1");

        MockHttpServletResponse file = browser.perform(get(address).with(Staff.of(ADVISERS))).andReturn().getResponse();

        assertThat(file.getContentAsByteArray()).isEqualTo(Asked.FILE);
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        assertThat(noted(Deed.EXPORTED)).containsExactly("rasmus");
        assertThat(status(get(address).with(Staff.of(SECRETARIAT)))).isEqualTo(403);
        assertThat(status(get(address).with(Staff.of(CONFIDENTIAL_ADVISERS)))).isEqualTo(404);
        assertThat(status(get("/inquiries/" + id + "/files/" + id).with(Staff.of(ADVISERS)))).isEqualTo(404);
    }

    @Test
    void keepsNothingInTheBrowserAndLoadsNothingButTheHouse() throws Exception {
        for (String address : List.of("/inquiries", "/inquiries/" + id)) {
            MockHttpServletResponse answer = browser.perform(get(address).with(Staff.of(ADVISERS))).andReturn().getResponse();
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe", "http");
        }
        assertThat(page("/inquiries/" + id, ADVISERS)).contains("autocomplete=\"off\"").doesNotContain("htmx.min.js");
    }

    @Test
    void answersItForTheMayorsPage() throws Exception {
        MockHttpServletResponse answer = send("answer", ADVISERS, "how=PAGE&text=Det falder bagud.");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/inquiries/" + id);
        assertThat(view().state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(page("/inquiries/" + id, ADVISERS)).contains("KL svarer", "Det falder bagud.").doesNotContain("name=\"text\"");
        assertThat(row(page("/inquiries?show=done", ADVISERS))).contains("Besvaret");
        assertThat(noted(Deed.CHANGED)).as("taken and answered").containsExactly("rasmus", "rasmus");
    }

    @Test
    void keepsANoteOfWhatWasSaidOnTheTelephone() throws Exception {
        send("answer", ADVISERS, "how=PHONE&text=Ringet, alt er klart.");

        assertThat(view().state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(page("/inquiries/" + id, ADVISERS)).contains("Notat, kun til jer", "Ringet, alt er klart.");
    }

    @Test
    void takesItAndPutsItBack() throws Exception {
        send("take", ADVISERS, "");
        assertThat(view().assignee()).isEqualTo("rasmus");

        send("put-back", ADVISERS, "");
        assertThat(view().assignee()).isNull();
    }

    @Test
    void hidesItFromTheEarlierGroupOnceItIsHandedOver() throws Exception {
        MockHttpServletResponse moved = send("subject", ADVISERS, "subject=PERSONAL");
        engine.runDueJobs();

        assertThat(moved.getRedirectedUrl()).startsWith("/inquiries");
        assertThat(status(get("/inquiries/" + id).with(Staff.of(ADVISERS)))).isEqualTo(404);
        assertThat(page("/inquiries", ADVISERS)).doesNotContain(number);
        assertThat(page("/inquiries/" + id, CONFIDENTIAL_ADVISERS)).contains(Asked.QUESTION, "Personlige forhold");
    }

    @Test
    void givesBackWhatWasTypedWhenItIsNoLongerThisPersons() throws Exception {
        send("subject", ADVISERS, "subject=PERSONAL");
        engine.runDueJobs();

        MockHttpServletResponse late = send("answer", ADVISERS, "how=PAGE&text=Et langt svar");

        assertThat(late.getStatus()).isEqualTo(404);
        assertThat(text(late)).contains("Et langt svar").doesNotContain(number);
    }

    @Test
    void saysWhatIsWrongAndGivesTheTextBack() throws Exception {
        assertThat(send("answer", ADVISERS, "how=PAGE&text= ").getStatus()).isEqualTo(422);
        MockHttpServletResponse unsorted = send("subject", ADVISERS, "subject=NOTHING&text=Halvt svar");
        assertThat(unsorted.getStatus()).isEqualTo(422);
        assertThat(text(unsorted)).contains("Vælg, hvad henvendelsen handler om.", "Halvt svar");

        casework.answer(id, "rasmus", "Svaret", List.of(), Casework.Given.PAGE);
        MockHttpServletResponse twice = send("note", ADVISERS, "note= ");
        assertThat(twice.getStatus()).isEqualTo(422);
        MockHttpServletResponse unknownWay = send("answer", ADVISERS, "how=BIRD&text=Svar med brevdue");
        assertThat(unknownWay.getStatus()).isEqualTo(422);
        assertThat(text(unknownWay)).contains("Brug knappen »Send svaret« eller »Gem som besvaret på telefon«.", "Svar med brevdue");
    }

    @Test
    void refusesAnAnswerToWhatSomebodyElseHasAnsweredAndKeepsTheText() throws Exception {
        send("answer", ADVISERS, "how=PAGE&text=Det første svar");

        MockHttpServletResponse second = send("answer", ADVISERS, "how=PAGE&text=Det andet svar");

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(text(second)).contains("allerede besvaret", "Det andet svar");
    }

    @Test
    void opensToTheHeadOfOfficeForHalfAnHourWithAReasonThatTheGroupReads() throws Exception {
        assertThat(page("/inquiries/" + id, HEAD_OF_OFFICE)).contains("Åbn med begrundelse").doesNotContain("Mærkeord", "Borgmestervederlag", "Vilja");
        assertThat(send("open", HEAD_OF_OFFICE, "reason=Kort").getStatus()).isEqualTo(422);

        assertThat(send("open", HEAD_OF_OFFICE, "reason=" + REASON).getRedirectedUrl()).isEqualTo("/inquiries/" + id);

        assertThat(page("/inquiries/" + id, HEAD_OF_OFFICE)).contains(Asked.QUESTION, "Du læser med begrundelse indtil").doesNotContain("name=\"text\"");
        assertThat(page("/inquiries/" + id, ADVISERS)).contains("Åbnet med begrundelse", "Kirsten", REASON);
        assertThat(noted(Deed.BROKE_GLASS)).containsExactly("kirsten");
        assertThat(mailsAboutTheOpening()).containsExactly("rasmus@kl.example");

        engine.clockTo(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusMinutes(31));
        assertThat(page("/inquiries/" + id, HEAD_OF_OFFICE)).doesNotContain("Mærkeord");
    }

    @Test
    void keepsTheReasonOutOfTheMailAndTheLog() throws Exception {
        send("open", HEAD_OF_OFFICE, "reason=" + REASON);

        List<String> bodies = database.sql("select text_body from dispatch where kind = 'INQUIRY_OPENED' and text_body like '%' || ? || '%'").param(number)
            .query(String.class).list();
        assertThat(bodies).hasSize(1).allSatisfy(body -> assertThat(body).doesNotContain("Mærkeord", "Gulspurv"));
        assertThat(audit.find(new AuditLog.Search("", Set.of(id), null, null), 0, 50).entries().toString()).doesNotContain("Gulspurv");
    }

    @Test
    void opensToNobodyElse() throws Exception {
        assertThat(send("open", SECRETARIAT, "reason=" + REASON).getStatus()).isEqualTo(403);
        assertThat(send("open", CONFIDENTIAL_ADVISERS, "reason=" + REASON).getStatus()).isEqualTo(404);
        assertThat(send("open", ADVISERS, "reason=" + REASON).getStatus()).isEqualTo(403);
        assertThat(noted(Deed.BROKE_GLASS)).isEmpty();
    }

    @Test
    void letsTheSecretariatWriteDownACallAndNotReadItAfterwards() throws Exception {
        String record = browser.perform(post("/inquiries/phone").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn().getResponse().getRedirectedUrl();
        assertThat(record).endsWith("/record");
        assertThat(page(record, SECRETARIAT)).contains("Aarhus: Vilja Birk0751");
        MockHttpServletResponse half = browser.perform(post(record).param("text", "Ringede om pension").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn()
            .getResponse();
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(text(half)).contains("Ringede om pension", "Vælg den borgmester");

        MockHttpServletResponse done = browser.perform(post(record).param("text", "Ringede om pension").param("mandate", mayor.toString())
            .param("subject", "OWN_PENSION").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn().getResponse();
        engine.runDueJobs();

        String phoned = record.replace("/record", "");
        assertThat(done.getRedirectedUrl()).isEqualTo(phoned);
        assertThat(page(phoned, SECRETARIAT)).doesNotContain("Egenpension", "Ringede");
        assertThat(page(phoned, ADVISERS)).contains("Ringede om pension", "Egenpension", "Telefon");
        assertThat(status(get(record).with(Staff.of(SECRETARIAT)))).isEqualTo(302);
        MockHttpServletResponse again = browser.perform(post(record).param("text", "Ringede igen").param("mandate", mayor.toString())
            .param("subject", "OWN_PENSION").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(403);
        assertThat(text(again)).contains("Ringede igen");
    }

    @Test
    void letsTheHeadOfOfficeTakeOverACallThatNobodyWritesDown() throws Exception {
        String record = browser.perform(post("/inquiries/phone").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn().getResponse().getRedirectedUrl();
        String call = record.replace("/record", "");
        assertThat(page(call, SECRETARIAT)).contains("href=\"" + record + "\"").doesNotContain("Overtag samtalen");
        assertThat(page(call, HEAD_OF_OFFICE)).contains("Overtag samtalen").doesNotContain(record);

        assertThat(browser.perform(post(call + "/take-over").with(csrf()).with(Staff.of(HEAD_OF_OFFICE))).andReturn().getResponse().getRedirectedUrl())
            .isEqualTo(call);

        assertThat(page(call, HEAD_OF_OFFICE)).contains("href=\"" + record + "\"").doesNotContain("Overtag samtalen");
        MockHttpServletResponse late = browser.perform(post(record).param("text", "Ringede om pension").param("mandate", mayor.toString())
            .param("subject", "OWN_PENSION").with(csrf()).with(Staff.of(SECRETARIAT))).andReturn().getResponse();
        assertThat(late.getStatus()).isEqualTo(403);
        assertThat(text(late)).as("what she had typed").contains("Ringede om pension");
        assertThat(browser.perform(post(record).param("text", "Ringede om pension").param("mandate", mayor.toString()).param("subject", "OWN_PENSION")
            .with(csrf()).with(Staff.of(HEAD_OF_OFFICE))).andReturn().getResponse().getRedirectedUrl()).isEqualTo(call);
        engine.runDueJobs();
        assertThat(page(call, ADVISERS)).contains("Ringede om pension");
    }

    @Test
    void givesTheTextBackWhileTheVaultIsDamagedAndLeavesAllElseAlone() throws Exception {
        engine.clockTo(LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN).plusMinutes(10));
        String other = asked.inquiry(mayor, InquirySubject.OWN_PENSION);
        database.sql("update vault_entry set nonce = 'AAAAAAAAAAAAAAAA' where inquiry_id = ? and kind = 'QUESTION'").param(id).update();

        MockHttpServletResponse damaged = browser.perform(get("/inquiries/" + id).with(Staff.of(ADVISERS))).andReturn().getResponse();

        assertThat(damaged.getStatus()).isEqualTo(503);
        assertThat(text(damaged)).contains("beskadiget", number).doesNotContain("Mærkeord");
        assertThat(page("/inquiries/" + other, ADVISERS)).contains(Asked.QUESTION);
        assertThat(page("/inquiries", ADVISERS)).contains(number);
    }

    private CaseView view() {
        return casework.find(id).orElseThrow();
    }

    private String row(String list) {
        int at = list.indexOf(">" + number + "<");
        assertThat(at).as(list).isPositive();
        return list.substring(at, list.indexOf("</tr>", at));
    }

    private List<String> noted(Deed deed) {
        return audit.find(new AuditLog.Search("", Set.of(id), null, null), 0, 50).entries().stream().filter(one -> one.deed() == deed)
            .map(AuditLog.Entry::actor).toList();
    }

    private List<String> mailsAboutTheOpening() {
        return database.sql("select to_address from dispatch where kind = 'INQUIRY_OPENED' and text_body like '%' || ? || '%'").param(number)
            .query(String.class).list();
    }

    private MockHttpServletResponse send(String what, StaffGroup group, String fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/inquiries/" + id + "/" + what).with(csrf()).with(Staff.of(group));
        for (String field : fields.split("&")) {
            if (field.contains("=")) {
                request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
            }
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String address, StaffGroup group) throws Exception {
        MockHttpServletResponse answer = browser.perform(get(address).with(Staff.of(group))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
