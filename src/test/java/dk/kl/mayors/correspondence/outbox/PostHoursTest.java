package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.engine.EngineClock;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2021-12-15T07:00:00, 2021-12-15T07:00:00",
        "2021-12-15T19:59:59, 2021-12-15T19:59:59",
        "2021-12-15T20:00:00, 2021-12-16T07:00:00",
        "2021-12-15T06:59:00, 2021-12-15T07:00:00",
        "2021-12-17T21:00:00, 2021-12-20T07:00:00",
        "2021-12-18T12:00:00, 2021-12-20T07:00:00",
        "2021-12-23T20:30:00, 2021-12-27T07:00:00",
        "2022-04-13T22:00:00, 2022-04-19T07:00:00",
        "2022-03-27T02:30:00, 2022-03-28T07:00:00"
    })
    void waitsForTheNextMorningOfAWorkingDay(LocalDateTime now, LocalDateTime next) {
        PostHours hours = hours(now, true);

        assertThat(hours.next()).isEqualTo(next);
        assertThat(hours.open()).isEqualTo(now.equals(next));
    }

    @ParameterizedTest
    @CsvSource({"2021-12-25T03:00:00", "2021-12-15T12:00:00"})
    void neverRestsWhereTheHouseWantsItSo(LocalDateTime now) {
        assertThat(hours(now, false).open()).isTrue();
    }

    private static PostHours hours(LocalDateTime now, boolean quiet) {
        return new PostHours(new MailSettings("a@kl.example", "KL", "a@kl.example", List.of("*"), 60, quiet, LocalTime.of(20, 0), LocalTime.of(7, 0), 3),
            Clock.fixed(now.atZone(EngineClock.COPENHAGEN).toInstant(), EngineClock.COPENHAGEN));
    }
}
