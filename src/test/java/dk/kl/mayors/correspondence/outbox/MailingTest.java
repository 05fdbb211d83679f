package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.PathCoverage;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterImports;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

@Tag("own-context")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.timeout=400", "mayors.mail.per-minute=60000",
    "mayors.mail.quiet-hours=false"})
class MailingTest {

    private static final MandateId AARHUS = Sample.mandateId("0751");
    private static final GreenMail GREEN_MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MimeWriter mimeWriter;
    @Autowired
    private RosterImports imports;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private Engine engine;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ExternalTaskService externalTasks;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PathCoverage coverage;
    @Autowired
    private DispatchProcesses processes;
    @Autowired
    private MailServerReturn serverReturn;
    @Autowired
    private PostHold hold;
    @Autowired
    private PostHoldBanner banner;

    private ScriptedMailServer server;
    private String occasion;
    private LocalDateTime now;

    @BeforeAll
    static void startGreenMail() {
        GREEN_MAIL.start();
    }

    @AfterAll
    void everyPathOfTheModelHasBeenWalked() {
        GREEN_MAIL.stop();
        coverage.assertComplete("dispatch");
    }

    @BeforeEach
    void givenAConfirmedMayorAndAMailServer() throws Exception {
        server = new ScriptedMailServer();
        occasion = UUID.randomUUID().toString();
        now = LocalDateTime.of(2021, 12, 15, 10, 0);
        engine.clockTo(now);
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0751"), true);
        imports.apply(Sample.ROUND);
        GREEN_MAIL.purgeEmailFromAllMailboxes();
        sender.setPort(server.port());
    }

    @AfterEach
    void nothingIsLeftToSend() {
        runtimeService.createProcessInstanceQuery().processDefinitionKey("dispatch").list()
            .forEach(left -> runtimeService.deleteProcessInstance(left.getId(), "the test is over"));
        server.close();
        engine.reset();
    }

    @Test
    void sendsTheLetterOnce() throws Exception {
        sender.setPort(GREEN_MAIL.getSmtp().getPort());
        post.sendWelcomeLetter(AARHUS);

        engine.doExternalWork();
        engine.doExternalWork();

        MimeMessage mail = GREEN_MAIL.getReceivedMessages()[0];
        assertThat(GREEN_MAIL.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getReplyTo()[0].toString()).contains("borgmester@kl.example");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(5);
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(database.queryForObject("select state from dispatch where kind = 'WELCOME_LETTER' and mandate_id = ?", String.class, AARHUS.toString()))
            .isEqualTo("SENT");
    }

    @Test
    void sendsTheSameBytesEveryTime() throws Exception {
        write();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        mimeWriter.write(outbox.frozen(id())).writeTo(first);
        mimeWriter.write(outbox.frozen(id())).writeTo(second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        assertThat(first.toString(StandardCharsets.US_ASCII)).contains("Message-ID: <" + id() + "@kl.example>", "text/calendar; charset=UTF-8; method=REQUEST");
    }

    @Test
    void endsTheProcessWhenTheServerTookTheMail() {
        write();

        engine.doExternalWork();

        assertThat(state()).isEqualTo("SENT");
        assertThat(server.taken()).singleElement().asString().contains("Message-ID: <" + id() + "@kl.example>");
        assertThat(historyService.createHistoricActivityInstanceQuery().processInstanceId(instance()).activityId("End_DispatchSent").count()).isOne();
    }

    @Test
    void sendsWhatWaitedWhileThereWasNoMailServer() {
        sender.setHost("");
        write();
        engine.doExternalWork();
        assertThat(server.taken()).isEmpty();
        assertThat(runtimeService.createProcessInstanceQuery().variableValueEquals("dispatchId", id()).count()).isZero();

        sender.setHost("127.0.0.1");
        processes.startWaiting();
        processes.startWaiting();
        engine.doExternalWork();

        assertThat(server.taken()).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @CsvSource({"GREETING,421 later", "RCPT,450 mailbox busy", "RCPT,452 too many", "MAIL,421 closing", "DATA,451 local error", ".,452 full",
        "GREETING,drop", "RCPT,drop", "DATA,drop", "RCPT,hang", "DATA,hang", "GREETING,hang"})
    void triesAgainLater(String command, String answer) {
        server.answering(command, answer);
        write();

        engine.doExternalWork();
        assertThat(state()).isEqualTo("QUEUED");
        assertThat(incident()).isNull();

        server.answering(command, usual(command));
        passTime(Duration.ofMinutes(2));
        engine.doExternalWork();

        assertThat(state()).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(1);
        assertThat(logged()).containsExactly("SENDING", "TRY_AGAIN", "SENDING", "SENT");
    }

    @Test
    void sendsEveryMailByItselfOnceAServerThatWasDownForADayIsBack() {
        server.close();
        List<String> occasions = IntStream.range(0, 3).mapToObj(mail -> {
            occasion = UUID.randomUUID().toString();
            write();
            return occasion;
        }).toList();
        LocalDateTime back = now.plusDays(1);
        while (now.isBefore(back)) {
            engine.doExternalWork();
            serverReturn.lookForServer();
            passTime(Duration.ofMinutes(20));
        }
        assertThat(occasions).allSatisfy(one -> {
            occasion = one;
            assertThat(state()).isEqualTo("QUEUED");
            assertThat(incident().getIncidentMessage()).contains("Mailserveren svarer ikke.");
        });

        try (ScriptedMailServer repaired = new ScriptedMailServer()) {
            sender.setPort(repaired.port());
            serverReturn.lookForServer();
            engine.doExternalWork();
            serverReturn.lookForServer();
            engine.doExternalWork();

            assertThat(repaired.taken()).hasSize(3);
        }
        assertThat(occasions).allSatisfy(one -> {
            occasion = one;
            assertThat(state()).isEqualTo("SENT");
            assertThat(incident()).isNull();
            assertThat(logged()).startsWith("SENDING", "TRY_AGAIN").endsWith("TRY_AGAIN", "SENDING", "SENT").containsOnlyOnce("SENT");
        });
    }

    @Test
    void leavesAnIncidentOfAnotherCauseToAPerson() {
        server.answering("RCPT", "450 mailbox busy");
        write();
        for (int attempt = 0; attempt < 7; attempt++) {
            engine.doExternalWork();
            passTime(Duration.ofHours(5));
        }
        assertThat(incident()).isNotNull();
        server.answering("RCPT", "250 ok");

        serverReturn.lookForServer();
        engine.doExternalWork();

        assertThat(incident()).isNotNull();
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void becomesAnIncidentThatStaffUnderstandAndIsSentOnceAfterARetryFromCockpit() {
        server.close();
        write();
        for (int attempt = 0; attempt < 7; attempt++) {
            engine.doExternalWork();
            passTime(Duration.ofHours(5));
        }
        assertThat(incident().getIncidentMessage()).contains("for Aarhus er gået i stå", "Mailserveren svarer ikke. Beskeden er ikke sendt; prøv igen, når mailserveren kører.");
        assertThat(state()).isEqualTo("QUEUED");

        try (ScriptedMailServer repaired = new ScriptedMailServer()) {
            sender.setPort(repaired.port());
            externalTasks.setRetries(externalTasks.createExternalTaskQuery().processInstanceId(instance()).singleResult().getId(), 1);
            engine.doExternalWork();
            engine.doExternalWork();

            assertThat(repaired.taken()).hasSize(1);
            assertThat(state()).isEqualTo("SENT");
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such user", "RCPT,500 what", "MAIL,550 not you", ".,554 spam", ".,552 too big"})
    void makesATaskOfARefusal(String command, String answer) {
        server.answering(command, answer);
        write();

        engine.doExternalWork();

        assertThat(state()).isEqualTo("FAILED");
        assertThat(task("Task_CorrectContact")).isNotNull();
        assertThat(server.taken()).isEmpty();
        assertThat(logged()).containsExactly("SENDING", "REJECTED");
        assertThat(incident()).isNull();
    }

    @Test
    void sendsARefusedMailAgainToTheCorrectedAddress() {
        server.answering("RCPT", "550 no such user");
        write();
        engine.doExternalWork();
        server.answering("RCPT", "250 ok");
        database.update("update dispatch set to_address = 'forkert@kommune-0751.example' where id = ?", id());

        taskService.complete(task("Task_CorrectContact"), Map.of("nextStep", "resend"));
        engine.doExternalWork();

        assertThat(state()).isEqualTo("SENT");
        assertThat(server.taken()).singleElement().asString().doesNotContain("forkert@");
    }

    @ParameterizedTest
    @CsvSource({".,drop", ".,hang"})
    void asksAPersonWhenNobodyKnowsWhetherItArrived(String command, String answer) {
        server.answering(command, answer);
        write();

        engine.doExternalWork();

        assertThat(state()).isEqualTo("UNCERTAIN");
        taskService.complete(task("Task_SettleUncertain"), Map.of("nextStep", "delivered"));
        engine.doExternalWork();
        assertThat(state()).isEqualTo("SENT");
        assertThat(logged()).containsExactly("SENDING", "UNCERTAIN", "CONFIRMED");
    }

    @Test
    void neverSendsASecondTimeWhatAKillLeftOnItsWay() {
        write();
        outbox.beginSending(id());

        engine.doExternalWork();

        assertThat(state()).isEqualTo("UNCERTAIN");
        assertThat(server.taken()).isEmpty();
        taskService.complete(task("Task_SettleUncertain"), Map.of("nextStep", "abandon"));
        assertThat(state()).isEqualTo("ABANDONED");
    }

    @Test
    void writesToNobodyOutsideTheAllowedAddresses() {
        write();
        database.update("update dispatch set to_address = 'borgmester@rigtigkommune.dk' where id = ?", id());

        engine.doExternalWork();

        assertThat(state()).isEqualTo("FAILED");
        assertThat(database.queryForObject("select answer from dispatch where id = ?", String.class, id())).contains("må få mail herfra");
    }

    @Test
    void sendsABouncedMailAgainOnceTheContactIsCorrected() {
        write();
        engine.doExternalWork();
        outbox.reported("<" + id() + "@kl.example>", "borgmester@aarhus-kommune.example", true, "5.1.1 no such user");
        assertThat(state()).isEqualTo("BOUNCED");

        String task = taskService.createTaskQuery().taskDefinitionKey("Task_CorrectContact").processVariableValueEquals("dispatchId", id()).singleResult().getId();
        taskService.complete(task, Map.of("nextStep", "resend"));
        engine.doExternalWork();

        assertThat(state()).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void holdsAllPostUntilItIsReleased() {
        hold.stop("kirsten", "Brevet skal rettes");
        write();
        engine.doExternalWork();
        assertThat(server.taken()).isEmpty();
        assertThat(banner.show()).isPresent();

        hold.release("kirsten");
        engine.doExternalWork();

        assertThat(server.taken()).hasSize(1);
        assertThat(banner.show()).isEmpty();
    }

    @Test
    void letsNoNameIntoTheHeaders() {
        write();
        database.update("update dispatch set to_name = ?, subject = ? where id = ?", "Bo\r\nBcc: alle@kommune.example", "Hej\r\nX-Evil: 1\r\n\r\n<b>", id());

        engine.doExternalWork();

        assertThat(server.taken()).singleElement().asString().doesNotContain("\nBcc:", "\nX-Evil:");
    }

    @Test
    void keepsPersonalDataOutOfTheEngine() {
        server.close();
        write();
        engine.doExternalWork();

        assertThat(runtimeService.getVariables(instance())).containsOnlyKeys("dispatchId", "municipality");
        assertThat(externalTasks.createExternalTaskQuery().processInstanceId(instance()).singleResult().getErrorMessage()).doesNotContain("@");
    }

    private void write() {
        post.write(new ToMayor(AARHUS, MailKind.INVITATION, occasion, Map.of("title", "Møde", "when", "fredag den 14. januar 2022 kl. 10.00-12.00",
            "place", "KØF", "answerBy", "fredag den 7. januar 2022", "answers", "deltager eller ikke kan deltage"), Optional.empty())
            .with(calendar.event(Sample.ROUND, EventKind.B98_MEETING).orElseThrow(), CalendarEntry.Method.REQUEST));
    }

    /** What the delivery log says of the message since it was queued, the oldest first. */
    private List<String> logged() {
        return database.queryForList("select what from dispatch_log where dispatch_id = ? order by id", String.class, id());
    }

    private void passTime(Duration time) {
        now = now.plus(time);
        engine.clockTo(now);
    }

    private String id() {
        return database.queryForObject("select id from dispatch where occasion = ?", String.class, occasion);
    }

    private String state() {
        return database.queryForObject("select state from dispatch where occasion = ?", String.class, occasion);
    }

    private String instance() {
        return historyService.createHistoricVariableInstanceQuery().variableValueEquals("dispatchId", id()).list().get(0).getProcessInstanceId();
    }

    private Incident incident() {
        return runtimeService.createIncidentQuery().processInstanceId(instance()).singleResult();
    }

    private String task(String definitionKey) {
        return taskService.createTaskQuery().processInstanceId(instance()).taskDefinitionKey(definitionKey).singleResult().getId();
    }

    private static String usual(String command) {
        return switch (command) {
            case "GREETING" -> "220 localhost";
            case "DATA" -> "354 go on";
            default -> "250 ok";
        };
    }
}
