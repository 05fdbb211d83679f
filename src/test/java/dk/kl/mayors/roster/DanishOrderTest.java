package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DanishOrderTest {

    @Test
    void sortsDanishLettersLastAndAaAsÅ() {
        assertThat(Stream.of("Aarhus", "Aabenraa", "Vordingborg", "Aalborg", "Ærø", "Tårnby").sorted(DanishOrder.DANISH))
            .containsExactly("Tårnby", "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus");
        assertThat(Stream.of("Faaborg-Midtfyn", "Furesø", "Fredericia").sorted(DanishOrder.DANISH))
            .containsExactly("Fredericia", "Furesø", "Faaborg-Midtfyn");
    }

    @Test
    void sortsWordByWordWhateverTheCase() {
        assertThat(Stream.of("Annalise Ask", "anna Åse", "Anna Lund", "Anna", "Ørsted", "Öberg", "anna").sorted(DanishOrder.DANISH))
            .containsExactly("anna", "Anna", "Anna Lund", "anna Åse", "Annalise Ask", "Öberg", "Ørsted");
    }

    @Test
    void beginsTheMunicipalitiesWithAlbertslundAndEndsThemWithAarhus() {
        var names = Sample.municipalities().stream().sorted(DanishOrder.by(Municipality::name)).map(Municipality::name).toList();
        assertThat(names).startsWith("Albertslund", "Allerød", "Assens").endsWith("Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus");
    }
}
