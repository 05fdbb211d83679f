package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquiryState;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What a mayor asks in confidence on the page, and how the mayor reads the answer. */
@ProductTest
class InquiriesOnThePageTest {

    private static final String SECRET = "Zimbelstern-7741";
    private static final String ANSWER = "Kornblumenfeld-3392";
    private static final String FURTHER = "Regenpfeifer-5518";

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorLinks links;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId mayor;
    private OwnPage page;
    private LocalDateTime now;

    @BeforeEach
    void givenAMayorWithALink() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        now = round.b98().plusDays(20);
        engine.clockTo(now);
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void takesAQuestionWithAFileAndSaysWhenTheAnswerComes() {
        HttpResponse<String> sent = page.upload("/inquiries", Map.of("subject", "SEVERANCE", "text", SECRET + " æøå\r\nnæste linje"), "bilag.pdf", new byte[] {1, 2, 3});

        assertThat(HttpUser.redirect(sent)).isEqualTo(page.path() + "?done=inquiry");
        assertThat(conversation().parts()).singleElement().satisfies(part -> assertThat(part.text()).isEqualTo(SECRET + " æøå\nnæste linje"));
        assertThat(conversation().subject()).isEqualTo("Eftervederlag");
        assertThat(page.get("?done=inquiry").body()).contains("Vi har modtaget din henvendelse", "Henvendelse H-", "Modtaget", "Du får svar senest ");
        assertThat(database.queryForObject("select count(*) from vault_entry where inquiry_id = ? and kind = 'FILE'", Integer.class, id())).isOne();
    }

    @Test
    void showsNothingOfTheContentToWhoeverHasTheLink() {
        ask("PERSONAL", SECRET);
        answer();

        String shown = page.open().body() + page.get("?done=inquiry").body() + page.get("?done=code").body();
        assertThat(shown).contains("Besvaret", "Send mig en kode").doesNotContain(SECRET, ANSWER, "selected=\"selected\"", "class=\"own-who\">Personlige");
        assertThat(shown.split("Personlige forhold", -1)).as("the choice in the form, and nothing else, on each of the pages").hasSize(4);
        assertThat(page.get("/inquiries/" + id() + "/answer").statusCode()).isEqualTo(404);
        assertThat(page.get("/inquiries/" + id() + "/code").statusCode()).isEqualTo(404);
    }

    @Test
    void opensTheAnswerOnceWithACodeFromTheMail() {
        ask("OWN_PENSION", SECRET);
        answer();

        assertThat(HttpUser.redirect(page.submit("/inquiries/" + id() + "/code", ""))).isEqualTo(page.path() + "?done=code");
        assertThat(page.open().body()).contains("Koden fra mailen", "Send en ny kode");
        String code = code();
        HttpResponse<String> read = page.submit("/inquiries/" + id() + "/answer", "code=" + code.substring(0, 3) + "+" + code.substring(3));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains(SECRET, ANSWER, "Du skrev", "KL svarede", "Egenpension");
        assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
        assertRefused(read(code), 422, "Koden er brugt, eller den er for gammel.");
        assertThat(database.queryForObject("select count(*) from audit_entry where about = ? and actor = 'mayor' and deed = 'SAW'", Integer.class, id())).isOne();
    }

    @Test
    void notesEachVisitOnceAndWhoCame() {
        page.open();
        page.open();
        OwnPage.ofSecretary(links, mayor, port).open();

        assertThat(database.queryForList("select actor from audit_entry where about = ? and deed = 'SAW' order by entry_number", String.class, mayor.toString()))
            .containsExactly("mayor", "secretary");
    }

    @Test
    void storesNoCodeThatSomebodyCouldFind() {
        ask("OWN_PENSION", SECRET);
        answer();
        page.submit("/inquiries/" + id() + "/code", "");

        assertThat(database.queryForList("select * from page_code where mandate_id = ?", mayor.toString()).toString()).doesNotContain(code());
        assertThat(database.queryForList("select subject, text_body, html_body from dispatch where mandate_id = ?", mayor.toString()).toString())
            .doesNotContain(code());
    }

    @Test
    void refusesAWrongCodeFiveTimesAndThenTheRightOne() {
        ask("OWN_PENSION", SECRET);
        answer();
        page.submit("/inquiries/" + id() + "/code", "");
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 4; i++) {
            assertRefused(read(wrong), 422, "Koden er ikke rigtig.");
        }
        assertRefused(read(wrong), 422, "tastet forkert for mange gange");
        assertRefused(read(right), 422, "tastet forkert for mange gange");
        assertRefused(read(""), 422, "Bed om en ny.");
    }

    @Test
    void refusesACodeThatIsTenMinutesOldOrReplacedByANewOne() {
        ask("OWN_PENSION", SECRET);
        answer();
        page.submit("/inquiries/" + id() + "/code", "");
        String first = code();
        engine.clockTo(now.plusMinutes(1));
        page.submit("/inquiries/" + id() + "/code", "");
        String second = code();

        assertThat(first.equals(second) || read(first).statusCode() == 422).isTrue();
        engine.clockTo(now.plusMinutes(12));
        assertRefused(read(second), 422, "Koden er brugt, eller den er for gammel.");
    }

    @Test
    void sendsOnlySoManyCodesInAnHour() {
        ask("OWN_PENSION", SECRET);
        answer();
        for (int i = 0; i < 6; i++) {
            assertThat(page.submit("/inquiries/" + id() + "/code", "").statusCode()).isEqualTo(302);
        }

        assertRefused(page.submit("/inquiries/" + id() + "/code", ""), 429, "mange koder den seneste time");
        engine.clockTo(now.plusMinutes(61));
        assertThat(page.submit("/inquiries/" + id() + "/code", "").statusCode()).isEqualTo(302);
    }

    @Test
    void opensNothingOfAnotherMayorsNorWithAnotherLinksCode() {
        ask("OWN_PENSION", SECRET);
        answer();
        String inquiry = id();
        page.submit("/inquiries/" + inquiry + "/code", "");
        String code = code();
        OwnPage other = OwnPage.ofMayor(links, rounds.mayor(round, "0461", true), port);

        assertRefused(other.submit("/inquiries/" + inquiry + "/code", ""), 404, "Henvendelsen er ikke på din side.");
        assertRefused(other.submit("/inquiries/" + inquiry + "/answer", "code=" + code), 404, "Henvendelsen er ikke på din side.");
        assertRefused(other.submit("/inquiries/" + inquiry + "/questions", "text=Hej"), 409, "kan ikke åbnes igen");
        assertRefused(OwnPage.ofMayor(links, mayor, port).submit("/inquiries/" + inquiry + "/answer", "code=" + code), 422, "Koden er ikke rigtig.");
        assertThat(read(code).body()).contains(ANSWER);
    }

    @Test
    void isNotForTheSecretary() {
        ask("OWN_PENSION", SECRET);
        answer();
        OwnPage secretary = OwnPage.ofSecretary(links, mayor, port);

        assertThat(secretary.open().body()).doesNotContain("fortrolighed", "Henvendelse");
        assertRefused(secretary.submit("/inquiries", "subject=OTHER&text=Hej"), 403, "kun borgmesteren selv");
        assertRefused(secretary.submit("/inquiries/" + id() + "/questions", "text=Hej"), 403, "kun borgmesteren selv");
        assertRefused(secretary.submit("/inquiries/" + id() + "/code", ""), 403, "kun borgmesteren selv");
        assertRefused(secretary.submit("/inquiries/" + id() + "/answer", "code=123456"), 403, "kun borgmesteren selv");
        assertThat(database.queryForList("select to_address from dispatch where mandate_id = ?", String.class, mayor.toString()))
            .containsOnly("borgmester0751@kommune.example");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        assertKept(page.submit("/inquiries", "subject=&text=" + SECRET), "Vælg et emne.");
        assertThat(page.submit("/inquiries", "subject=LEAVE&text=+").body()).contains("Skriv dit spørgsmål.", "value=\"LEAVE\" selected");
        assertKept(page.submit("/inquiries", "subject=LEAVE&text=" + SECRET + "x".repeat(20_000)), "højst 20.000 tegn");
        assertKept(page.upload("/inquiries", Map.of("subject", "", "text", SECRET), "a.pdf", new byte[9]), "Vælg et emne. Vælg også filerne igen.");
        assertThat(inquiries.of(mayor)).isEmpty();
    }

    @Test
    void keepsTheTextWhenTheFilesAreTooLarge() {
        HttpResponse<String> refused = page.upload("/inquiries", Map.of("subject", "LEAVE", "text", SECRET + " æ"), "stor.pdf", new byte[5 * 1024 * 1024 + 1]);

        assertKept(refused, "Filerne fylder mere end 5 MB tilsammen.");
        assertThat(refused.body()).contains(SECRET + " æ", "value=\"LEAVE\" selected");
        assertKept(page.upload("/inquiries", Map.of("subject", "LEAVE", "text", SECRET), "stor.pdf", new byte[12 * 1024 * 1024]), "Filerne fylder");
        assertThat(inquiries.of(mayor)).isEmpty();
    }

    @Test
    void keepsTheTextWhenThereAreTooManyFilesOrTheirNamesAreLong() {
        List<String> sixty = IntStream.range(0, 60).mapToObj(number -> "bilag" + number + ".pdf").toList();
        assertKept(page.upload("/inquiries", Map.of("subject", "LEAVE", "text", SECRET), sixty, new byte[9]), "Vælg højst 10 filer.");

        HttpResponse<String> taken = page.upload("/inquiries", Map.of("subject", "LEAVE", "text", SECRET), "æøå".repeat(130) + ".pdf", new byte[9]);
        assertThat(HttpUser.redirect(taken)).as(taken.body()).isEqualTo(page.path() + "?done=inquiry");
    }

    @Test
    void takesADoubleClickAsOneQuestion() {
        ask("LEAVE", SECRET);
        assertThat(page.submit("/inquiries", "subject=LEAVE&text=" + SECRET).statusCode()).isEqualTo(302);
        assertThat(inquiries.of(mayor)).hasSize(1);
        answer();

        assertThat(HttpUser.redirect(page.submit("/inquiries/" + id() + "/questions", "text=" + FURTHER))).isEqualTo(page.path() + "?done=question");
        assertThat(HttpUser.redirect(page.submit("/inquiries/" + id() + "/questions", "text=" + FURTHER))).isEqualTo(page.path() + "?done=question");
        assertThat(conversation().parts()).extracting(Inquiries.Part::text).containsExactly(SECRET, ANSWER, FURTHER);
        assertThat(inquiries.of(mayor).get(0).state()).isEqualTo(InquiryState.OPEN);
    }

    @RepeatedTest(3)
    void saysThatAQuestionSentThreeTimesAtOnceIsReceived() throws Exception {
        ask("LEAVE", SECRET);
        answer();

        List<HttpResponse<String>> sent = page.submitAtOnce(3, "/inquiries/" + id() + "/questions", "text=" + FURTHER);

        assertThat(sent).allSatisfy(one -> assertThat(HttpUser.redirect(one)).as(one.statusCode() + one.body()).isEqualTo(page.path() + "?done=question"));
        assertThat(conversation().parts()).extracting(Inquiries.Part::text).containsExactly(SECRET, ANSWER, FURTHER);
    }

    @Test
    void saysSoWhenAQuestionComesTooLateAndKeepsIt() {
        ask("LEAVE", SECRET);

        HttpResponse<String> late = page.submit("/inquiries/" + id() + "/questions", "text=" + FURTHER);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("som en ny henvendelse", FURTHER);
        assertRefused(page.submit("/inquiries/" + id() + "/code", ""), 409, "ikke noget svar at læse");
    }

    @Test
    void asksWhoeverWritesTenTimesADayToCall() {
        for (int i = 0; i < 10; i++) {
            ask("OTHER", SECRET + i);
        }

        HttpResponse<String> refused = page.submit("/inquiries", "subject=OTHER&text=" + FURTHER);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Ring til os", FURTHER);
    }

    @Test
    void staysOpenToAMayorWhoHasLeftOfficeAndShowsNothingElse() {
        database.update("update mandate set left_on = ? where id = ?", now.toLocalDate().minusDays(1), mayor.toString());

        String shown = page.open().body();
        assertThat(shown).contains("Spørg os i fortrolighed", "Ring eller skriv til os", "Tidligere borgmester i Aarhus Kommune")
            .doesNotContain("Dine møder", "Dine medlemskaber", "Dine oplysninger", "Nyhedsbreve");
        ask("SEVERANCE", SECRET);
        answer();
        page.submit("/inquiries/" + id() + "/code", "");
        assertThat(read(code()).body()).contains(ANSWER);
        assertThat(page.submit("/corrections", "email=a@b.example").statusCode()).isEqualTo(410);
        assertThat(OwnPage.ofSecretary(links, mayor, port).open().statusCode()).isEqualTo(410);
    }

    @Test
    void takesNothingFromAForeignForm() {
        assertThat(page.forge("/inquiries", "subject=OTHER&text=Hej").statusCode()).isEqualTo(403);
        assertThat(inquiries.of(mayor)).isEmpty();
    }

    @Test
    void showsTheCodeInTheOutboxOfTheExampleAlone() throws Exception {
        ask("OWN_PENSION", SECRET);
        answer();
        page.submit("/inquiries/" + id() + "/code", "");
        String dispatch = database.queryForObject("select id from dispatch where mandate_id = ? and kind = 'PAGE_CODE'", String.class, mayor.toString());

        mvc.perform(get("/outbox/" + dispatch + "/body").with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(content().string(containsString(code())));
        mvc.perform(get("/outbox?q=Aarhus").with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(content().string(not(containsString(code()))));
        assertThat(outbox.open(dispatch).mail().text().toString()).doesNotContain(code());
    }

    private void ask(String subject, String text) {
        assertThat(page.submit("/inquiries", "subject=" + subject + "&text=" + text).statusCode()).isEqualTo(302);
        engine.runDueJobs();
    }

    private void answer() {
        String group = casework.find(id()).orElseThrow().adviserGroup();
        casework.answer(id(), Staff.id(group.equals("advisers") ? StaffGroup.ADVISERS : StaffGroup.CONFIDENTIAL_ADVISERS), ANSWER, List.of(), Casework.Given.PAGE);
        engine.runDueJobs();
    }

    private String id() {
        return inquiries.of(mayor).get(0).id();
    }

    private Inquiries.Conversation conversation() {
        return inquiries.conversation(mayor, id()).orElseThrow();
    }

    private HttpResponse<String> read(String code) {
        return page.submit("/inquiries/" + id() + "/answer", "code=" + code);
    }

    /** The latest code, from the mail. */
    private String code() {
        String mail = database.queryForList("select id from dispatch where mandate_id = ? and kind = 'PAGE_CODE'", String.class, mayor.toString()).stream()
            .map(outbox::frozen).max(Comparator.comparing(FrozenMail::date)).orElseThrow().text().text();
        Matcher code = Pattern.compile("Din kode er (\\d{6})").matcher(mail);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void assertKept(HttpResponse<String> refused, String sentence) {
        assertRefused(refused, 422, sentence);
        assertThat(refused.body()).contains(SECRET);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }
}
