package dk.kl.mayors.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of each keeper: it tells one person all that is planted and nothing of another's, and erases the one and leaves the other. */
@ProductTest
class DataKeepersTest {

    @Autowired
    private Keepers keepers;
    @Autowired
    private Rounds rounds;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId one;
    private MandateId other;
    private String event;

    @BeforeEach
    void givenTwoMayors() {
        round = rounds.newRound();
        one = rounds.mayor(round, "0751", true);
        other = rounds.mayor(round, "0621", true);
        event = rounds.event(round, EventKind.INTRO_SESSION_1);
    }

    /**
     * What is planted for each of two mayors.
     *
     * @param sql    {@code $m} is the mandate, {@code $r} the round, {@code $e} an event, {@code $k} a short key; texts to find begin with mark
     * @param tables where the marks are looked for
     */
    private record Case(String keeper, List<String> tables, List<String> sql, Set<String> told) {

        @Override
        public String toString() {
            return keeper;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
            new Case("Medlemskaber og nyhedsbreve", List.of("subscription", "unsubscribe_link"), List.of(
                "insert into subscription (id, mandate_id, newsletter_id, begun_at, begun_how, begun_by, consent_version, consent_given_on, consent_note, "
                    + "ended_at, ended_how, ended_by, end_note, paused) select '$m/' || n.id || '/9', '$m', n.id, timestamp '2022-01-03 09:00:00', 'PHONE', "
                    + "'sara', 1, date '2022-01-03', 'markA$k', timestamp '2022-02-03 09:00:00', 'MAIL', 'sara', 'markB$k', false from newsletter n "
                    + "where n.kind <> 'OFFICE' order by n.position fetch first 1 row only",
                "insert into unsubscribe_link (token_hash, mandate_id, newsletter_id, expires_at) select 'hash$k', '$m', n.id, "
                    + "timestamp '2027-01-01 00:00:00' from newsletter n order by n.position fetch first 1 row only"),
                Set.of("markA", "markB", "på telefon", "på mail", "3. januar 2022", "(version 1)", "Link, der afmelder")),
            new Case("Invitationer, svar og fremmøde", List.of("invitation", "answer_entry", "invitation_move"), List.of(
                "insert into invitation (id, mandate_id, event_id, invite_at, answer_deadline_at, invited_at, reminders, answer, substitute, answered_at, "
                    + "attended, checked_in_at, checked_in_by, follow_up, version) values ('$m/$e', '$m', '$e', timestamp '2022-01-03 09:00:00', "
                    + "timestamp '2022-01-10 09:00:00', timestamp '2022-01-03 09:00:00', 0, 'SUBSTITUTE', 'markA$k', timestamp '2022-01-04 09:00:00', true, "
                    + "timestamp '2022-01-31 09:00:00', 'markB$k', 'phone', 0)",
                "insert into answer_entry (invitation_id, answer, channel, given_by, given_at, counted) values ('$m/$e', 'DECLINES', 'STAFF', 'markC$k', "
                    + "timestamp '2022-01-04 09:00:00', true)",
                "insert into invitation_move (id, change_id, invitation_id, event_id, started_at, ended_at, invite_at, answer_deadline_at, answer, substitute, "
                    + "asking, asked_again, concerned, changed_at) values ('$k$m', 'x', '$m/$e', '$e', timestamp '2022-01-31 09:00:00', "
                    + "timestamp '2022-01-31 12:00:00', timestamp '2022-01-03 09:00:00', timestamp '2022-01-10 09:00:00', 'SUBSTITUTE', 'markD$k', true, true, "
                    + "true, timestamp '2022-01-05 09:00:00')"),
                Set.of("markA", "markB", "markC", "markD", "Stedfortræder deltager", "Deltager ikke – Noteret af en medarbejder", "Mødt", "1. introsession")),
            new Case("Kostønsker og særlige hensyn", List.of("event_wish"), List.of(
                "insert into event_wish (id, mandate_id, event_id, diet, access, arrival, hotel, noted_at, noted_by, version) values ('$m/$e', '$m', '$e', "
                    + "'markA$k', 'markB$k', 'markC$k', 'markD$k', timestamp '2022-01-04 09:00:00', 'sara', 0)"),
                Set.of("Kostønsker: markA", "markB", "markC", "markD", "sara")),
            new Case("Fritagelser fra borgmesterforløbet", List.of("exemption"), List.of(
                "insert into exemption (id, mandate_id, event_id, reason, noted_at, noted_by) values ('$m/$e', '$m', '$e', 'markA$k', "
                    + "timestamp '2022-01-04 09:00:00', 'sara')"), Set.of("Begrundelse: markA", "sara")),
            new Case("Tilmelding til borgmesternetværk", List.of("network_sign_up_theme", "network_sign_up_company"), List.of(
                "insert into network_sign_up (mandate_id, round_id, answer, max_distance_km, meeting_form, offered_at, answered_at, version) values ('$m', '$r', "
                    + "'YES', 77, 'ONLINE', timestamp '2022-01-04 09:00:00', timestamp '2022-01-05 09:00:00', 0)",
                "insert into network_sign_up_theme (mandate_id, theme) values ('$m', 'CLIMATE')",
                "insert into network_sign_up_company (mandate_id, municipality_code, wanted) values ('$m', '0101', true)",
                "insert into network_sign_up_company (mandate_id, municipality_code, wanted) values ('$m', '0461', false)"),
                Set.of("Ja", "højst 77 km", "Vi mødes online", "Klima og grøn omstilling", "Gerne sammen med: København", "Helst ikke sammen med: Odense")),
            new Case("Forslag til fordeling på netværk", List.of("network_move"), List.of(
                "insert into network_scenario (id, round_id, number, name, chosen, networks, min_size, max_size, seed, obstacles, created_at, version) "
                    + "values ('$k$r', '$r', cast('$k' as int), 'Forslag', false, 9, 2, 9, 1, '', timestamp '2022-01-04 09:00:00', 0)",
                "insert into network_scenario_place (scenario_id, mandate_id, network, pinned) values ('$k$r', '$m', 3, true)",
                "insert into network_move (id, scenario_id, mandate_id, from_network, to_network, reason, moved_by, moved_at) values ('$k$m', '$k$r', '$m', 2, 3, "
                    + "'markA$k', 'niels', timestamp '2022-01-04 09:00:00')"),
                Set.of("markA", "Netværk 2", "Netværk 3", "niels", "Fastholdt: Ja")),
            new Case("Notater på borgmesterkortet", List.of("mayor_note"), List.of(
                "insert into mayor_note (id, mandate_id, text, author, audience, written_at, struck_at, struck_by, strike_reason, version) values ('$k$m', '$m', "
                    + "'markA$k', 'sara', 'secretariat', timestamp '2022-01-04 09:00:00', timestamp '2022-01-05 09:00:00', 'kirsten', 'markB$k', 0)"),
                Set.of("markA", "markB", "sara", "kirsten", "4. januar 2022 kl. 09.00")),
            new Case("Skift af borgmester", List.of("succession"), List.of(
                "insert into succession (id, mandate_id, round_id, state, change_kind, reason, last_day, successor_known, first_name, last_name, email, phone, "
                    + "secretary_name, secretary_email, party, newly_elected, made_by, made_at, version) values ('$k$m', '$m', '$r', 'DONE', 'ENDS', 'DISMISSED', "
                    + "date '2023-01-31', false, '', '', '', '', '', '', '', false, 'sara', timestamp '2022-01-04 09:00:00', 0)"),
                Set.of("Årsag: Afsat", "31. januar 2023", "sara")),
            new Case("Links til borgmesterens side", List.of("personal_link", "page_code"), List.of(
                "insert into page_code (id, mandate_id, inquiry_id, code_hash, made_at, ends_at, tries) values ('$k$m', '$m', 'x', 'hash$k', "
                    + "timestamp '2022-01-04 09:00:00', timestamp '2022-01-04 09:10:00', 0)",
                "insert into personal_link (id, mandate_id, purpose, token_hash, made_at, made_by, ends_at, last_used_at, revoked_at, revoked_by, version) values "
                    + "('$k$m', '$m', 'PAGE', 'hash$k', timestamp '2022-01-04 09:00:00', 'markA$k', timestamp '2022-02-04 09:00:00', "
                    + "timestamp '2022-01-05 09:00:00', timestamp '2022-01-06 09:00:00', 'markB$k', 0)"),
                Set.of("Borgmesterens side", "markA", "markB", "Sidst brugt: 5. januar 2022")),
            new Case("Rettelser af kontaktoplysninger", List.of("contact_correction"), List.of(
                "insert into contact_correction (id, mandate_id, waiting_for, email, phone, secretary_name, secretary_email, state, proposed_at, version) values "
                    + "('$k$m', '$m', '$m', 'markA$k', 'markB$k', 'markC$k', 'markD$k', 'WAITING', timestamp '2022-01-04 09:00:00', 0)"),
                Set.of("markA", "markB", "markC", "markD", "Venter på sekretariatet")),
            new Case("Svar til andre programmer", List.of("api_request"), List.of(
                "insert into api_request (user_id, request_key, claim, fingerprint, expires_at, status, content_type, body) values ('program$k', '$k$m', '$k$m', "
                    + "'f', timestamp '2022-01-04 09:00:00', 200, 'application/json', 'mandate $m, markA$k')"), Set.of("program")),
            new Case("Tekster til borgmesteren alene", List.of("text_version"), List.of(
                "insert into text_version (id, round_id, kind, mandate_id, revision, subject, body, state, saved_at, saved_by, version) values ('$k$m', '$r', "
                    + "'LETTER', '$m', 1, 'markA$k', 'markB$k', 'APPROVED', timestamp '2022-01-04 09:00:00', 'sara', 0)"), Set.of("markA", "markB", "sara")),
            new Case("Plads i borgmesternetværk", List.of(), List.of(
                "insert into mayors_network (id, round_id, number, version) values ('$k$r', '$r', cast('$k' as int), 0)",
                "insert into network_member (mandate_id, network_id, joined_on) values ('$m', '$k$r', date '2022-03-01')",
                "insert into host_turn (network_id, turn, mandate_id, due_on) values ('$k$r', 1, '$m', date '2022-04-01')"),
                Set.of("Medlem af netværk", "1. marts 2022", "Vært for netværk", "1. april 2022")),
            new Case("Borgmesterforløbet", List.of(), List.of(
                "insert into journey (mandate_id, round_id, newly_elected, state, started_at) values ('$m', '$r', true, 'RUNNING', timestamp '2022-01-04 09:00:00')",
                "insert into journey_step (id, mandate_id, step, state, since) values ('$m/B98', '$m', 'B98', 'DONE', timestamp '2022-01-14 09:00:00')"),
                Set.of("Forløb i valgperioden", "4. januar 2022", "14. januar 2022")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsAllAndErasesOneOfTwo(Case planted) {
        plant(planted, one, "751");
        plant(planted, other, "621");

        String told = keepers.tell(planted.keeper(), Keepers.mayor(one));
        String toldTheOther = keepers.tell(planted.keeper(), Keepers.mayor(other));
        assertThat(told).contains(planted.told()).contains(planted.sql().toString().contains("markA$k") && planted.told().contains("markA") ? "markA751" : "")
            .doesNotContain("621").doesNotContain("hash");
        keepers.erase(planted.keeper(), Keepers.mayor(one));

        assertThat(keepers.tell(planted.keeper(), Keepers.mayor(other))).isEqualTo(toldTheOther);
        planted.tables().forEach(table -> assertThat(content(table)).as(table).doesNotContainPattern("mark[A-D]751").doesNotContain("hash751"));
        if (!planted.tables().isEmpty()) {
            assertThat(keepers.tell(planted.keeper(), Keepers.mayor(one))).isNotEqualTo(told);
        }
    }

    private void plant(Case planted, MandateId mandate, String key) {
        planted.sql().forEach(sql -> database.update(sql.replace("$m", mandate.toString()).replace("$r", round.id().value()).replace("$e", event)
            .replace("$k", key)));
    }

    private String content(String table) {
        List<Map<String, Object>> rows = database.queryForList("select * from " + table);
        assertThat(rows).isNotNull();
        return rows.toString();
    }
}
