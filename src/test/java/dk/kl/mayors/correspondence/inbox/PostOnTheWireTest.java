package dk.kl.mayors.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import dk.kl.mayors.correspondence.mail.ParsedCalendar;
import dk.kl.mayors.membership.Consent;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.membership.Subscriptions;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** The whole way of a message, out over SMTP and back over IMAP, as the mayor's mail and calendar programs see it. */
@Tag("own-context")
@ProductTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.timeout=400", "mayors.mail.per-minute=60000"})
class PostOnTheWireTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private static GreenMailUser mailbox;

    @LocalServerPort
    private int port;
    @Autowired
    private Inbox inbox;
    @Autowired
    private MailboxMark mark;
    @Autowired
    private Post post;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private Memberships memberships;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private Engine engine;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private LocalDateTime now;

    @BeforeAll
    static void startServer() {
        SERVER.start();
        mailbox = SERVER.setUser("borgmester@kl.example", "borgmester", "hemmelig");
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void aMayorOnAWorkingDay() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        sender.setPort(SERVER.getSmtp().getPort());
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        passTo(WorkingDays.onOrAfter(round.letterDate()).atTime(10, 0));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        engine.reset();
    }

    @Test
    void aLetterArrivesAndEndsItsProcess() throws Exception {
        post.sendWelcomeLetter(mayor);
        engine.doExternalWork();

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<" + id() + "@kl.example>");
            assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("List-Unsubscribe");
        });
        endsWith("SENDING", "SENT");
    }

    @Test
    void aCodeGoesOutAtNightAndOtherMailWaitsForTheMorning() throws Exception {
        passTo(now.withHour(23));
        post.write(Post.ToMayor.of(mayor, MailKind.INQUIRY_ANSWERED, "one", Map.of("number", "H-2022-0041")));
        post.write(Post.ToMayor.of(mayor, MailKind.PAGE_CODE, "one", Map.of("code", "482913", "validUntil", "kl. 23.10")));

        engine.doExternalWork();
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Din kode til din side hos KL"));

        passTo(WorkingDays.onOrAfter(now.toLocalDate().plusDays(1)).atTime(7, 1));
        engine.doExternalWork();
        assertThat(received()).hasSize(2);
    }

    @Test
    void aBounceBecomesATaskAndAfterItTheSameDispatchArrivesAtTheNewAddress() throws Exception {
        post.write(Post.ToMayor.of(mayor, MailKind.NETWORK_OFFER, "", Map.of("signUpBy", "mandag den 7. februar 2022")));
        engine.doExternalWork();
        receive(bounce(received().get(0).getMessageID(), "borgmester0751@kommune.example"));

        readMailbox();
        assertThat(story.task(mayor.toString(), "Task_CorrectContact").getName()).isEqualTo("Ret kontaktoplysninger: Aarhus");
        assertThat(changes.correctContact(mayor, new MandateChanges.Contact("ny@kommune.example", "", "", ""))).isEmpty();
        story.complete(mayor.toString(), "Task_CorrectContact", Map.of("nextStep", "resend"));
        engine.doExternalWork();

        List<MimeMessage> mails = received("ny@kommune.example");
        assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + id() + "@kl.example>"));
        endsWith("SENDING", "SENT", "BOUNCED", "REQUEUED", "SENDING", "SENT");
    }

    @Test
    void anInvitationItsUpdateAndItsCancellationAreOneEntryInTheMayorsCalendar() throws Exception {
        Event first = calendar.event(round.id(), EventKind.B98_MEETING).orElseThrow();
        invite(first, Method.REQUEST, MailKind.INVITATION, "");
        Event moved = calendar.plan(first.id(), round.id(), EventKind.B98_MEETING, first.title(), first.startsAt().plusDays(7),
            first.endsAt().plusDays(7), first.place());
        invite(moved, Method.REQUEST, MailKind.INVITATION, "-1");
        invite(moved, Method.CANCEL, MailKind.CANCELLATION, "");

        List<VEvent> entries = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (MimeMessage mail : received()) {
            Part part = calendarPart(mail);
            byte[] bytes = part.getInputStream().readAllBytes();
            ContentType type = new ContentType(part.getContentType());
            assertThat(type.getParameter("charset")).isEqualToIgnoringCase("utf-8");
            assertThat(ParsedCalendar.of(bytes).getMethod().getValue()).isEqualTo(type.getParameter("method"));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")).allMatch(line -> line.length() <= 75);
            methods.add(type.getParameter("method"));
            entries.add(ParsedCalendar.onlyEvent(ParsedCalendar.of(bytes)));
        }
        assertThat(methods).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(entries).extracting(entry -> entry.getUid().getValue()).containsOnly(first.id() + "-" + mayor + "@kl.example");
        assertThat(entries).extracting(entry -> entry.getSequence().getValue()).isSorted().doesNotHaveDuplicates().hasSize(3);
        assertThat(entries).extracting(entry -> entry.getStatus().getValue()).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getAttendees()).singleElement().satisfies(one -> assertThat(one.getEmail()).isEqualTo("borgmester0751@kommune.example"));
            assertThat(entry.getOrganizer().getEmail()).isEqualTo("borgmester@kl.example");
        });
        assertThat(entries.get(1).getDateStart().getValue().toInstant()).isEqualTo(entries.get(0).getDateStart().getValue().toInstant().plus(Duration.ofDays(7)));
        assertThat(post.to(mayor)).extracting(Post.Written::state).containsOnly("Sendt");
    }

    @Test
    void oneClickInTheReceiptOfANewsletterUnsubscribes() throws Exception {
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, now.toLocalDate()));
        engine.doExternalWork();
        MimeMessage receipt = received().get(0);
        assertThat(receipt.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        URI address = URI.create(receipt.getHeader("List-Unsubscribe", null).replaceAll("[<>]", ""));
        assertThat(address).hasScheme("http").hasAuthority("localhost:8080");

        HttpUser mailProgram = new HttpUser(port);
        int status = mailProgram.send(HttpRequest.newBuilder(mailProgram.at(address.getPath())).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))).statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(memberships.newslettersOf(mayor)).isEmpty();
        endsWith("SENDING", "SENT");
    }

    @Test
    void aHalfOpenConnectionIsTriedAgainLater() throws Exception {
        post.write(Post.ToMayor.of(mayor, MailKind.NETWORK_OFFER, "", Map.of("signUpBy", "mandag den 7. februar 2022")));
        try (ServerSocket nobodyBehindThePort = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(nobodyBehindThePort.getLocalPort());
            engine.doExternalWork();
        }
        assertThat(log()).containsExactly("SENDING", "TRY_AGAIN");
        assertThat(runtimeService.createIncidentQuery().count()).isZero();

        sender.setPort(SERVER.getSmtp().getPort());
        passTo(now.plusMinutes(2));
        engine.doExternalWork();

        assertThat(received()).hasSize(1);
        endsWith("SENDING", "TRY_AGAIN", "SENDING", "SENT");
    }

    @Test
    void whatIsWrittenOnTheEveOfMaundyThursdayLeavesOnTheMorningAfterEaster() throws Exception {
        passTo(LocalDateTime.of(2022, 4, 13, 20, 30));
        post.write(Post.ToMayor.of(mayor, MailKind.NETWORK_OFFER, "", Map.of("signUpBy", "mandag den 7. februar 2022")));
        for (LocalDateTime time = now; time.isBefore(LocalDateTime.of(2022, 4, 19, 7, 0)); time = time.plusHours(1)) {
            passTo(time);
            engine.doExternalWork();
        }
        assertThat(received()).isEmpty();
        assertThat(log()).isEmpty();

        passTo(LocalDateTime.of(2022, 4, 19, 7, 0));
        engine.doExternalWork();

        assertThat(received()).hasSize(1);
        endsWith("SENDING", "SENT");
    }

    private void invite(Event event, Method method, MailKind kind, String occasion) {
        Map<String, String> fields = Map.of("title", event.title(), "when", "i januar", "place", event.place(), "answerBy", "snart",
            "answers", "deltager eller ikke kan deltage");
        post.write(Post.ToMayor.of(mayor, kind, event.id() + occasion, fields).with(event, method));
        engine.doExternalWork();
    }

    private void passTo(LocalDateTime time) {
        now = time;
        engine.clockTo(time);
    }

    /** The mayor's only message ends so in the delivery log, with no task and no incident left. */
    private void endsWith(String... rows) {
        assertThat(log()).containsExactly(rows);
        assertThat(database.sql("select state from dispatch where id = ?").param(id()).query(String.class).single()).isEqualTo("SENT");
        assertThat(story.tasks(mayor.toString())).isEmpty();
        assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(mayor.toString()).count()).isZero();
    }

    private List<String> log() {
        return database.sql("select what from dispatch_log where dispatch_id = ? order by id").param(id()).query(String.class).list();
    }

    private String id() {
        return database.sql("select id from dispatch where recipient = ?").param(mayor.toString()).query(String.class).single();
    }

    private List<MimeMessage> received() throws Exception {
        return received("borgmester0751@kommune.example");
    }

    /** What lies in the mailbox of that address, the oldest first; the copies to the secretary lie in another. */
    private static List<MimeMessage> received(String address) throws Exception {
        GreenMailUser user = SERVER.getUserManager().getUserByEmail(address);
        return user == null ? List.of() : SERVER.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
            .map(StoredMessage::getMimeMessage).toList();
    }

    private static Part calendarPart(MimeMessage mail) throws Exception {
        MimeMultipart readable = (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        Part last = readable.getBodyPart(readable.getCount() - 1);
        assertThat(last.isMimeType("text/calendar")).isTrue();
        return last;
    }

    private void readMailbox() throws Exception {
        new Mailbox(new MailboxSettings("127.0.0.1", SERVER.getImap().getPort(), "imap", "borgmester", "hemmelig", "INBOX", Duration.ofMinutes(1)),
            mark, inbox).readNew();
    }

    private static void receive(String raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private static String bounce(String messageId, String recipient) {
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
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 5.1.1 no such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            Subject: Tilbud

            --b--
            """.formatted(recipient, messageId).replace("\n", "\r\n");
    }
}
