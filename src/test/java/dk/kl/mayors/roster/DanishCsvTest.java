package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DanishCsvTest {

    @Test
    void writesWhatADanishExcelReads() {
        assertThat(csv("Ærø", "Åse; Ø", "sagde \"ja\"")).isEqualTo("\uFEFFA;B;C\r\nÆrø;\"Åse; Ø\";\"sagde \"\"ja\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 33 70 33 70", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void disarmsWhatASpreadsheetWouldCalculate(String cell) {
        assertThat(csv(cell, "", "")).contains("'" + cell);
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(csv("a=b", "1-2", "x@y.example")).doesNotContain("'");
    }

    private static String csv(String... cells) {
        return new String(DanishCsv.of(List.of("A", "B", "C"), List.of(List.of(cells))), StandardCharsets.UTF_8);
    }
}
