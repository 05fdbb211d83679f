package dk.kl.mayors.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.roster.MandateId;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InboxTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static GreenMailUser mailbox;

    @Autowired
    private Inbox inbox;
    @Autowired
    private MailboxMark mark;
    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private String b98;

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
    void anInvitedMayor() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void aBounceBecomesATaskAndTheMessageGoesOutAgain() throws Exception {
        String id = sentMail();

        receive(bounce(messageId(id), "borgmester0751@kommune.example", "failed"));
        readMailbox();

        assertThat(state(id)).isEqualTo("BOUNCED");
        assertThat(story.task(mayor.toString(), "Task_CorrectContact").getName()).isEqualTo("Ret kontaktoplysninger: Aarhus");
        assertThat(outbox.open(id).steps()).anySatisfy(step -> assertThat(step.detail()).contains("5.1.1 no such user"));
        story.complete(mayor.toString(), "Task_CorrectContact", Map.of("nextStep", "resend"));
        assertThat(state(id)).isEqualTo("QUEUED");
    }

    @Test
    void theSameBounceTwiceIsOneTask() throws Exception {
        String id = sentMail();

        receive(bounce(messageId(id), "borgmester0751@kommune.example", "failed"));
        receive(bounce(messageId(id), "borgmester0751@kommune.example", "failed"));
        readMailbox();

        assertThat(story.tasks(mayor.toString())).containsExactly("Task_CorrectContact");
    }

    @Test
    void aDelayAndABouncedCopyAreOnlyNoted() throws Exception {
        String id = sentMail();

        receive(bounce(messageId(id), "borgmester0751@kommune.example", "delayed"));
        receive(bounce(messageId(id), "sekretaer0751@kommune.example", "failed"));
        readMailbox();

        assertThat(state(id)).isEqualTo("SENT");
        assertThat(outbox.open(id).steps()).extracting("what").contains("Forsinket hos modtagerens mailserver", "Kopien til sekretæren kom retur");
        assertThat(story.tasks(mayor.toString())).isEmpty();
    }

    @Test
    void aReportOnAMailOfOthersChangesNothingAndIsLeftForPeople() throws Exception {
        String id = sentMail();

        receive(bounce("<stranger@elsewhere.example>", "borgmester0751@kommune.example", "failed"));
        receive(bounce(messageId(id), "somebody@else.example", "failed"));
        readMailbox();

        assertThat(state(id)).isEqualTo("SENT");
        assertThat(unread()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED,ATTENDS,Accepteret i kalenderen", "DECLINED,DECLINES,Afvist i kalenderen"})
    void anAnswerInTheCalendarCountsAsTheAnswer(String partStat, Answer answer, String logged) throws Exception {
        invite();

        receive(reply(partStat, 0, "borgmester0751@kommune.example"));
        readMailbox();

        assertThat(answered()).isEqualTo(answer);
        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(outbox.open(invitation()).steps()).extracting("what").contains(logged);
        assertThat(database.sql("select channel from answer_entry where invitation_id like ?").param("%" + mayor + "%").query(String.class).list())
            .containsExactly("CALENDAR");
    }

    @Test
    void theSecretaryMayAnswer() throws Exception {
        invite();

        receive(reply("ACCEPTED", 0, "Sekretaer0751@Kommune.example"));
        readMailbox();

        assertThat(answered()).isEqualTo(Answer.ATTENDS);
        assertThat(unread()).isZero();
    }

    @Test
    void aTentativeAnswerIsNotedAndTheRemindersGoOn() throws Exception {
        invite();

        receive(reply("TENTATIVE", 0, "borgmester0751@kommune.example"));
        readMailbox();

        assertThat(answered()).isNull();
        assertThat(story.tasks(mayor.toString())).containsExactly("Task_AwaitAnswer");
        assertThat(outbox.open(invitation()).steps()).extracting("what").contains("Foreløbigt svar i kalenderen");
    }

    @Test
    void anAnswerToAnEarlierDateDoesNotCount() throws Exception {
        invite();
        database.sql("update event set sequence = 1 where id = ?").param(b98).update();

        receive(reply("ACCEPTED", 0, "borgmester0751@kommune.example"));
        readMailbox();

        assertThat(answered()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger@kommune.example", "borgmester0461@kommune.example"})
    void whoeverGotTheInvitationPassedOnDoesNotAnswerForTheMayor(String stranger) throws Exception {
        invite();

        receive(reply("ACCEPTED", 0, stranger));
        readMailbox();

        assertThat(answered()).isNull();
        assertThat(unread()).isOne();
    }

    @Test
    void whatIsNotUnderstoodIsLeftUnreadAndStopsNothing() throws Exception {
        invite();

        receive("Subject: Spørgsmål\r\n\r\nHvor skal vi parkere?\r\n");
        receive("Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\r\n--x--\r\n");
        receive("Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\n");
        receive("Auto-Submitted: auto-replied\r\nSubject: Ferie\r\n\r\nJeg er tilbage mandag.\r\n");
        receive(reply("ACCEPTED", 0, "borgmester0751@kommune.example"));
        readMailbox();

        assertThat(answered()).isEqualTo(Answer.ATTENDS);
        assertThat(unread()).isEqualTo(4);
    }

    @Test
    void readsEachMessageOnce() throws Exception {
        invite();
        receive(reply("ACCEPTED", 0, "borgmester0751@kommune.example"));
        readMailbox();
        readMailbox();

        assertThat(database.sql("select count(*) from dispatch where recipient = ? and kind = 'RECEIPT'").param(mayor.toString())
            .query(Integer.class).single()).isOne();
    }

    private void readMailbox() throws Exception {
        new Mailbox(new MailboxSettings("127.0.0.1", SERVER.getImap().getPort(), "imap", "borgmester", "hemmelig", "INBOX", Duration.ofMinutes(1)),
            mark, inbox).readNew();
    }

    private void invite() {
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "municipality", "Aarhus", "municipalityCode", "0751", "newlyElected", true,
            "eventId", b98));
        engine.letTimePassUntil(round.letterDate().atTime(10, 0));
    }

    private String sentMail() {
        post.write(Post.ToMayor.of(mayor, MailKind.MEMBERSHIP_NOTICE, "", Map.of("bodies", "KKR Midtjylland", "newsletter", "Nyt fra KL's bestyrelse")));
        String id = post.to(mayor).get(0).dispatchId();
        outbox.beginSending(id);
        outbox.sent(id, "250 ok");
        return id;
    }

    private String invitation() {
        return database.sql("select id from dispatch where recipient = ? and kind = 'INVITATION'").param(mayor.toString()).query(String.class).single();
    }

    private String messageId(String id) {
        return database.sql("select message_id from dispatch where id = ?").param(id).query(String.class).single();
    }

    private String state(String id) {
        return database.sql("select state from dispatch where id = ?").param(id).query(String.class).single();
    }

    private Answer answered() {
        return invitations.of(mayor).get(0).answer();
    }

    private static void receive(String raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private static long unread() throws Exception {
        long unread = 0;
        for (var message : SERVER.getManagers().getImapHostManager().getInbox(mailbox).getMessages()) {
            if (!message.getFlags().contains(Flags.Flag.SEEN)) {
                unread++;
            }
        }
        return unread;
    }

    private static String bounce(String messageId, String recipient, String action) {
        return """
            From: MAILER-DAEMON@kommune.example
            To: borgmester@kl.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.kommune.example

            Final-Recipient: rfc822; %s
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 5.1.1 no such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            Subject: Tilbud

            --b--
            """.formatted(recipient, action, messageId).replace("\n", "\r\n");
    }

    private String reply(String partStat, int sequence, String attendee) {
        return """
            From: %3$s
            To: borgmester@kl.example
            Subject: Accepted
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain

            Ja tak
            --b
            Content-Type: text/calendar; method=REPLY; charset=utf-8

            BEGIN:VCALENDAR
            PRODID:-//Other//Calendar//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:%4$s-%5$s@kl.example
            SEQUENCE:%2$d
            DTSTAMP:20291215T100000Z
            ORGANIZER:mailto:borgmester@kl.example
            ATTENDEE;CN="Vilja";PARTSTAT=%1$s:MAILTO:%3$s
            END:VEVENT
            END:VCALENDAR

            --b--
            """.formatted(partStat, sequence, attendee, b98, mayor).replace("\n", "\r\n");
    }
}
