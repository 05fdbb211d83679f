package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mails about what a mayor asks in confidence: they reach the mayor and nobody else. */
@ProductTest
class ConfidentialMailTest {

    private static final Map<String, String> FIELDS = Map.of("number", "H-2022-0041", "answerBy", "onsdag den 19. januar 2022", "code", "482913",
        "validUntil", "kl. 10.12");

    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void givenAMayorWithASecretary() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @EnumSource(value = MailKind.class, names = {"INQUIRY_RECEIVED", "INQUIRY_ANSWERED", "PAGE_CODE"})
    void goesToTheMayorAndNotToTheSecretary(MailKind kind) {
        post.write(ToMayor.of(mayor, kind, "one", FIELDS));

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to().address()).isEqualTo("borgmester0751@kommune.example");
            assertThat(mail.copy()).isEmpty();
            assertThat(mail.text().text()).startsWith("Kære Vilja Birk0751").doesNotContain("{{");
        });
    }

    @ParameterizedTest
    @EnumSource(value = MailKind.class, names = {"INQUIRY_RECEIVED", "INQUIRY_ANSWERED", "PAGE_CODE"})
    void reachesAMayorWhoHasLeftOffice(MailKind kind) {
        database.update("update mandate set left_on = ? where id = ?", round.letterDate().minusDays(1), mayor.toString());

        post.write(ToMayor.of(mayor, kind, "one", FIELDS));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void otherMailIsStillCopiedToTheSecretaryAndEndsWithTheOffice() {
        post.write(ToMayor.of(mayor, MailKind.PAGE_LINK, "one", FIELDS));
        assertThat(mails()).hasSize(2);

        database.update("update mandate set left_on = ? where id = ?", round.letterDate().minusDays(1), mayor.toString());
        post.write(ToMayor.of(mayor, MailKind.PAGE_LINK, "two", FIELDS));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aCodeIsInTheMailAndHiddenFromStaffAndForgottenOnceItIsSent() {
        post.write(ToMayor.of(mayor, MailKind.PAGE_CODE, "one", FIELDS));
        String id = post.to(mayor).get(0).dispatchId();

        assertThat(outbox.frozen(id).text().text()).contains("Din kode er 482913.");
        assertThat(outbox.open(id).mail().text().toString()).contains("Din kode er ••••••.").doesNotContain("482913");
        assertThat(database.queryForList("select subject, text_body, html_body from dispatch where id = ?", id).toString()).doesNotContain("482913");

        outbox.beginSending(id);
        outbox.sent(id, "250 ok");
        assertThat(outbox.frozen(id).text().toString()).doesNotContain("482913");
    }

    private List<FrozenMail> mails() {
        return database.queryForList("select id from dispatch where mandate_id = ?", String.class, mayor.toString()).stream().map(outbox::frozen).toList();
    }
}
