package dk.kl.mayors.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lists as a Danish Excel opens them: UTF-8 with BOM, semicolons, CRLF, and no cell that a spreadsheet would calculate. */
public final class DanishCsv {

    /** The content type of such a list. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    private DanishCsv() {
    }

    /** The list as a file; a cell that begins like a formula gets an apostrophe in front. */
    public static byte[] of(List<String> titles, List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        try (var csv = new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8).append('\uFEFF'), FORMAT)) {
            csv.printRecord(titles);
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(DanishCsv::defused).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list cannot be written", e);
        }
        return file.toByteArray();
    }

    private static String defused(String cell) {
        return !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
