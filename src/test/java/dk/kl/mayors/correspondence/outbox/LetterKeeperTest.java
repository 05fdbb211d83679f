package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorPapers;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.Post.ToOffice;
import dk.kl.mayors.correspondence.PostFigures;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.Keepers;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class LetterKeeperTest {

    private static final String LETTERS = "Breve og mails";

    @Autowired
    private Keepers keepers;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Post post;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MayorPapers papers;
    @Autowired
    private PostFigures figures;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Engine engine;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId aarhus;
    private MandateId kolding;

    @BeforeEach
    void givenLettersToTwoMayors() {
        round = rounds.newRound();
        aarhus = rounds.mayor(round, "0751", true);
        kolding = rounds.mayor(round, "0621", true);
        for (MandateId mayor : List.of(aarhus, kolding)) {
            post.sendWelcomeLetter(mayor);
            post.write(ToMayor.of(mayor, MailKind.CANCELLATION, "b98", Map.of("title", "B98 " + mayor, "when", "fredag", "place", "KØF"))
                .with(calendar.event(rounds.event(round, EventKind.B98_MEETING)), Method.CANCEL));
        }
        post.write(new ToOffice(round.id(), "KKR", "kkr@kl.example", MailKind.MEMBER_LIST, "list", Map.of("body", "KKR",
            "members", "Aarhus: Vilja Birk0751, borgmester0751@kommune.example\nKolding: Vilja Birk0621, borgmester0621@kommune.example")));
    }

    @Test
    void tellsAMayorAllLettersWithTheirFilesAndDeliveryAndNobodyElses() {
        outbox.beginSending(id(aarhus));
        outbox.sent(id(aarhus), "250 taget imod");

        assertThat(keepers.tell(LETTERS, Keepers.mayor(aarhus))).contains("Velkomstbrev, 15. december", "Vilja Birk0751 <borgmester0751@kommune.example>",
            "Velkomstbrev.pdf", "250 taget imod", "Tilstand: Sendt", "Tilbagetrukket invitation", "B98 " + aarhus, "Nævnt i en mail til andre",
            "sekretaer0751@kommune.example").doesNotContain("0621");
    }

    @Test
    void tellsASecretaryWhatWasWrittenToTheSecretary() {
        assertThat(keepers.tell(LETTERS, Keepers.secretary(aarhus))).contains("Ask Sølunde <sekretaer0751@kommune.example>")
            .doesNotContain("0621", "Nævnt i en mail");
    }

    @Test
    void erasesOneMayorAndLeavesTheOther() {
        outbox.beginSending(id(aarhus));
        outbox.sent(id(aarhus), "250 borgmester0751@kommune.example");
        long files = count("document");
        String others = keepers.tell(LETTERS, Keepers.mayor(kolding));

        keepers.erase(LETTERS, Keepers.mayor(aarhus));

        assertThat(all()).doesNotContain("0751@", "Birk0751").contains("Birk0621", DataKeeper.GONE);
        assertThat(keepers.tell(LETTERS, Keepers.mayor(kolding))).isEqualTo(others);
        assertThat(count("document")).as("the letter and the calendar entry of one mayor").isEqualTo(files - 2);
        assertThat(papers.of(aarhus)).isEmpty();
        assertThat(papers.content(kolding, 1)).isPresent();
        assertThat(figures.of(round.id())).filteredOn(one -> one.kind() == MailKind.WELCOME_LETTER).singleElement()
            .satisfies(letters -> assertThat(letters.sent()).isEqualTo(1));
    }

    @Test
    void erasesASecretaryAndLeavesTheMayor() {
        keepers.erase(LETTERS, Keepers.secretary(aarhus));

        assertThat(all()).doesNotContain("sekretaer0751").contains("borgmester0751", "sekretaer0621");
    }

    @Test
    void sendsNothingThatIsGone() {
        String waiting = id(aarhus);
        keepers.erase(LETTERS, Keepers.mayor(aarhus));

        outbox.abandon(waiting);
        outbox.requeue(waiting);

        assertThat(outbox.contentRemoved(waiting)).isTrue();
        assertThat(outbox.open(waiting).state()).isEqualTo(DispatchState.ABANDONED);
    }

    @Test
    void removesTheContentOfLettersThatWereSentLongAgoAndKeepsTheLine() {
        outbox.beginSending(id(aarhus));
        outbox.sent(id(aarhus), "250 taget imod");
        Instant sent = clock.instant();
        engine.clockTo(round.letterDate().plusDays(10).atTime(8, 0));
        outbox.beginSending(id(kolding));
        outbox.sent(id(kolding), "250 taget imod");
        long withContent = count("dispatch where content_removed_at is null and round_id = '" + round.id() + "'");

        Instant before = sent.plus(Duration.ofDays(5));
        assertThat(keepers.expired(DataClass.LETTERS, round.id(), before)).hasSize(1);
        assertThat(keepers.expired(DataClass.LETTERS, round.id(), sent.minusSeconds(60))).isEmpty();
        int removed = keepers.remove(DataClass.LETTERS, round.id(), before);

        assertThat(removed).isPositive();
        assertThat(count("dispatch where content_removed_at is null and round_id = '" + round.id() + "'")).isEqualTo(withContent - removed).isPositive();
        assertThat(outbox.open(id(aarhus)).state()).isEqualTo(DispatchState.SENT);
        assertThat(outbox.open(id(aarhus)).mail().text().text()).isEqualTo("Indholdet er slettet.");
        assertThat(outbox.open(id(aarhus)).steps()).extracting(OpenedMessage.Step::what).contains("Modtaget af mailserveren");
        assertThat(papers.of(kolding)).isNotEmpty();
        assertThat(keepers.expired(DataClass.LETTERS, round.id(), before)).isEmpty();
    }

    @Test
    void removesTheDeliveryLogWhenItsTimeIsOver() {
        outbox.beginSending(id(aarhus));
        Instant begun = clock.instant();
        engine.clockTo(round.letterDate().plusDays(10).atTime(8, 0));
        outbox.sent(id(aarhus), "250 taget imod");

        assertThat(keepers.expired(DataClass.LOGS, round.id(), begun.plusSeconds(60))).contains("Leveringslog: 1");
        keepers.remove(DataClass.LOGS, round.id(), begun.plusSeconds(60));

        assertThat(outbox.open(id(aarhus)).steps()).extracting(OpenedMessage.Step::what).containsExactly("Lagt i kø", "Modtaget af mailserveren");
    }

    private String id(MandateId mayor) {
        return database.queryForObject("select id from dispatch where recipient = ? and kind = 'WELCOME_LETTER'", String.class, mayor.toString());
    }

    private String all() {
        return String.join("\n", database.query("select * from dispatch where round_id = ?", (row, number) -> {
            StringBuilder text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append('\n');
            }
            return text.toString();
        }, round.id().value())) + database.queryForList("select detail from dispatch_log", String.class);
    }

    private long count(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }
}
