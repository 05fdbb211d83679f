package dk.kl.mayors.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundPlanRulesTest {

    private static final LocalDate LETTER = LocalDate.of(2021, 12, 15);
    private static final LocalDateTime B98 = LocalDateTime.of(2022, 1, 14, 10, 0);
    private static final LocalDateTime INTRO_1 = LocalDateTime.of(2022, 1, 31, 9, 30);
    private static final LocalDateTime INTRO_2 = LocalDateTime.of(2022, 4, 25, 9, 30);
    private static final LocalDate SIGN_UP = LocalDate.of(2022, 2, 7);

    private final Round round = new Round(new RoundId("2022-2025"), LocalDate.of(2021, 11, 16), LETTER, null, LocalDate.of(2022, 1, 1), null,
        Round.State.RUNNING);

    @Test
    void acceptsTheDatesOfTheLetter() {
        assertThat(problems(LETTER, B98, "KØF", INTRO_1, INTRO_2)).isEmpty();
    }

    @Test
    void refusesAB98MeetingBeforeTheLetter() {
        assertThat(problems(LETTER, LocalDateTime.of(2021, 12, 14, 10, 0), "KØF", INTRO_1, INTRO_2))
            .containsExactly("B98-mødet skal ligge efter velkomstbrevet 15. december 2021. Vælg en senere mødedato.");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(problems(null, B98, " ", INTRO_1, INTRO_2)).containsExactly("Vælg velkomstbrevets dato.",
            "Skriv, hvor B98-mødet holdes (højst 200 tegn).");
    }

    @Test
    void refusesALetterBeforeTheElection() {
        assertThat(problems(LocalDate.of(2021, 11, 15), B98, "KØF", INTRO_1, INTRO_2)).hasSize(1).first().asString().contains("før valget");
    }

    @Test
    void refusesSessionsInTheWrongOrder() {
        assertThat(problems(LETTER, B98, "KØF", INTRO_2, INTRO_1)).hasSize(1).first().asString().contains("2. introsession skal ligge efter");
    }

    @Test
    void refusesADayOff() {
        assertThat(problems(LETTER, LocalDateTime.of(2022, 1, 15, 10, 0), "KØF", INTRO_1, INTRO_2))
            .containsExactly("B98-mødet ligger lørdag den 15. januar 2022, som ikke er en arbejdsdag. Vælg en hverdag.");
    }

    @Test
    void refusesAYearOutsideThePeriod() {
        assertThat(problems(LETTER, B98, "KØF", INTRO_1, INTRO_2.plusYears(5))).anyMatch(problem -> problem.contains("Ret årstallet"));
    }

    @Test
    void refusesAPlaceWithALineBreak() {
        assertThat(problems(LETTER, B98, "KØF\r\nBcc: x", INTRO_1, INTRO_2)).hasSize(1);
    }

    private List<String> problems(LocalDate letter, LocalDateTime b98, String place, LocalDateTime intro1, LocalDateTime intro2) {
        return new RoundPlanRules().problems(round, new RoundPlan(letter, b98, place, intro1, intro2, "KL-huset", SIGN_UP));
    }
}
