package dk.kl.mayors.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.internal.RosterFile.WrongFileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    @Test
    void readsAnExcelFileWithNumbersAndDatesAsTheyAreShown() {
        RosterSheet sheet = RosterFile.read(workbook(excel -> {
            row(excel, 0, "kommunekode", "postnr", "tiltrådt", "telefon", "fornavn");
            excel.value(2, 0, 751);
            excel.value(2, 1, 8000);
            excel.value(2, 2, LocalDate.of(2022, 1, 1));
            excel.style(2, 2).format("dd-mm-yyyy").set();
            excel.value(2, 3, 33703208L);
            excel.value(2, 4, "Søren ");
        }));

        assertThat(sheet.header()).containsExactly("kommunekode", "postnr", "tiltrådt", "telefon", "fornavn");
        assertThat(sheet.lines()).containsExactly(new RosterSheet.Line(3, List.of("751", "8000", "2022-01-01", "33703208", "Søren")));
    }

    @Test
    void readsTheResultOfAFormula() {
        RosterSheet sheet = RosterFile.read(workbook(excel -> {
            row(excel, 0, "kommunekode");
            excel.formula(1, 0, "700+51");
            excel.value(2, 0, 1e300);
        }));

        assertThat(sheet.lines()).extracting(line -> line.cells().get(0)).doesNotContain("=700+51").last().asString().hasSizeLessThan(40);
    }

    @Test
    void stopsAtTwoThousandRowsOfAnExcelFile() {
        assertThatThrownBy(() -> RosterFile.read(workbook(excel -> {
            for (int i = 0; i < 2_002; i++) {
                row(excel, i, "kommunekode");
            }
        }))).isInstanceOf(UnreadableRoster.class).hasMessageContaining("2.000 rækker");
    }

    @Test
    void stopsAtTooManyColumnsOfAnExcelFile() {
        assertThatThrownBy(() -> RosterFile.read(workbook(excel -> excel.value(0, 16_000, "x"))))
            .isInstanceOf(UnreadableRoster.class).hasMessageContaining("kolonner");
    }

    @Test
    void unpacksNoFileThatSwellsBeyondMeasure() {
        byte[] bomb = zip("xl/workbook.xml", new byte[1], "xl/worksheets/sheet1.xml", new byte[60_000_000]);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> RosterFile.read(bomb)).isInstanceOf(UnreadableRoster.class).hasMessageContaining("pakket ud");
    }

    @Test
    void resolvesNothingThatAWorkbookRefersTo() {
        byte[] workbook = zip("xl/workbook.xml", """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><workbook>&secret;</workbook>
            """.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RosterFile.read(workbook)).isInstanceOf(UnreadableRoster.class).message().doesNotContain("root");
    }

    @Test
    void survivesDamagedWorkbooks() {
        byte[] whole = workbook(excel -> row(excel, 0, "kommunekode"));
        for (int length = 4; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RosterFile.read(cut)).as("cut to %d bytes", length).isInstanceOf(UnreadableRoster.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,PDF", "GIF89a,billede", "<html>,hverken", "<?xml version='1.0'?>,hverken"})
    void refusesOtherKindsOfFiles(String start, String word) {
        assertThatThrownBy(() -> RosterFile.read(start.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(WrongFileType.class)
            .hasMessageContaining(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"89504E470D0A1A0A", "FFD8FFE000104A46", "D0CF11E0A1B11AE1", "FFFE6B006F00", "7F454C4602010100", "6B6F6D6D756E6500", "1F8B0800"})
    void refusesBinaryFiles(String start) {
        byte[] content = HexFormat.of().parseHex(start);
        assertThatThrownBy(() -> RosterFile.read(content)).isInstanceOf(WrongFileType.class).message().endsWith(".");
    }

    @Test
    void tellsWordDocumentsAndOtherArchivesFromWorkbooks() {
        assertThatThrownBy(() -> RosterFile.read(zip("word/document.xml", new byte[9]))).isInstanceOf(WrongFileType.class)
            .hasMessageContaining("Word");
        assertThatThrownBy(() -> RosterFile.read(zip("borgmestre.csv", new byte[9]))).isInstanceOf(WrongFileType.class)
            .hasMessageContaining("ikke en Excel-fil");
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Borgmestre"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet excel, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            excel.value(row, i, cells[i]);
        }
    }

    private static byte[] zip(Object... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
