package dk.kl.mayors.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.roster.MandateId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of each kind of data: exactly what is older goes, in that round only. */
@ProductTest
class ExpiringDataTest {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Autowired
    private Keepers keepers;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcTemplate database;

    /**
     * A row that is planted twice in one round, older and younger, and once in another round.
     *
     * @param sql  {@code $m} is the mandate, {@code $e} an event, {@code $k} a key, {@code $t} when its time began
     * @param left what counts the rows that are there
     */
    private record Case(DataClass dataClass, String what, String left, String... sql) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static final String INVITATION = "insert into invitation (id, mandate_id, event_id, invite_at, answer_deadline_at, reminders, answer, substitute, "
        + "attended, version) values ('$m/$e', '$m', '$e', timestamp '2022-01-03 09:00:00', timestamp '2022-01-10 09:00:00', 0, 'SUBSTITUTE', $s, true, 0)";

    static Stream<Case> events() {
        return Stream.of(
            new Case(DataClass.WISHES, "Kostønsker og særlige hensyn til", "event_wish where event_id = '$e'",
                "insert into event_wish (id, mandate_id, event_id, diet, access, arrival, hotel, noted_at, version) values ('$m/$e', '$m', '$e', 'fisk', '', '', '', "
                    + "timestamp '2022-01-03 09:00:00', 0)"),
            new Case(DataClass.ANSWERS, "Stedfortrædere og indtjekning til", "invitation where substitute is not null and event_id = '$e'",
                INVITATION.replace("$s", "'Bo'")),
            new Case(DataClass.ANSWERS, "Svarprotokol for", "answer_entry where invitation_id = '$m/$e'", INVITATION.replace("$s", "null"),
                "insert into answer_entry (invitation_id, answer, channel, given_at, counted) values ('$m/$e', 'DECLINES', 'PAGE', "
                    + "timestamp '2022-01-04 09:00:00', true)"),
            new Case(DataClass.ANSWERS, "Begrundelser for fritagelse fra", "exemption where reason <> '' and event_id = '$e'",
                "insert into exemption (id, mandate_id, event_id, reason, noted_at, noted_by) values ('$m/$e', '$m', '$e', 'syg', "
                    + "timestamp '2022-01-04 09:00:00', 'sara')"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void removesWhatBelongsToEventsThatAreLongOver(Case kind) {
        TestRound elsewhere = rounds.newRound();
        TestRound round = rounds.newRound();
        MandateId mandate = rounds.mayor(round, "0751", true);
        String early = rounds.event(round, EventKind.INTRO_SESSION_1);
        String late = rounds.event(round, EventKind.INTRO_SESSION_2);
        String foreign = rounds.event(elsewhere, EventKind.INTRO_SESSION_1);
        plant(kind, mandate, early, "1", null);
        plant(kind, mandate, late, "2", null);
        MandateId stranger = rounds.mayor(elsewhere, "0621", true);
        plant(kind, stranger, foreign, "3", null);
        Instant between = at(round.intro1().plusDays(2));

        assertThat(keepers.expired(kind.dataClass(), round.id(), at(round.intro1().minusDays(1)))).isEmpty();
        assertThat(keepers.expired(kind.dataClass(), round.id(), between)).containsExactly(kind.what() + " Borgmester i en ny tid – 1. introsession: 1");
        assertThat(keepers.remove(kind.dataClass(), round.id(), between)).isEqualTo(1);

        assertThat(left(kind, mandate, early)).isZero();
        assertThat(left(kind, mandate, late)).isEqualTo(1);
        assertThat(left(kind, stranger, foreign)).isEqualTo(1);
        assertThat(keepers.expired(kind.dataClass(), round.id(), between)).isEmpty();
    }

    static Stream<Case> moments() {
        return Stream.of(
            new Case(DataClass.NOTES, "Notater på borgmesterkortet", "mayor_note where mandate_id = '$m'",
                "insert into mayor_note (id, mandate_id, text, author, written_at, version) values ('$k$m', '$m', 'x', 'sara', timestamp '$t', 0)"),
            new Case(DataClass.NOTES, "Afsluttede skift af borgmester", "succession where mandate_id = '$m'",
                "insert into succession (id, mandate_id, round_id, state, successor_known, first_name, last_name, email, phone, secretary_name, secretary_email, "
                    + "party, newly_elected, made_by, made_at, version) values ('$k$m', '$m', '$r', 'DONE', false, '', '', '', '', '', '', '', false, 'sara', "
                    + "timestamp '$t', 0)"),
            new Case(DataClass.LINKS, "Udløbne og spærrede links", "personal_link where mandate_id = '$m'",
                "insert into personal_link (id, mandate_id, purpose, token_hash, made_at, ends_at, revoked_at, version) values ('$k$m', '$m', 'PAGE', '$k$m', "
                    + "timestamp '2022-01-04 09:00:00', timestamp '9022-01-04 09:00:00', timestamp '$t', 0)"),
            new Case(DataClass.LINKS, "Udløbne koder", "page_code where mandate_id = '$m'",
                "insert into page_code (id, mandate_id, inquiry_id, code_hash, made_at, ends_at, tries) values ('$k$m', '$m', 'x', 'h', timestamp '$t', "
                    + "timestamp '$t', 0)"),
            new Case(DataClass.LINKS, "Links, der afmelder nyhedsbreve", "unsubscribe_link where mandate_id = '$m'",
                "insert into unsubscribe_link (token_hash, mandate_id, newsletter_id, expires_at) select '$k$m', '$m', n.id, timestamp '$t' from newsletter n "
                    + "order by n.position fetch first 1 row only"),
            new Case(DataClass.LOGS, "Afgjorte rettelser af kontaktoplysninger", "contact_correction where mandate_id = '$m'",
                "insert into contact_correction (id, mandate_id, state, proposed_at, decided_at, decided_by, version) values ('$k$m', '$m', 'APPROVED', "
                    + "timestamp '2022-01-04 09:00:00', timestamp '$t', 'sara', 0)"),
            new Case(DataClass.LOGS, "Afsluttede nyhedsbreve med samtykke", "subscription where mandate_id = '$m'",
                "insert into subscription (id, mandate_id, newsletter_id, begun_at, begun_how, begun_by, consent_note, ended_at, ended_how, ended_by, end_note, paused) "
                    + "select '$k$m', '$m', n.id, timestamp '2022-01-04 09:00:00', 'OFFICE', '', '', timestamp '$t', 'LINK', '', '', false from newsletter n "
                    + "order by n.position fetch first 1 row only"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void removesWhatBeganLongAgo(Case kind) {
        TestRound elsewhere = rounds.newRound();
        MandateId foreign = rounds.mayor(elsewhere, "0621", true);
        TestRound round = rounds.newRound();
        MandateId mandate = rounds.mayor(round, "0751", true);
        engine.clockTo(round.b98().plusYears(4));
        plant(kind, mandate, round.id().value(), "1", round.b98());
        plant(kind, mandate, round.id().value(), "2", round.b98().plusDays(10));
        plant(kind, foreign, elsewhere.id().value(), "3", round.b98());
        Instant between = at(round.b98().plusDays(5));

        assertThat(keepers.expired(kind.dataClass(), round.id(), at(round.b98().minusDays(1)))).isEmpty();
        assertThat(keepers.expired(kind.dataClass(), round.id(), between)).containsExactly(kind.what() + ": 1");
        assertThat(keepers.remove(kind.dataClass(), round.id(), between)).isEqualTo(1);

        assertThat(left(kind, mandate, "")).isEqualTo(1);
        assertThat(left(kind, foreign, "")).isEqualTo(1);
        assertThat(keepers.expired(kind.dataClass(), round.id(), between)).isEmpty();
    }

    @Test
    void keepsTheProofOfAConsentForTwoYearsWhateverTheRoundSays() {
        TestRound round = rounds.newRound();
        MandateId mandate = rounds.mayor(round, "0751", true);
        Case proof = moments().filter(one -> one.left().startsWith("subscription")).findFirst().orElseThrow();
        plant(proof, mandate, round.id().value(), "1", round.b98());
        engine.clockTo(round.b98().plusYears(2).minusDays(2));
        assertThat(keepers.expired(DataClass.LOGS, round.id(), at(round.b98().plusDays(1)))).isEmpty();
        assertThat(keepers.remove(DataClass.LOGS, round.id(), at(round.b98().plusDays(1)))).isZero();

        engine.clockTo(round.b98().plusYears(2).plusDays(2));

        assertThat(keepers.expired(DataClass.LOGS, round.id(), at(round.b98().plusDays(1)))).hasSize(1);
    }

    private void plant(Case kind, MandateId mandate, String event, String key, LocalDateTime time) {
        for (String sql : kind.sql()) {
            database.update(sql.replace("$m", mandate.toString()).replace("$e", event).replace("$r", event).replace("$k", key)
                .replace("$t", time == null ? "" : SQL.format(time)));
        }
    }

    private int left(Case kind, MandateId mandate, String event) {
        return database.queryForObject("select count(*) from " + kind.left().replace("$m", mandate.toString()).replace("$e", event), Integer.class);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(EngineClock.COPENHAGEN).toInstant();
    }
}
