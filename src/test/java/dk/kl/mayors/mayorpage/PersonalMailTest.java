package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The personal link on its way: in the mail to its reader, and nowhere else. */
@ProductTest
class PersonalMailTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/m/[A-Za-z0-9_-]{43})");

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private JdbcTemplate database;

    private MandateId mayor;

    @BeforeEach
    void givenAMailWithALink() {
        mayor = rounds.mayor(rounds.newRound(), "0751", true);
        post.write(ToMayor.of(mayor, MailKind.NETWORK_OFFER, "", Map.of("signUpBy", "mandag den 7. februar 2022")));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void reachesTheMayorAloneAndTheSecretaryGetsAnother() {
        FrozenMail toMayor = outbox.frozen(id("MAYOR"));
        FrozenMail toSecretary = outbox.frozen(id("SECRETARY"));

        assertThat(toMayor.to().address()).isEqualTo("borgmester0751@kommune.example");
        assertThat(toMayor.copy()).isEmpty();
        assertThat(toSecretary.to().address()).isEqualTo("sekretaer0751@kommune.example");
        assertThat(toSecretary.copy()).isEmpty();
        assertThat(toSecretary.text().text()).contains("fordi du er sekretær for borgmesteren i Aarhus Kommune");
        assertThat(link(toMayor)).isNotEqualTo(link(toSecretary));
        assertThat(open(toMayor).body()).contains("Vilja Birk0751");
        assertThat(open(toSecretary).body()).contains("Borgmesterens møder").doesNotContain("Vilja");
    }

    @Test
    void isNotInWhatStaffSeeOfTheOutbox() {
        assertThat(outbox.open(id("MAYOR")).mail().text().toString()).doesNotContainPattern(LINK).contains("/m/personligt-link-skjult");
        String stored = database.queryForList("select subject, text_body, html_body from dispatch where mandate_id = ?", mayor.toString()).toString();
        assertThat(stored).doesNotContainPattern(LINK);
    }

    @Test
    void isTheSameWhenAMailIsTriedAgainAndForgottenOnceItIsSent() {
        String id = id("MAYOR");
        String first = link(outbox.frozen(id));
        outbox.beginSending(id);
        outbox.backToQueue(id, "421 try later");
        assertThat(link(outbox.frozen(id))).isEqualTo(first);

        outbox.beginSending(id);
        outbox.sent(id, "250 ok");

        assertThat(database.queryForObject("select link_token from dispatch where id = ?", String.class, id)).isNull();
        assertThat(outbox.frozen(id).text().toString()).doesNotContainPattern(LINK);
    }

    @Test
    void isANewOneWhenASentMailGoesOutAgain() {
        String id = id("SECRETARY");
        String first = link(outbox.frozen(id));
        outbox.beginSending(id);
        outbox.uncertain(id, "the line broke");
        outbox.requeue(id);
        assertThat(link(outbox.frozen(id))).as("the same bytes while nobody knows whether it arrived").isEqualTo(first);

        outbox.beginSending(id);
        outbox.sent(id, "250 ok");
        outbox.reported(outbox.frozen(id).messageId(), "sekretaer0751@kommune.example", true, "5.1.1 no such user");
        outbox.requeue(id);

        FrozenMail again = outbox.frozen(id);
        assertThat(again.to().address()).isEqualTo("sekretaer0751@kommune.example");
        assertThat(link(again)).isNotEqualTo(first);
        assertThat(open(again).body()).contains("Borgmesterens møder");
    }

    @Test
    void isNotInAMailThatAsksForNothing() {
        post.write(ToMayor.of(mayor, MailKind.MEMBERSHIP_NOTICE, "", Map.of("bodies", "KKR Midtjylland", "newsletter", "Nyt fra KL's bestyrelse")));
        String id = database.queryForObject("select id from dispatch where mandate_id = ? and kind = 'MEMBERSHIP_NOTICE'", String.class, mayor.toString());

        assertThat(outbox.frozen(id).copy()).isPresent();
        assertThat(outbox.frozen(id).text().toString()).doesNotContain("/m/");
    }

    private String id(String reader) {
        String recipient = mayor + (reader.equals("MAYOR") ? "" : "/secretary");
        return database.queryForObject("select id from dispatch where recipient = ? and kind = 'NETWORK_OFFER'", String.class, recipient);
    }

    private HttpResponse<String> open(FrozenMail mail) {
        return new HttpUser(port).get(link(mail));
    }

    private static String link(FrozenMail mail) {
        Matcher found = LINK.matcher(mail.text().html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
