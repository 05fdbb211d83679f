package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.personaldata.Keepers;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page and file that shows mayors goes on after one of them has been erased, without that person and with the others. */
@ProductTest
class ErasedMayorOnPagesTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Post post;
    @Autowired
    private MandateSuccession mandates;
    @Autowired
    private Keepers keepers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId gone;
    private String letter;
    private String name;

    @BeforeEach
    void givenOneOfTwoMayorsIsErased() {
        round = rounds.newRound();
        gone = rounds.mayor(round, "0751", true);
        MandateId other = rounds.mayor(round, "0621", true);
        name = "Eskildsen" + round.year();
        database.update("update mandate set last_name = ?, email = ?, secretary_email = ? where id = ?", name, name + "@kommune.example",
            "sekretaer." + name + "@kommune.example", gone.toString());
        post.sendWelcomeLetter(gone);
        post.sendWelcomeLetter(other);
        letter = database.queryForObject("select id from dispatch where recipient = ? and kind = 'WELCOME_LETTER'", String.class, gone.toString());
        engine.clockTo(round.b98());
        transaction.executeWithoutResult(status -> mandates.end(gone, round.b98().toLocalDate().minusDays(1)));
        keepers.eraseEverywhere(Keepers.mayor(gone));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?round=$r", "/board.csv?round=$r", "/rounds/$r/roster", "/rounds/$r/roster/mayors.csv", "/rounds/$r", "/rounds/$r/members.csv",
        "/mail-lists?round=$r&secretaries=true", "/mail-lists/addresses.csv?round=$r&secretaries=true", "/outbox?q=aarhus", "/outbox/$d", "/outbox/$d/body",
        "/outbox/messages.csv", "/outbox/deliveries/$r", "/outbox/deliveries/$r/log.csv", "/outbox/forecast", "/letters/$r", "/letters/$r/preview",
        "/networks?round=$r", "/networks/sign-ups?round=$r", "/events/$e", "/events/$e/participants.csv", "/events/course?round=$r", "/newsletters/board",
        "/mayors/0751?round=$r", "/mayors/0751/links?mandate=$m", "/rounds/$r/report.pdf", "/outbox/deliveries/$r/print"})
    void showsTheOthersOnly(String address) throws Exception {
        MockHttpServletResponse page = browser.perform(get(address.replace("$r", round.id().value()).replace("$m", gone.toString()).replace("$d", letter)
            .replace("$e", rounds.event(round, EventKind.B98_MEETING))).with(Staff.of(StaffGroup.SECRETARIAT))).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(name, "mailto:\"", "&lt;&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mayors/0751?round=$r", "/rounds/$r/roster"})
    void saysThatThePersonIsErased(String address) throws Exception {
        String page = browser.perform(get(address.replace("$r", round.id().value())).with(Staff.of(StaffGroup.SECRETARIAT))).andReturn().getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Slettet person");
    }

    @ParameterizedTest
    @ValueSource(strings = "/mail-lists/addresses.csv?round=$r&secretaries=true")
    void writesToTheOthersOnly(String address) throws Exception {
        String list = browser.perform(get(address.replace("$r", round.id().value())).with(Staff.of(StaffGroup.SECRETARIAT))).andReturn().getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

        assertThat(list.lines().skip(1)).hasSize(2).allSatisfy(line -> assertThat(line).contains("0621@kommune.example"));
    }
}
