package dk.kl.mayors.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.Inquiries.Part;
import dk.kl.mayors.inquiry.InquiryCategory;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What mayors write to the mailbox becomes an inquiry, once, and does not lie about. */
@ProductTest
class MayorMailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static final String SECRET = "Zimbelstern-2281";
    private static GreenMailUser mailbox;

    @Autowired
    private Inbox inbox;
    @Autowired
    private MailboxMark mark;
    @Autowired
    private Inquiries inquiries;
    @Autowired
    private Casework casework;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient database;
    @Autowired
    private DataSource connections;

    private TestRound round;
    private MandateId mayor;
    private String address;

    @BeforeAll
    static void startMailbox() {
        SERVER.start();
        mailbox = SERVER.setUser("borgmester@kl.example", "borgmester", "hemmelig");
    }

    @AfterAll
    static void stopMailbox() {
        SERVER.stop();
    }

    @BeforeEach
    void aMayorWithAnAddressOfTheirOwn() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        address = "vilja." + round.year() + "@kommune.example";
        database.sql("update mandate set email = ? where id = ?").params(address, mayor.toString()).update();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void becomesAnUnsortedInquiryAndIsRemovedFromTheMailbox() throws Exception {
        receive(mail("", SECRET + "\r\n\r\nHilsen Vilja"));

        readMailbox();

        assertThat(texts()).containsExactly("Emne: Et spørgsmål\n\n" + SECRET + "\n\nHilsen Vilja");
        assertThat(inquiries.of(mayor).get(0).category()).isEqualTo(InquiryCategory.UNSORTED);
        engine.runDueJobs();
        assertThat(casework.find(inquiries.of(mayor).get(0).id()).orElseThrow()).satisfies(one -> {
            assertThat(one.channel()).isEqualTo(Channel.MAIL);
            assertThat(one.adviserGroup()).isEqualTo("confidential-advisers");
        });
        assertThat(messages()).isEmpty();
        assertThat(database.sql("select kind from dispatch where mandate_id = ?").param(mayor.toString()).query(String.class).list())
            .containsExactly("INQUIRY_RECEIVED");
        assertThat(database.sql("select to_address from dispatch where mandate_id = ?").param(mayor.toString()).query(String.class).single()).isEqualTo(address);
    }

    @Test
    void isShownToItsReadersAsOneWhoseSenderNobodyHasProved() throws Exception {
        receive(mail("", SECRET));
        readMailbox();
        engine.runDueJobs();

        mvc.perform(get("/inquiries/" + inquiries.of(mayor).get(0).id()).with(Staff.of(StaffGroup.CONFIDENTIAL_ADVISERS))).andExpect(status().isOk())
            .andExpect(content().string(containsString("afsender ikke bekræftet"))).andExpect(content().string(containsString(SECRET)));
    }

    @Test
    void isFoundHoweverTheAddressIsCasedAndBringsItsFiles() throws Exception {
        address = address.toUpperCase();
        receive(mail("Content-Type: multipart/mixed; boundary=m\r\n", "--m\r\nContent-Type: text/plain\r\n\r\nSe filen\r\n--m\r\n"
            + "Content-Type: application/zip; name=bombe.zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--m--"));

        readMailbox();

        assertThat(texts()).singleElement().asString().endsWith("Se filen");
        assertThat(database.sql("select count(*) from vault_entry where inquiry_id = ? and kind = 'FILE'").param(inquiries.of(mayor).get(0).id())
            .query(Integer.class).single()).isOne();
    }

    @Test
    void isOneInquiryHoweverOftenItComes() throws Exception {
        receive(mail("", SECRET));
        receive("Received: from elsewhere.example\r\n" + mail("", SECRET));

        readMailbox();
        engine.clockTo(round.letterDate().atTime(17, 0));
        receive(mail("", SECRET));
        readMailbox();

        assertThat(texts()).hasSize(1);
        assertThat(messages()).isEmpty();
    }

    @Test
    void isAnotherInquiryWhenAnotherTextBearsTheSameMessageId() throws Exception {
        receive(mail("", SECRET));
        receive(mail("", SECRET + " og mere"));

        readMailbox();

        assertThat(texts()).hasSize(2);
    }

    @Test
    void isRemovedOnTheNextPassWhenTheProductDiesBetweenTheCommitAndTheRemoval() throws Exception {
        receive(mail("", SECRET));
        assertThat(inbox.take(new MimeMessage(messages().get(0)))).isEqualTo(Taken.TO_BE_REMOVED);
        assertThat(messages()).hasSize(1);

        readMailbox();

        assertThat(texts()).hasSize(1);
        assertThat(messages()).isEmpty();
    }

    @Test
    void leavesWhatOthersHaveMarkedForRemovalWhereItIs() throws Exception {
        receive("From: stranger@elsewhere.example\r\nSubject: Hej\r\n\r\nSlettes af et menneske\r\n");
        readMailbox();
        SERVER.getManagers().getImapHostManager().getInbox(mailbox).getMessages().get(0).setFlag(Flags.Flag.DELETED, true);
        receive(mail("", SECRET));

        readMailbox();

        assertThat(texts()).hasSize(1);
        assertThat(messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes", "List-Id: <nyt.kommune.example>", "Return-Path: <>",
        "Sender: sekretaer0751@kommune.example", "Content-Type: multipart/encrypted; boundary=x", "Content-Type: text/calendar; method=REQUEST"})
    void isLeftUnreadForPeopleWhenAProgramOrSomebodyElseSentIt(String header) throws Exception {
        receive(mail(header + "\r\n", SECRET));

        readMailbox();

        assertThat(texts()).isEmpty();
        assertThat(unread()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sekretaer0751@kommune.example", "stranger@elsewhere.example", "borgmester@kl.example"})
    void isLeftUnreadForPeopleWhenItIsNotTheMayor(String sender) throws Exception {
        address = sender;
        receive(mail("", SECRET));

        readMailbox();

        assertThat(texts()).isEmpty();
        assertThat(unread()).isOne();
    }

    @Test
    void isLeftToPeopleWhenTheSecretaryHasTheSameAddressOrTheMayorIsProvisional() throws Exception {
        database.sql("update mandate set secretary_email = email where id = ?").param(mayor.toString()).update();
        receive(mail("", SECRET));
        readMailbox();
        database.sql("update mandate set secretary_email = '', confirmed = false where id = ?").param(mayor.toString()).update();
        receive(mail("", SECRET));
        readMailbox();

        assertThat(texts()).isEmpty();
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void isTakenFromAMayorWhoHasLeftOffice() throws Exception {
        database.sql("update mandate set left_on = ? where id = ?").params(round.letterDate().minusDays(2), mayor.toString()).update();
        receive(mail("", SECRET));

        readMailbox();

        assertThat(texts()).hasSize(1);
    }

    @Test
    void belongsToTheSuccessorWhoHasTakenOverTheAddress() throws Exception {
        database.sql("update mandate set left_on = ? where id = ?").params(round.letterDate().minusDays(2), mayor.toString()).update();
        MandateId successor = new MandateId(mayor.municipality(), mayor.takesOfficeOn().plusDays(40));
        database.sql("""
            insert into mandate (id, round_id, municipality_code, first_name, last_name, email, phone, address, postal_code, city, secretary_name, secretary_email,
              deputy_mayor, party, newly_elected, confirmed, version)
            select cast(? as varchar(15)), round_id, municipality_code, 'Bo', 'Efterfølger', email, phone, address, postal_code, city, secretary_name, secretary_email,
              deputy_mayor, party, newly_elected, confirmed, 0 from mandate where id = ?""").params(successor.toString(), mayor.toString()).update();
        receive(mail("", SECRET));

        readMailbox();

        assertThat(texts()).isEmpty();
        assertThat(inquiries.of(successor)).hasSize(1);
    }

    @Test
    void keepsALongMailWholeInAFile() throws Exception {
        receive(mail("", "x".repeat(900) + "\r\n" + ("y".repeat(900) + "\r\n").repeat(30) + "slut"));

        readMailbox();

        assertThat(texts()).singleElement().asString().hasSizeLessThanOrEqualTo(Inquiries.LONGEST_TEXT).endsWith("Den er vedlagt i sin helhed.]");
    }

    @Test
    void waitsWhileTheVaultIsClosedAndIsTakenOnceByALaterVisit() throws Exception {
        receive(mail("", SECRET));
        readMailbox();
        String key = closeVault();
        receive(mail("", SECRET + " igen"));
        MandateId other = rounds.mayor(round, "0101", true);
        database.sql("update mandate set email = ? where id = ?").params("bo." + round.year() + "@kommune.example", other.toString()).update();
        receive(mail("", SECRET).replace(address, "bo." + round.year() + "@kommune.example"));
        readMailbox();
        readMailbox();

        assertThat(inquiries.of(mayor)).hasSize(1);
        assertThat(inquiries.of(other)).as("the mail behind it").hasSize(1);
        assertThat(unread()).isOne();

        sealWith(key);
        readMailbox();
        receive(mail("", SECRET + " igen"));
        readMailbox();

        assertThat(texts()).hasSize(2);
        assertThat(messages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void waitsWhileTheDatabaseFails() throws Exception {
        receive(mail("", SECRET));
        try (Connection elsewhere = connections.getConnection(); Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("update inquiry_number set last_number = last_number");
            readMailbox();
            elsewhere.rollback();
        }
        assertThat(inquiries.of(mayor)).isEmpty();
        assertThat(unread()).isOne();

        readMailbox();

        assertThat(texts()).hasSize(1);
        assertThat(messages()).isEmpty();
    }

    @Test
    void waitsNoLongerWhenPeopleHaveTakenItOutOfTheMailbox() throws Exception {
        receive(mail("", SECRET));
        readMailbox();
        closeVault();
        receive(mail("", SECRET + " igen"));
        readMailbox();
        assertThat(waiting()).isOne();

        SERVER.purgeEmailFromAllMailboxes();
        readMailbox();

        assertThat(waiting()).isZero();
        assertThat(inquiries.of(mayor)).hasSize(1);
    }

    /** As if the key were missing that seals the mayor's inquiries: what comes next cannot be compared with them. */
    private String closeVault() {
        String key = database.sql("select distinct key_id from vault_entry where inquiry_id in (select id from inquiry where mandate_id = ?)")
            .param(mayor.toString()).query(String.class).single();
        sealWith("borte");
        return key;
    }

    private void sealWith(String key) {
        database.sql("update vault_entry set key_id = ? where inquiry_id in (select id from inquiry where mandate_id = ?)").params(key, mayor.toString()).update();
    }

    private int waiting() {
        return database.sql("select count(*) from mailbox_put_off").query(Integer.class).single();
    }

    private String mail(String headers, String body) {
        return "Message-ID: <et-" + round.year() + "@kommune.example>\r\nFrom: Vilja <" + address + ">\r\nTo: borgmester@kl.example\r\n"
            + "Subject: =?UTF-8?Q?Et_sp=C3=B8rgsm=C3=A5l?=\r\nMIME-Version: 1.0\r\n" + headers + "\r\n" + body + "\r\n";
    }

    private List<String> texts() {
        return inquiries.of(mayor).stream().flatMap(one -> inquiries.conversation(mayor, one.id()).orElseThrow().parts().stream()).map(Part::text).toList();
    }

    private void readMailbox() throws Exception {
        new Mailbox(new MailboxSettings("127.0.0.1", SERVER.getImap().getPort(), "imap", "borgmester", "hemmelig", "INBOX", Duration.ofMinutes(1)),
            mark, inbox).readNew();
    }

    private static void receive(String raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<MimeMessage> messages() throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream().map(stored -> stored.getMimeMessage()).toList();
    }

    private static long unread() throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
            .filter(stored -> !stored.getFlags().contains(Flags.Flag.SEEN)).count();
    }
}
