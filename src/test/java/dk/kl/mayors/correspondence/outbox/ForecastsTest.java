package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.roster.MandateId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class ForecastsTest {

    @Autowired
    private Forecasts forecasts;
    @Autowired
    private Rounds rounds;
    @Autowired
    private RoundPlanning planning;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Story story;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcClient database;
    @Autowired
    private MockMvc pages;

    private TestRound round;
    private MandateId mayor;
    private String b98;

    @BeforeEach
    void anInvitedMayorBeforeTheReminders() {
        database.sql("update election_round set state = 'CLOSED' where state = 'RUNNING'").update();
        round = rounds.newRound();
        planning.open(round.id().value());
        mayor = rounds.mayor(round, "0751", true);
        b98 = rounds.event(round, EventKind.B98_MEETING);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "municipality", "Aarhus", "municipalityCode", "0751",
            "newlyElected", true, "eventId", b98));
        engine.letTimePassUntil(round.b98().minusDays(12));
    }

    @AfterEach
    void tidyUp() {
        planning.close(round.id());
        engine.reset();
    }

    @Test
    void tellsTheRemindersOfThoseWhoHaveNotAnswered() {
        assertThat(days()).isNotEmpty().allSatisfy(day -> assertThat(day.messages()).containsOnlyKeys(MailKind.REMINDER));
        assertThat(days()).flatExtracting(day -> day.messages().get(MailKind.REMINDER)).containsExactly("Aarhus", "Aarhus");
        assertThat(days()).extracting(Forecast.Day::date).isSorted();
    }

    @Test
    void forgetsTheRemindersOnceThereIsAnAnswer() {
        invitations.answer(mayor, b98, Answer.ATTENDS, "", Invitations.Channel.PAGE, null);

        assertThat(days()).isEmpty();
    }

    @Test
    void pointsOutAMayorWhoGetsTooMuchInAWeek() {
        LocalDate today = round.b98().minusDays(12).toLocalDate();
        for (int i = 0; i < 5; i++) {
            invitations.answer(mayor, b98, i % 2 == 0 ? Answer.ATTENDS : Answer.DECLINES, "", Invitations.Channel.PAGE, null);
        }

        Forecast forecast = forecasts.next14Days();

        assertThat(forecast.weeks().get(0)).isBeforeOrEqualTo(today);
        assertThat(forecast.mayors()).singleElement().satisfies(burden -> {
            assertThat(burden.perWeek().get(0)).isGreaterThanOrEqualTo(5);
            assertThat(burden.tooMuch()).isTrue();
        });
    }

    @Test
    void isShownToTheSecretariat() throws Exception {
        pages.perform(get("/outbox/forecast").with(user("sara").authorities(new SimpleGrantedAuthority("secretariat")))).andExpect(status().isOk());
    }

    private List<Forecast.Day> days() {
        return forecasts.next14Days().days();
    }
}
