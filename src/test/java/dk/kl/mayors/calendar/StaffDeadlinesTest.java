package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.engine.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffDeadlinesTest {

    @ParameterizedTest
    @CsvSource({
        "2021-12-15T08:00, 2, 2021-12-17T16:00",
        "2021-12-17T17:00, 1, 2021-12-20T16:00",
        "2021-12-22T10:00, 2, 2021-12-27T16:00",
        "2021-12-30T10:00, 1, 2022-01-03T16:00",
        "2022-03-25T10:00, 1, 2022-03-28T16:00",
        "2022-04-13T10:00, 1, 2022-04-19T16:00",
        "2022-04-12T23:59, 2, 2022-04-19T16:00",
        "2022-05-12T10:00, 1, 2022-05-16T16:00",
        "2023-05-04T10:00, 1, 2023-05-08T16:00",
        "2024-04-25T10:00, 1, 2024-04-26T16:00",
        "2022-05-25T10:00, 1, 2022-05-27T16:00",
        "2022-06-03T10:00, 1, 2022-06-07T16:00",
        "2024-06-04T10:00, 1, 2024-06-06T16:00"
    })
    void countsDanishWorkingDaysOverWeekendsAndHolidays(LocalDateTime now, int days, LocalDateTime due) {
        assertThat(LocalDateTime.ofInstant(at(now).workingDays(days).toInstant(), EngineClock.COPENHAGEN)).isEqualTo(due);
    }

    @Test
    void fallsOnTheAfternoonOfAWorkingDayWheneverItIsAsked() {
        for (LocalDate day = LocalDate.of(2021, 11, 1); day.isBefore(LocalDate.of(2030, 1, 1)); day = day.plusDays(1)) {
            for (int days = 1; days <= 5; days++) {
                LocalDateTime due = LocalDateTime.ofInstant(at(day.atTime(2, 30)).workingDays(days).toInstant(), EngineClock.COPENHAGEN);
                assertThat(WorkingDays.isWorkingDay(due.toLocalDate())).as("%d working days from %s", days, day).isTrue();
                assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
                assertThat(due.toLocalDate()).isAfter(day);
            }
        }
    }

    private static StaffDeadlines at(LocalDateTime now) {
        return new StaffDeadlines(Clock.fixed(now.atZone(EngineClock.COPENHAGEN).toInstant(), EngineClock.COPENHAGEN));
    }
}
