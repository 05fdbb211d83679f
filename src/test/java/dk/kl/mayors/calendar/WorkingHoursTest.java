package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @ParameterizedTest(name = "{2}: {0} + {1} hours")
    @CsvSource({
        "2022-01-11T09:00, 4, within a day, 2022-01-11T13:00",
        "2022-01-11T09:00, 7, to the end of a day, 2022-01-11T16:00",
        "2022-01-11T09:00, 8, into the next day, 2022-01-12T09:00",
        "2022-01-11T06:30, 2, before the house opens, 2022-01-11T10:00",
        "2022-01-11T21:15, 2, in the evening, 2022-01-12T10:00",
        "2022-01-11T16:00, 1, at closing time, 2022-01-12T09:00",
        "2022-01-14T15:00, 1, on Friday afternoon, 2022-01-17T08:30",
        "2022-01-14T15:30, 1, after hours on Friday, 2022-01-17T09:00",
        "2022-01-15T12:00, 8, on a Saturday, 2022-01-17T16:00",
        "2022-01-11T08:00, 40, over a week, 2022-01-18T08:30",
        "2022-04-13T14:00, 4, over Easter, 2022-04-19T10:00",
        "2023-05-04T15:00, 2, over Great Prayer Day while it was a holiday, 2023-05-08T09:00",
        "2024-04-25T15:00, 2, over the Friday that is no holiday any more, 2024-04-26T09:00",
        "2021-12-23T15:00, 2, over Christmas, 2021-12-27T09:00",
        "2021-12-30T15:30, 1, over New Year, 2022-01-03T08:30",
        "2022-06-03T15:00, 1, before Whitsun and Constitution Day, 2022-06-07T08:30",
        "2022-01-11T10:20, 0, no hours at all, 2022-01-11T10:20",
        "2022-01-16T10:20, 0, no hours on a Sunday, 2022-01-17T08:00"})
    void hoursAreCountedWhileTheHouseIsOpen(LocalDateTime from, int hours, String when, LocalDateTime expected) {
        assertThat(WorkingHours.plus(at(from), hours)).isEqualTo(at(expected));
    }

    @Test
    void theWeekendOfSummerTimeIsAnHourShorter() {
        assertThat(Duration.between(at(LocalDateTime.of(2022, 3, 25, 15, 0)), WorkingHours.plus(at(LocalDateTime.of(2022, 3, 25, 15, 0)), 1)))
            .isEqualTo(Duration.ofHours(64).plusMinutes(30));
    }

    @Test
    void theWeekendOfWinterTimeIsAnHourLonger() {
        assertThat(Duration.between(at(LocalDateTime.of(2022, 10, 28, 15, 0)), WorkingHours.plus(at(LocalDateTime.of(2022, 10, 28, 15, 0)), 1)))
            .isEqualTo(Duration.ofHours(66).plusMinutes(30));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(EngineClock.COPENHAGEN).toInstant();
    }
}
