package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2021,2021-04-04", "2022,2022-04-17", "2023,2023-04-09", "2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25"})
    void computesEasterSunday(int year, LocalDate easter) {
        assertThat(WorkingDays.easterSunday(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-14", "2022-04-15", "2022-04-18", "2022-05-13", "2022-05-26", "2022-06-06", "2026-06-05", "2025-12-24",
        "2025-12-25", "2025-12-26", "2025-12-31", "2026-01-01"})
    void knowsTheDaysOff(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void worksOnGreatPrayerDaySince2024() {
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2024, 4, 26))).isTrue();
    }

    @Test
    void countsOverWeekendsAndHolidays() {
        assertThat(WorkingDays.plus(LocalDate.of(2021, 12, 23), 1)).isEqualTo(LocalDate.of(2021, 12, 27));
        assertThat(WorkingDays.onOrBefore(LocalDate.of(2022, 4, 18))).isEqualTo(LocalDate.of(2022, 4, 13));
    }
}
