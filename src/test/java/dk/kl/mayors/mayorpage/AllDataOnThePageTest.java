package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class AllDataOnThePageTest {

    private static final String SECRET = "Min fortrolige sag om valmuer";

    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorLinks links;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Outbox outbox;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;

    private MandateId mayor;
    private OwnPage page;

    @BeforeEach
    void givenAMayorWhoHasAsked() {
        TestRound round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        database.update("update mandate set email = ?, last_name = ? where id = ?", "vilja" + round.year() + "@kommune.example", "Valmue" + round.year(),
            mayor.toString());
        engine.clockTo(round.b98().plusDays(20));
        inquiries.take(mayor, InquirySubject.SEVERANCE, SECRET, List.of(), Channel.PAGE);
        page = OwnPage.ofMayor(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void theMayorGetsEverythingForACodeFromTheMail() throws Exception {
        assertThat(page.open().body()).contains("Hent alt, hvad KL har om dig");
        assertThat(HttpUser.redirect(page.submit("/all-data/code", ""))).isEqualTo(page.path() + "?done=data_code");
        assertThat(page.submit("/all-data", "code=000").statusCode()).as("a wrong code").isEqualTo(422);

        HttpResponse<String> json = page.submit("/all-data", "form=json&code=" + code());

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonNode report = new ObjectMapper().readTree(json.body());
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("mandates")).singleElement().satisfies(one -> assertThat(one.asText()).isEqualTo(mayor.toString()));
        assertThat(report.path("sections").findValuesAsText("text")).as("the inquiry in full").anyMatch(text -> text.contains(SECRET));
        assertThat(page.submit("/all-data", "code=" + code()).statusCode()).as("burnt").isEqualTo(422);
        assertThat(database.queryForList("select what from audit_entry where actor = 'mayor' and deed = 'EXPORTED' and about = ?", String.class,
            mayor.toString())).containsExactly("Indsigtsrapport som JSON");
    }

    @Test
    void aCodeForTheDataOpensAPdfToo() {
        page.submit("/all-data/code", "");

        HttpResponse<String> pdf = page.submit("/all-data", "form=pdf&code=" + code());

        assertThat(pdf.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @Test
    void theSecretaryGetsNeitherCodeNorData() {
        OwnPage secretary = OwnPage.ofSecretary(links, mayor, port);

        assertThat(secretary.open().body()).doesNotContain("Hent alt, hvad KL har om dig");
        assertThat(secretary.submit("/all-data/code", "").statusCode()).isEqualTo(403);
        assertThat(secretary.submit("/all-data", "code=123456").statusCode()).isEqualTo(403);
    }

    private String code() {
        String mail = database.queryForList("select id from dispatch where mandate_id = ? and kind = 'PAGE_CODE'", String.class, mayor.toString()).stream()
            .map(outbox::frozen).max(Comparator.comparing(FrozenMail::date)).orElseThrow().text().text();
        Matcher code = Pattern.compile("Din kode er (\\d{6})").matcher(mail);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
