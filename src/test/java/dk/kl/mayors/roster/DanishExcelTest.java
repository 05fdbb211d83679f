package dk.kl.mayors.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HostileValues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DanishExcelTest {

    @Test
    void keepsNumbersDaysAndTimesAsWhatTheyAre() throws IOException {
        Row row = read(workbook(98, LocalDate.of(2022, 1, 14), LocalDateTime.of(2022, 1, 14, 9, 30), Instant.parse("2022-07-01T08:00:00Z"), true, "Ærø"))
            .get(1);

        assertThat(row.getCellAsNumber(0)).contains(new BigDecimal("98"));
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2022, 1, 14, 0, 0));
        assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2022, 1, 14, 9, 30));
        assertThat(row.getCellAsDate(3)).as("Danish summer time").contains(LocalDateTime.of(2022, 7, 1, 10, 0));
        assertThat(row.getCellText(4)).isEqualTo("Ja");
        assertThat(row.getCellText(5)).isEqualTo("Ærø");
    }

    @Test
    void freezesTheTitlesAndGivesEachColumnItsWidth() throws IOException {
        String sheet = part(workbook("en ret lang tekst om en kommune", 1), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter").containsPattern("<col min=\"1\" max=\"1\" width=\"3\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 33 70 33 70", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void keepsATextThatLooksLikeAFormulaATextEvenWhenItsCellIsEdited(String text) throws IOException {
        byte[] file = workbook(text);

        assertThat(read(file).get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(read(file).get(1).getCellText(0)).isEqualTo(text);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part(file, "xl/styles.xml")).as("the format of text").contains("formatCode=\"@\"");
    }

    @Test
    void canBeOpenedWhateverACellHolds() throws IOException {
        HostileValues hostile = new HostileValues();
        List<List<String>> rows = IntStream.range(0, 2_000).mapToObj(row -> List.of(hostile.next(), hostile.next())).toList();

        List<Row> read = read(DanishExcel.of(new DanishList("[a]:*?/\\'" + hostile.next(), List.of("A", "B"), rows)));

        assertThat(read).hasSize(2_001).allMatch(row -> row.getCellCount() <= 2);
        assertThat(read.stream().flatMap(Row::stream).filter(cell -> cell != null).map(Cell::getType)).containsOnly(CellType.STRING);
    }

    private static byte[] workbook(Object... cells) {
        List<String> titles = IntStream.range(0, cells.length).mapToObj(column -> "Kolonne " + column).toList();
        return DanishExcel.of(new DanishList("Liste", titles, List.of(Arrays.asList(cells))));
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new ArrayList<>(workbook.getFirstSheet().read());
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get(); var content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
