package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

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
    @Autowired
    private MockMvc pages;

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

    @ParameterizedTest
    @EnumSource(value = StaffGroup.class, names = {"SECRETARIAT", "HEAD_OF_OFFICE", "COMMUNICATIONS", "PROCESS_OWNER"})
    void nobodyWhoLooksAtTheOutboxLearnsWhoHasAsked(StaffGroup group) throws Exception {
        post.write(ToMayor.of(mayor, MailKind.PAGE_LINK, "one", FIELDS));
        post.write(ToMayor.of(mayor, MailKind.INQUIRY_ANSWERED, "one", FIELDS));
        String id = newest(MailKind.INQUIRY_ANSWERED);

        assertThat(page(group, "/outbox?q=Birk0751", 200)).contains(newest(MailKind.PAGE_LINK)).doesNotContain(id);
        assertThat(page(group, "/outbox?kind=INQUIRY_ANSWERED", 200)).contains("Ingen meddelelser passer").doesNotContain(">Svar på henvendelse<");
        assertThat(page(group, "/outbox/messages.csv?q=Birk0751", 200)).contains("Nyt link").doesNotContain("envendelse");
        assertThat(page(group, "/outbox/deliveries/" + round.id(), 200)).contains("Nyt link").doesNotContain("envendelse", id);
        assertThat(page(group, "/outbox/deliveries/" + round.id() + "/log.csv", 200)).contains("Nyt link").doesNotContain("envendelse");
        page(group, "/outbox/" + id, 404);
        page(group, "/outbox/" + id + "/body", 404);
    }

    @Test
    void oneThatDidNotArriveIsListedWithoutSayingWhatItIs() throws Exception {
        post.write(ToMayor.of(mayor, MailKind.INQUIRY_ANSWERED, "one", FIELDS));
        String id = newest(MailKind.INQUIRY_ANSWERED);
        outbox.beginSending(id);
        outbox.rejected(id, "550 no such user");

        assertThat(page(StaffGroup.SECRETARIAT, "/outbox?q=Birk0751", 200)).contains(id, "Fortrolig meddelelse", "Afvist").doesNotContain("H-2022-0041", ">Svar på henvendelse<");
        assertThat(page(StaffGroup.SECRETARIAT, "/outbox?q=Birk0751&kind=INQUIRY_ANSWERED", 200)).doesNotContain(id);
        assertThat(page(StaffGroup.SECRETARIAT, "/outbox/" + id, 200)).contains("550 no such user", "Fortrolig meddelelse").doesNotContain("H-2022-0041", "svaret på");
        assertThat(page(StaffGroup.SECRETARIAT, "/outbox/" + id + "/body", 200)).contains("kun læses af borgmesteren").doesNotContain("H-2022-0041");
    }

    private String page(StaffGroup group, String address, int status) throws Exception {
        return pages.perform(get(address).with(Staff.of(group))).andExpect(status().is(status)).andReturn().getResponse().getContentAsString();
    }

    private String newest(MailKind kind) {
        return database.queryForObject("select id from dispatch where mandate_id = ? and kind = ? and recipient = mandate_id", String.class,
            mayor.toString(), kind.name());
    }

    private List<FrozenMail> mails() {
        return database.queryForList("select id from dispatch where mandate_id = ?", String.class, mayor.toString()).stream().map(outbox::frozen).toList();
    }
}
