package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-11-16", "2025-11-18", "2029-11-20", "2033-11-15"})
    void knowsTheThirdTuesdayOfNovemberEveryFourthYear(String day) {
        assertThat(Elections.problem(LocalDate.parse(day))).isEmpty();
    }

    @Test
    void saysWhenTheElectionIs() {
        assertThat(Elections.problem(LocalDate.of(2025, 11, 11))).hasValue("Kommunalvalget i 2025 er tirsdag den 18. november 2025. Vælg den dato.");
        assertThat(Elections.problem(LocalDate.of(2024, 11, 19))).hasValue("Der er ikke kommunalvalg i 2024. Det næste er tirsdag den 18. november 2025.");
        assertThat(Elections.problem(LocalDate.of(202, 11, 19)).orElse("")).startsWith("Årstallet kan ikke være rigtigt.");
    }

    @Test
    void findsTheNextElection() {
        assertThat(Elections.after(LocalDate.of(2021, 11, 15))).isEqualTo(LocalDate.of(2021, 11, 16));
        assertThat(Elections.after(LocalDate.of(2021, 11, 16))).isEqualTo(LocalDate.of(2025, 11, 18));
    }

    @Test
    void derivesThePeriodAndItsDates() {
        LocalDate election = LocalDate.of(2025, 11, 18);

        assertThat(Elections.roundOf(election)).isEqualTo(new RoundId("2026-2029"));
        assertThat(Elections.lastConstitutingDate(election)).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(Elections.officeDate(election)).isEqualTo(LocalDate.of(2026, 1, 1));
    }
}
