package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishSearchTest {

    @ParameterizedTest
    @CsvSource({"Århus,Aarhus", "aarhus,Aarhus", "arhus,Aarhus", "aero,Ærø", "Aeroe,Ærø", "ærø,Ærø", "Høje Tåstrup,Høje-Taastrup",
        "hoje-taastrup,Høje-Taastrup", "tarnby,Tårnby", "FÅBORG,Faaborg-Midtfyn", "ringkobing skjern,Ringkøbing-Skjern", "ikast b,Ikast-Brande"})
    void findsWhatIsMeant(String query, String municipality) {
        assertThat(found(query)).containsExactly(municipality);
    }

    @Test
    void findsEverythingForAnEmptyQueryAndNothingForNonsense() {
        assertThat(found(" ")).hasSize(98);
        assertThat(found("qwerty")).isEmpty();
    }

    @Test
    void looksForEachWordInAllTexts() {
        assertThat(DanishSearch.matches("thyra århus", "Aarhus", "Thyra Havrelund")).isTrue();
        assertThat(DanishSearch.matches("thyra odense", "Aarhus", "Thyra Havrelund")).isFalse();
    }

    private static Stream<String> found(String query) {
        return Sample.municipalities().stream().map(Municipality::name).filter(name -> DanishSearch.matches(query, name));
    }
}
