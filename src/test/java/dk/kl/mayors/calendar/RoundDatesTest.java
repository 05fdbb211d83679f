package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.engine.EngineClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class RoundDatesTest {

    @Autowired
    private RoundDates dates;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void closesTheSignUpOnTheNextWorkingDayOverEaster() {
        TestRound round = rounds.newRound();
        for (int daysBeforeEaster = 4; daysBeforeEaster >= -1; daysBeforeEaster--) {
            LocalDate easter = WorkingDays.easterSunday(round.year());
            database.sql("update election_round set network_sign_up_deadline = ? where id = ?").params(easter.minusDays(daysBeforeEaster), round.id().value())
                .update();

            assertThat(LocalDateTime.ofInstant(dates.networkSignUpClosed(round.id().value()).toInstant(), EngineClock.COPENHAGEN))
                .isEqualTo(easter.plusDays(2).atTime(8, 0));
        }
    }
}
