package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HostileValues;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

    @Test
    void holdsNoFormulaAndNoCellMoreWhateverACellHolds() throws Exception {
        HostileValues hostile = new HostileValues();
        List<List<String>> rows = IntStream.range(0, 10_000).mapToObj(row -> List.of(hostile.next(), hostile.next(), hostile.next())).toList();
        CSVFormat danish = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        String file = new String(DanishCsv.of(List.of("A", "B", "C"), rows), StandardCharsets.UTF_8);
        try (CSVParser csv = danish.parse(new StringReader(file))) {
            List<CSVRecord> records = csv.getRecords();
            assertThat(records).hasSize(10_001).allMatch(record -> record.size() == 3);
            assertThat(records).flatExtracting(CSVRecord::toList).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
        }
    }

    private static String csv(String... cells) {
        return new String(DanishCsv.of(List.of("A", "B", "C"), List.of(List.of(cells))), StandardCharsets.UTF_8);
    }
}
