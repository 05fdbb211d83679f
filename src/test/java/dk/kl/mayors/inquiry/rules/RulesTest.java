package dk.kl.mayors.inquiry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.inquiry.InquirySubject;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer quotes the rules of the day on which the question was asked. */
@ProductTest
class RulesTest {

    private static final String ORDER = "Bekendtgørelse om vederlag, diæter, pension m.v. for varetagelsen af kommunale hverv";
    private static final LocalDate BEFORE = LocalDate.of(2025, Month.DECEMBER, 30);
    private static final LocalDate AFTER = LocalDate.of(2026, Month.JANUARY, 2);

    @Autowired
    private Rules rules;

    @Test
    void anAnswerToAQuestionOfDecember2025QuotesTheOlderOrder() {
        assertThat(quoted(BEFORE)).containsExactly(ORDER + " (gælder til og med 31. december 2025)", "Lov om kommunernes styrelse");
        assertThat(quoted(LocalDate.of(2025, Month.DECEMBER, 31))).contains(ORDER + " (gælder til og med 31. december 2025)");
    }

    @Test
    void anAnswerToAQuestionOfJanuary2026QuotesTheNewerOrder() {
        assertThat(quoted(AFTER)).containsExactly(ORDER + " (gælder fra 1. januar 2026)", "Lov om kommunernes styrelse");
        assertThat(quoted(LocalDate.of(2026, Month.JANUARY, 1))).contains(ORDER + " (gælder fra 1. januar 2026)");
    }

    @Test
    void showsOnlyTheSourcesInForceOnTheDay() {
        assertThat(rules.inForce(BEFORE)).extracting(SourceLine::quoted).contains(ORDER + " (gælder til og med 31. december 2025)")
            .doesNotContain(ORDER + " (gælder fra 1. januar 2026)");
        assertThat(rules.inForce(AFTER)).extracting(SourceLine::title).contains("Forvaltningsloven", "Ligningsloven");
    }

    @ParameterizedTest
    @EnumSource(InquirySubject.class)
    void hasAFriendlyTemplateForEverySubject(InquirySubject subject) {
        assertThat(rules.templates(subject)).filteredOn(template -> template.changedBy().equals("eksempel")).isNotEmpty().allSatisfy(template ->
            assertThat(template.body()).startsWith("Kære borgmester\n\n").contains("[Skriv").doesNotContain("kr."));
    }

    @Test
    void aSourceEndsTheDayBeforeItsSuccessorBegins() {
        LegalSource old = LegalSource.first(new SourceData("Regel", "nr. 1", "", LocalDate.of(2020, Month.JANUARY, 1)));
        LegalSource successor = old.replace(new SourceData("Regel", "nr. 2", "", LocalDate.of(2024, Month.MARCH, 1)));

        assertThat(old.inForceOn(LocalDate.of(2024, Month.FEBRUARY, 29))).isTrue();
        assertThat(old.inForceOn(LocalDate.of(2024, Month.MARCH, 1))).isFalse();
        assertThat(old.inForceOn(LocalDate.of(2019, Month.DECEMBER, 31))).isFalse();
        assertThat(successor.inForceOn(LocalDate.of(2024, Month.MARCH, 1))).isTrue();
        assertThat(successor.family()).isEqualTo(old.family());
        assertThat(old.line().quoted()).isEqualTo("Regel, nr. 1 (gælder fra 1. januar 2020 til og med 29. februar 2024)");
        assertThat(successor.line().quoted()).isEqualTo("Regel, nr. 2 (gælder fra 1. marts 2024)");
    }

    @Test
    void refusesASuccessorThatMakesNoSense() {
        LocalDate from = LocalDate.of(2024, Month.MARCH, 1);
        LegalSource old = LegalSource.first(new SourceData("Regel", "", "", from));

        assertThatThrownBy(() -> old.replace(new SourceData("Ny", "", "", from))).isInstanceOf(RulesRefused.class).hasMessageContaining("1. marts 2024");
        assertThatThrownBy(() -> old.replace(new SourceData("Ny", "", "", null))).isInstanceOf(RulesRefused.class).hasMessageContaining("fra hvilken dag");
        assertThatThrownBy(() -> old.replace(new SourceData(" ", "", "", from.plusDays(1)))).isInstanceOf(RulesRefused.class);
        assertThatThrownBy(() -> old.replace(new SourceData("Ny", "", "javascript:alert(1)", from.plusDays(1)))).isInstanceOf(RulesRefused.class);
        assertThat(old.isReplaced()).isFalse();
        old.replace(new SourceData("Ny", "", "https://www.retsinformation.dk/", from.plusDays(1)));
        assertThatThrownBy(() -> old.replace(new SourceData("Nyere", "", "", from.plusDays(9)))).isInstanceOf(RulesRefused.class)
            .hasMessageContaining("allerede afløst");
    }

    private List<String> quoted(LocalDate questionDate) {
        String template = rules.templates(InquirySubject.REMUNERATION).stream().filter(one -> one.title().equals("Svar om borgmestervederlag"))
            .findFirst().orElseThrow().id();
        return rules.quote(template, questionDate).orElseThrow().sources().stream().map(SourceLine::quoted).toList();
    }
}
