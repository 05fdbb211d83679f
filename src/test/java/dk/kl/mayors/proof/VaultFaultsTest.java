package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that is missing and a text that was tampered with: whoever reads it gets a sentence, and everything else goes on. */
@ProductTest
class VaultFaultsTest {

    private static final String ANSWER = "Svaret om tulipanerne";
    private static final String OTHER = "Svaret om hyacinterne";

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
    private Outbox outbox;
    @Autowired
    private JdbcClient database;

    private MandateId mayor;
    private OwnPage page;
    private Office office;
    private String broken;
    private String whole;

    @BeforeEach
    void twoAnsweredInquiries() {
        TestRound round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        engine.clockTo(round.b98().plusDays(20));
        page = OwnPage.ofMayor(links, mayor, port);
        office = new Office(port);
        broken = answered("Spørgsmål om tulipaner", ANSWER);
        whole = answered("Spørgsmål om hyacinter", OTHER);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @CsvSource({"key_id,ffffffffffffffff,mangler", "nonce,AAAAAAAAAAAAAAAA,beskadiget"})
    void whoeverReadsItGetsASentenceAndEverythingElseGoesOn(String column, String wrong, String sentence) {
        String right = database.sql("select " + column + " from vault_entry where inquiry_id = ? and kind = 'ANSWER'").param(broken).query(String.class).single();
        database.sql("update vault_entry set " + column + " = ? where inquiry_id = ? and kind = 'ANSWER'").params(wrong, broken).update();

        HttpResponse<String> staff = office.user("rasmus").get("/inquiries/" + broken);
        assertThat(staff.statusCode()).isEqualTo(503);
        assertThat(staff.body()).contains(sentence).doesNotContain(ANSWER);
        HttpResponse<String> refused = read(broken);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("<html", "lang=\"da\"", "Din henvendelse kan ikke åbnes lige nu").doesNotContain(ANSWER, "Exception", "vault");

        assertThat(page.open().statusCode()).isEqualTo(200);
        assertThat(read(whole).body()).contains(OTHER);
        assertThat(office.user("rasmus").get("/inquiries/" + whole).body()).contains(OTHER);
        assertThat(List.of("/", "/inquiries", "/mayors/0751?mandate=" + mayor, "/outbox", "/actuator/health"))
            .allSatisfy(address -> assertThat(office.user("sara").get(address).statusCode()).as(address).isEqualTo(200));
        assertThat(page.submit("/inquiries", "subject=OTHER&text=Og+et+nyt").statusCode()).isEqualTo(302);

        database.sql("update vault_entry set " + column + " = ? where inquiry_id = ? and kind = 'ANSWER'").params(right, broken).update();
        assertThat(read(broken).body()).as("with the right key in its place again").contains(ANSWER);
    }

    private String answered(String question, String answer) {
        String id = inquiries.take(mayor, InquirySubject.REMUNERATION, question, List.of(), Channel.PAGE);
        engine.runDueJobs();
        casework.answer(id, "rasmus", answer, List.of(), Given.PAGE);
        engine.runDueJobs();
        return id;
    }

    /** What the mayor gets who asks for a code and types it. */
    private HttpResponse<String> read(String id) {
        Office.fill(page, "/inquiries/" + id + "/code");
        String mail = database.sql("select id from dispatch where mandate_id = ? and kind = 'PAGE_CODE'").param(mayor.toString()).query(String.class).list()
            .stream().map(outbox::frozen).max(Comparator.comparing(one -> one.date())).orElseThrow().text().text();
        Matcher code = Pattern.compile("Din kode er (\\d{6})").matcher(mail);
        assertThat(code.find()).isTrue();
        engine.clockTo(LocalDateTime.ofInstant(engine.now().plusSeconds(60), EngineClock.COPENHAGEN));
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.open().body());
        assertThat(token.find()).isTrue();
        HttpUser browser = new HttpUser(port);
        return browser.send(HttpRequest.newBuilder(browser.at(page.path() + "/inquiries/" + id + "/answer")).header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("code=" + code.group(1) + "&_csrf=" + OwnPage.encoded(token.group(1)))));
    }
}
