package dk.kl.mayors.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must be true of a round's dates before anything may follow them. */
@Component
class RoundPlanRules {

    private static final int PLACE_LENGTH = 200;

    /** Danish sentences that say what is wrong and what to do; empty when the plan is in order. */
    List<String> problems(Round round, RoundPlan plan) {
        List<String> problems = new ArrayList<>();
        missing(problems, plan);
        if (problems.isEmpty()) {
            order(problems, round, plan);
            dayOff(problems, "B98-mødet", plan.b98Starts());
            dayOff(problems, "1. introsession", plan.intro1Starts());
            dayOff(problems, "2. introsession", plan.intro2Starts());
        }
        return problems;
    }

    /** The same for moving the last day for network wishes in a round that runs. */
    List<String> signUpDeadlineProblems(Round round, LocalDate deadline, LocalDate today) {
        LocalDate end = round.officeDate().plusYears(4);
        if (deadline == null) {
            return List.of("Vælg fristen for ønsker om borgmesternetværk.");
        }
        if (round.networkSignUpDeadline() == null || round.networkSignUpDeadline().isBefore(today)) {
            return List.of("Fristen for netværksønsker er passeret og kan ikke flyttes.");
        }
        if (!deadline.isAfter(today) || !deadline.isBefore(end)) {
            return List.of("Den nye frist for netværksønsker skal ligge efter i dag og i valgperioden, altså før " + DanishDates.date(end) + ".");
        }
        return List.of();
    }

    private void missing(List<String> problems, RoundPlan plan) {
        given(problems, plan.letterDate(), "Vælg velkomstbrevets dato.");
        given(problems, plan.b98Starts(), "Vælg dato og klokkeslæt for B98-mødet.");
        given(problems, plan.intro1Starts(), "Vælg dato og klokkeslæt for 1. introsession.");
        given(problems, plan.intro2Starts(), "Vælg dato og klokkeslæt for 2. introsession.");
        given(problems, plan.networkSignUpDeadline(), "Vælg fristen for ønsker om borgmesternetværk.");
        place(problems, plan.b98Place(), "Skriv, hvor B98-mødet holdes (højst 200 tegn).");
        place(problems, plan.introPlace(), "Skriv, hvor introsessionerne holdes (højst 200 tegn).");
    }

    private void given(List<String> problems, Object date, String sentence) {
        if (date == null) {
            problems.add(sentence);
        }
    }

    private void place(List<String> problems, String place, String sentence) {
        if (place == null || place.isBlank() || place.length() > PLACE_LENGTH || place.chars().anyMatch(Character::isISOControl)) {
            problems.add(sentence);
        }
    }

    private void order(List<String> problems, Round round, RoundPlan plan) {
        LocalDate letter = plan.letterDate();
        if (letter.isBefore(round.electionDate())) {
            problems.add("Velkomstbrevet kan ikke sendes før valget " + DanishDates.date(round.electionDate()) + ". Vælg en senere dato.");
        }
        if (!plan.b98Starts().toLocalDate().isAfter(letter)) {
            problems.add("B98-mødet skal ligge efter velkomstbrevet " + DanishDates.date(letter) + ". Vælg en senere mødedato.");
        }
        if (!plan.intro1Starts().toLocalDate().isAfter(letter)) {
            problems.add("1. introsession skal ligge efter velkomstbrevet " + DanishDates.date(letter) + ". Vælg en senere dato.");
        }
        if (!plan.intro2Starts().isAfter(plan.intro1Starts())) {
            problems.add("2. introsession skal ligge efter 1. introsession. Vælg en senere dato.");
        }
        if (!plan.networkSignUpDeadline().isAfter(letter)) {
            problems.add("Fristen for netværksønsker skal ligge efter velkomstbrevet. Vælg en senere dato.");
        }
        LocalDate end = round.officeDate().plusYears(4);
        if (!plan.b98Starts().toLocalDate().isBefore(end) || !plan.intro2Starts().toLocalDate().isBefore(end)
            || !plan.networkSignUpDeadline().isBefore(end)) {
            problems.add("Alle datoer skal ligge i valgperioden, altså før " + DanishDates.date(end) + ". Ret årstallet.");
        }
    }

    private void dayOff(List<String> problems, String what, LocalDateTime starts) {
        if (!WorkingDays.isWorkingDay(starts.toLocalDate())) {
            problems.add(what + " ligger " + DanishDates.weekday(starts.toLocalDate()) + ", som ikke er en arbejdsdag. Vælg en hverdag.");
        }
    }
}
