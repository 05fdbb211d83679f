package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.TestDatabase;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.outbox.ScriptedMailServer;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.journey.WholeRound;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.scan.EverywhereScan;
import dk.kl.mayors.scan.LogFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** A whole round with a recognisable word in every free text, everything logged; then all of the database and the log are searched for them. */
@Tag("own-context")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.timeout=4000", "mayors.mail.per-minute=60000",
    "mayors.mail.quiet-hours=false"})
class ConfidentialityProofTest {

    private static final String[] CHATTY = {"dk.kl.mayors", "org.camunda.bpm", "org.springframework.web", "org.hibernate.SQL"};
    private static final Set<String> ENGINE_LISTS = Stream.of("task", "history/task", "variable-instance", "history/variable-instance", "history/detail",
        "process-instance", "history/process-instance", "history/user-operation", "history/job-log", "history/incident", "history/decision-instance",
        "history/external-task-log", "incident", "job").map(list -> "/camunda/api/engine/engine/default/" + list + "?maxResults=2000").collect(Collectors.toSet());
    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Story story;
    @Autowired
    private WholeRound wholeRound;
    @Autowired
    private Roster roster;
    @Autowired
    private EveryText everyText;
    @Autowired
    private Confidences confidences;
    @Autowired
    private MayorLinks links;
    @Autowired
    private EverywhereScan scan;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private JdbcClient database;
    @Autowired
    private JavaMailSenderImpl sender;
    @TempDir
    private static Path folder;

    private final Set<String> people = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private final Set<String> secrets = new TreeSet<>();
    private Office office;
    private List<String> inquiriesOfOthers;
    private LogFile log;
    private EverywhereScan.Hits stored;
    private EverywhereScan.Hits logged;

    @BeforeAll
    void playTheRound() throws Exception {
        SERVER.start();
        SERVER.setUser("borgmester@kl.example", "borgmester", "hemmelig");
        sender.setPort(SERVER.getSmtp().getPort());
        log = new LogFile(folder.resolve("product.log"), CHATTY);
        play();
        Set<String> all = Stream.of(people, texts, secrets).flatMap(Set::stream).collect(Collectors.toSet());
        stored = scan.database(all);
        logged = scan.file(log.file(), all);
    }

    @AfterAll
    void stop() {
        log.close();
        SERVER.stop();
        engine.reset();
    }

    private void play() throws Exception {
        office = new Office(port);
        TestRound round = rounds.newRound();
        wholeRound.begin(round, People.roster(WholeRound.EIGHT));
        LocalDateTime day = WorkingDays.onOrAfter(round.letterDate().plusDays(6)).atTime(10, 0);
        engine.letTimePassUntil(day);
        engine.doExternalWork();
        List<MandateId> mandates = WholeRound.mandates(round);
        for (MandateId mandate : mandates.subList(0, 3)) {
            Marks marks = new Marks(mandate.municipality().value());
            everyText.write(office, port, round, mandate, marks);
            everyText.plansThatAreGivenUp(office, round, mandate, marks);
            texts.addAll(marks.all());
        }
        Set<String> tellTales = roster.mandates(round.id()).stream().flatMap(mandate -> People.tellTales(mandate).stream()).collect(Collectors.toSet());
        people.addAll(tellTales);
        aBrokenDatabase(day.plusDays(20));
        theMailServerIsAwayAndThenRefuses(tellTales);
        Marks asked = new Marks("9999");
        OwnPage own = OwnPage.ofMayor(links, mandates.get(1), port);
        texts.add(own.token());
        String personal = confidences.aPersonalMatter(office, own, mandates.get(1), asked, now());
        String call = confidences.aCall(office, mandates.get(2), asked);
        String mail = confidences.aMail(SERVER, mandates.get(0), roster.mandate(mandates.get(0)).mayor().email(), asked);
        assertThat(confidences.read(mandates.get(1), personal)).contains(asked.word("spørgsmål"), asked.word("svar"), asked.word("genåbning"));
        assertThat(confidences.read(mandates.get(2), call)).contains(asked.word("telefonnotat"));
        assertThat(confidences.read(mandates.get(0), mail)).contains(asked.word("emnelinje"), asked.word("mailtekst"));
        secrets.addAll(asked.all());
        inquiriesOfOthers = List.of(personal, call, mail);
        wholeRound.assignNetworks(round);
        wholeRound.workUntil(round, round.signUpDeadline().plusMonths(5));
        engine.doExternalWork();
        story.complete(round.id().value(), "Task_CloseRound", Map.of());
    }

    /** Steps fail because the database refuses the row, and a database that is asked why says all that stands in it. */
    private void aBrokenDatabase(LocalDateTime until) {
        database.sql("alter table dispatch add constraint planted_fault check (made_at < timestamp with time zone '" + now().toLocalDate() + " 00:00:00+01')"
            + (TestDatabase.onPostgresql() ? " not valid" : " nocheck")).update();
        engine.letTimePassUntil(until);
        assertThat(database.sql("select count(*) from act_hi_job_log where job_state_ = 1").query(Integer.class).single()).isPositive();
        database.sql("alter table dispatch drop constraint planted_fault").update();
        managementService.createJobQuery().noRetriesLeft().list().forEach(job -> managementService.setJobRetries(job.getId(), 1));
        engine.runDueJobs();
    }

    /** Nobody answers at first; then somebody answers, with the address in the words of the refusal, as mail servers do. */
    private void theMailServerIsAwayAndThenRefuses(Set<String> tellTales) {
        String somebody = tellTales.stream().filter(text -> text.contains("@")).sorted().findFirst().orElseThrow();
        sender.setPort(1);
        engine.doExternalWork();
        try (ScriptedMailServer refusing = new ScriptedMailServer().answering("RCPT", "550 5.1.1 <" + somebody + ">: user unknown")) {
            sender.setPort(refusing.port());
            engine.letTimePassUntil(now().plusHours(1));
            engine.doExternalWork();
        }
        sender.setPort(SERVER.getSmtp().getPort());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), EngineClock.COPENHAGEN);
    }

    @Test
    void whatIsWrittenInConfidenceStandsNowhereOutsideTheSealsOfTheVault() {
        assertThat(stored.placesOf(secrets)).isEmpty();
        assertThat(logged.linesWith(secrets)).isEmpty();
    }

    /** Every page that a link leads to, the addresses of the inquiries themselves, and what the web apps' own interface lists. */
    @ParameterizedTest
    @ValueSource(strings = {"sara", "kirsten", "camilla", "kasper", "niels", "frida", "rasmus", "pernille", "admin"})
    void noAnswerOfAPageOrAnInterfaceHoldsItForWhoeverMayNotReadIt(String user) {
        Set<String> addresses = new TreeSet<>(ENGINE_LISTS);
        inquiriesOfOthers.forEach(id -> addresses.addAll(List.of("/inquiries/" + id, "/inquiries/" + id + "/record", "/inquiries/" + id + "/files/1")));
        assertThat(new Walk(office.user(user)).answersWith(secrets, addresses)).isEmpty();
    }

    @Test
    void whoeverMayReadItDoes() {
        assertThat(new Walk(office.user("tove")).answersWith(secrets, Set.of("/inquiries/" + inquiriesOfOthers.get(2))).values())
            .anySatisfy(words -> assertThat(words).hasSizeGreaterThan(2));
    }

    @Test
    void theEngineHoldsNothingOfAPerson() {
        assertThat(stored.placesOf(people, "act_")).isEmpty();
        assertThat(stored.placesOf(texts, "act_")).isEmpty();
    }

    @Test
    void theLogHoldsNothingOfAPerson() {
        assertThat(logged.linesWith(people)).isEmpty();
        assertThat(logged.linesWith(texts)).isEmpty();
    }

    /** Else the other tests would prove nothing. */
    @Test
    void whatIsLookedForIsThere() {
        assertThat(stored.placesOf(people).keySet()).contains("mandate.email", "mandate.phone", "dispatch.html_body", "document.content", "dispatch.answer");
        assertThat(stored.placesOf(texts).keySet()).contains("mayor_note.text", "mayor_note.strike_reason", "invitation.substitute", "exemption.reason",
            "subscription.consent_note", "contact_correction.email");
    }
}
