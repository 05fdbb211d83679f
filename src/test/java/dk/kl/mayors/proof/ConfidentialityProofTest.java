package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.journey.WholeRound;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.scan.EverywhereScan;
import dk.kl.mayors.scan.LogFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
    private EverywhereScan scan;
    @Autowired
    private JavaMailSenderImpl sender;
    @TempDir
    private static Path folder;

    private final Set<String> people = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private LogFile log;

    @BeforeAll
    void playTheRound() {
        SERVER.start();
        sender.setPort(SERVER.getSmtp().getPort());
        log = new LogFile(folder.resolve("product.log"), CHATTY);
        play();
    }

    @AfterAll
    void stop() {
        log.close();
        SERVER.stop();
        engine.reset();
    }

    private void play() {
        Office office = new Office(port);
        TestRound round = rounds.newRound();
        wholeRound.begin(round, People.roster(WholeRound.EIGHT));
        engine.letTimePassUntil(round.letterDate().plusDays(6).atTime(10, 0));
        engine.doExternalWork();
        for (MandateId mandate : WholeRound.mandates(round).subList(0, 3)) {
            Marks marks = new Marks(mandate.municipality().value());
            everyText.write(office, port, round, mandate, marks);
            texts.addAll(marks.all());
        }
        people.addAll(roster.mandates(round.id()).stream().flatMap(mandate -> People.tellTales(mandate).stream()).collect(Collectors.toSet()));
        wholeRound.assignNetworks(round);
        wholeRound.workUntil(round, round.signUpDeadline().plusMonths(5));
        engine.doExternalWork();
        story.complete(round.id().value(), "Task_CloseRound", Map.of());
    }

    @Test
    void theEngineHoldsNothingOfAPerson() {
        assertThat(scan.database(people).placesIn("act_")).isEmpty();
        assertThat(scan.database(texts).placesIn("act_")).isEmpty();
    }

    @Test
    void theLogHoldsNothingOfAPerson() {
        assertThat(scan.file(log.file(), people).lines()).isEmpty();
        assertThat(scan.file(log.file(), texts).lines()).isEmpty();
    }
}
