package dk.kl.mayors.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Deadlines.DaysBefore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final DaysBefore B98 = new DaysBefore(42, 11, 9, 7);
    private static final DaysBefore INTRO = new DaysBefore(35, 14, 10, 7);

    @Test
    void remindsOnTheMorningAfterEasterAndNotTwice() {
        Deadlines deadlines = of(LocalDateTime.of(2022, 4, 26, 10, 0), B98, LocalDateTime.of(2022, 3, 1, 12, 0));

        assertThat(local(deadlines.firstReminder())).isEqualTo(LocalDateTime.of(2022, 4, 19, 9, 0));
        assertThat(deadlines.secondReminder()).isNull();
        assertThat(local(deadlines.answer())).isEqualTo(LocalDateTime.of(2022, 4, 19, 16, 0));
    }

    @Test
    void waitsForTheAnswerNoLongerThanTheLastWorkingDayBeforeEaster() {
        Deadlines deadlines = of(LocalDateTime.of(2022, 4, 25, 10, 0), INTRO, LocalDateTime.of(2022, 3, 1, 12, 0));

        assertThat(local(deadlines.firstReminder())).isEqualTo(LocalDateTime.of(2022, 4, 11, 9, 0));
        assertThat(deadlines.secondReminder()).as("would come after the answer was due").isNull();
        assertThat(local(deadlines.answer())).isEqualTo(LocalDateTime.of(2022, 4, 13, 16, 0));
    }

    @Test
    void keepsTheWallClocksTimeWhenSummerTimeBegins() {
        Deadlines deadlines = of(LocalDateTime.of(2022, 4, 5, 10, 0), B98, LocalDateTime.of(2022, 2, 22, 12, 0));

        assertThat(local(deadlines.firstReminder())).isEqualTo(LocalDateTime.of(2022, 3, 25, 9, 0));
        assertThat(local(deadlines.secondReminder())).isEqualTo(LocalDateTime.of(2022, 3, 28, 9, 0));
    }

    @Test
    void neverFallsOnADayOffWhateverDayTheEventIs() {
        for (LocalDate day = LocalDate.of(2022, 1, 3); day.isBefore(LocalDate.of(2030, 1, 1)); day = WorkingDays.onOrAfter(day.plusDays(1))) {
            for (DaysBefore days : new DaysBefore[] {B98, INTRO}) {
                Deadlines deadlines = of(day.atTime(10, 0), days, day.minusDays(60).atTime(12, 0));
                Stream.of(deadlines.invite(), deadlines.firstReminder(), deadlines.secondReminder()).filter(Objects::nonNull).forEach(moment -> {
                    assertThat(WorkingDays.isWorkingDay(local(moment).toLocalDate())).as("%s", local(moment)).isTrue();
                    assertThat(local(moment).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(moment).isBefore(deadlines.answer());
                });
                assertThat(WorkingDays.isWorkingDay(local(deadlines.answer()).toLocalDate())).as("%s", local(deadlines.answer())).isTrue();
                if (deadlines.firstReminder() != null && deadlines.secondReminder() != null) {
                    assertThat(local(deadlines.secondReminder()).toLocalDate()).isAfter(local(deadlines.firstReminder()).toLocalDate());
                }
            }
        }
    }

    private static Deadlines of(LocalDateTime event, DaysBefore days, LocalDateTime now) {
        return Deadlines.of(event, days, now.atZone(EngineClock.COPENHAGEN).toInstant(), EngineClock.COPENHAGEN);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, EngineClock.COPENHAGEN);
    }
}
