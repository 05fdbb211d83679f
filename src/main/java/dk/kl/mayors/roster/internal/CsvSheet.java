package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.Tables.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads CSV as it comes out of Danish spreadsheets: semicolon or comma, UTF-8 with or without a mark, or Windows-1252. */
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvSheet() {
    }

    static RosterSheet read(byte[] content, Wording wording) {
        String text = decode(content);
        if (text.isBlank()) {
            throw new UnreadableRoster("Filen er tom. " + wording.empty());
        }
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(true).get();
        var sheet = new RosterSheet.Builder(wording);
        int row = 0;
        try (var parser = CSVParser.parse(text, format)) {
            for (var line : parser) {
                row++;
                sheet.add(row, line.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableRoster("Anførselstegnene passer ikke sammen fra række " + (row + 1)
                + ". Ret dem, eller gem filen igen som CSV fra regnearket.");
        }
        return sheet.build();
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return commas > semicolons ? ',' : ';';
    }
}
