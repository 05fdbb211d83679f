package dk.kl.mayors.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.journey.WholeRound;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.privacy.leftover.LeftoverScan;
import dk.kl.mayors.privacy.leftover.TraceFinder;
import dk.kl.mayors.privacy.leftover.Traces;
import dk.kl.mayors.privacy.proof.SignedRecords;
import dk.kl.mayors.proof.Confidences;
import dk.kl.mayors.proof.EveryText;
import dk.kl.mayors.proof.Marks;
import dk.kl.mayors.proof.Office;
import dk.kl.mayors.proof.People;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.scan.EverywhereScan;
import dk.kl.mayors.scan.EverywhereScan.Hits;
import dk.kl.mayors.scan.LogFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** One of 98 mayors is erased in the middle of the round: nothing of that person is left, everything of the others is. */
@Tag("own-context")
@ProductTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "mayors.mail.per-minute=60000", "mayors.mail.quiet-hours=false"})
class EraseOneOf98Test {

    private static final String ERASED = "0751";
    private static final String[] WRITTEN_ABOUT = {ERASED, "0851", "0461"};
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private WholeRound wholeRound;
    @Autowired
    private Roster roster;
    @Autowired
    private Networks networks;
    @Autowired
    private MayorLinks links;
    @Autowired
    private EveryText everyText;
    @Autowired
    private Confidences confidences;
    @Autowired
    private EverywhereScan scan;
    @Autowired
    private Erasures erasures;
    @Autowired
    private TraceFinder finder;
    @Autowired
    private LeftoverScan leftovers;
    @Autowired
    private SignedRecords signing;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private JdbcClient database;
    @TempDir
    private Path folder;

    private final Map<String, Set<String>> tellTales = new TreeMap<>();
    private TestRound round;
    private MandateId erased;

    @Test
    void nothingIsLeftOfTheOneAndEverythingOfTheOthers() {
        SERVER.start();
        sender.setPort(SERVER.getSmtp().getPort());
        try (LogFile log = new LogFile(folder.resolve("product.log"))) {
            playUntilTheNetworksAreAssigned();
            Set<String> all = tellTales.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            DataSubject subject = new DataSubject(Kind.MAYOR, Set.of(erased.toString()));
            Traces traces = finder.of(subject);
            Hits before = scan.database(all);
            List<String> ownMails = database.sql("select text_body from dispatch where mandate_id = ?").param(erased.toString()).query(String.class).list();
            assertThat(before.placesOf(tellTales.get(ERASED)).keySet()).contains("mandate.email", "dispatch.html_body", "document.content", "mayor_note.text",
                "invitation.substitute", "exemption.reason", "personal_link.token_hash");

            String id = erase(subject);

            Hits after = scan.database(all);
            assertThat(after.placesOf(tellTales.get(ERASED))).as("what is left of the one").isEmpty();
            assertThat(leftovers.search(traces, LeftoverScan.Progress.NONE).own()).as("what the product itself finds").isEmpty();
            assertThat(changes(before, after, ownMails)).as("what has changed for the others").isEmpty();
            assertThat(signing.verify(database.sql("select signed from erasure_record where erasure_id = ?").param(id).query(String.class).single())).isPresent();
            assertThat(scan.file(log.file(), all).places()).as("what was written to the log").isEmpty();
        } finally {
            SERVER.stop();
            engine.reset();
        }
    }

    private void playUntilTheNetworksAreAssigned() {
        Office office = new Office(port);
        round = rounds.newRound();
        erased = WholeRound.mandate(round, ERASED);
        wholeRound.begin(round, People.roster(Sample.municipalities().stream().map(one -> one.code().value()).toArray(String[]::new)));
        LocalDateTime day = WorkingDays.onOrAfter(round.letterDate().plusDays(6)).atTime(10, 0);
        office.fill("sara", "/outbox", "/outbox/hold", "reason", "Kun de breve, som er frosset, skal sendes");
        engine.letTimePassUntil(day);
        for (Mandate mandate : roster.mandates(round.id())) {
            tellTales.put(mandate.municipality().code().value(), new TreeSet<>(People.tellTales(mandate)));
        }
        for (String code : WRITTEN_ABOUT) {
            MandateId mandate = WholeRound.mandate(round, code);
            Marks marks = new Marks(code);
            everyText.write(office, port, round, mandate, marks);
            confidences.aCall(office, mandate, marks);
            tellTales.get(code).addAll(marks.all());
            OwnPage own = OwnPage.ofMayor(links, mandate, port);
            tellTales.get(code).add(own.token());
        }
        wholeRound.workUntil(round, round.b98().toLocalDate().minusDays(1));
        wholeRound.assignNetworks(round);
        engine.doExternalWork();
        for (String code : WRITTEN_ABOUT) {
            tellTales.get(code).addAll(database.sql("select token_hash from personal_link where mandate_id = ?").param(WholeRound.mandate(round, code).toString())
                .query(String.class).list());
        }
        assertThat(networks.placeOf(erased)).isPresent();
    }

    private String erase(DataSubject subject) {
        String id = erasures.ask(subject, ErasureReason.OBJECTION, "pernille");
        assertThat(erasures.complete(id, ErasureVariables.APPROVE, "kirsten", "yes")).isTrue();
        engine.doExternalWork();
        assertThat(erasures.erasure(id).state()).as(() -> "what held it back: " + erasures.erasure(id).tracesLeft()).isEqualTo(Erasure.State.ERASED);
        return id;
    }

    /** For each of the other 97 whose texts stand in more or fewer places than before; only the mails to the erased one that named them may be gone. */
    private List<String> changes(Hits before, Hits after, List<String> ownMails) {
        List<String> changes = new ArrayList<>();
        tellTales.forEach((code, texts) -> texts.stream().filter(text -> !code.equals(ERASED)).forEach(text -> {
            long named = ownMails.stream().filter(mail -> mail.contains(text)).count();
            Map<String, Integer> was = new TreeMap<>(before.of(text));
            Map<String, Integer> is = new TreeMap<>(after.of(text));
            boolean kept = Stream.of("dispatch.text_body", "dispatch.html_body").allMatch(place -> {
                int gone = Objects.requireNonNullElse(was.remove(place), 0) - Objects.requireNonNullElse(is.remove(place), 0);
                return gone >= 0 && gone <= named;
            });
            if (!kept || !was.equals(is)) {
                changes.add(code + " " + text + ": " + before.of(text) + " -> " + after.of(text));
            }
        }));
        return changes;
    }
}
