package dk.kl.mayors.roster;

import dk.kl.mayors.engine.EngineClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Lists as an Excel workbook: numbers, days and times as what they are, the titles frozen on top, the columns as wide as they need. A text
 * is a text and stays one when somebody edits its cell, so that nothing is ever calculated.
 */
public final class DanishExcel {

    /** The content type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final String TEXT = "@";
    private static final String DAY = "dd-mm-yyyy";
    private static final String TIME = "dd-mm-yyyy hh:mm";

    private DanishExcel() {
    }

    /** The workbook as a file, with a sheet for each list; their names must differ. */
    public static byte[] of(DanishList... lists) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "KL", "1.0")) {
            Arrays.stream(lists).forEach(list -> write(list, workbook.newWorksheet(sheetName(list.name()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return file.toByteArray();
    }

    private static void write(DanishList list, Worksheet sheet) {
        List<String> titles = list.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            sheet.style(0, column).bold().fillColor("E3EAF0").format(TEXT).set();
            sheet.width(column, width(list, column));
        }
        for (int row = 0; row < list.rows().size(); row++) {
            List<?> cells = list.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 1, column);
            }
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, list.rows().size(), titles.size() - 1);
    }

    private static void write(Object cell, Worksheet sheet, int row, int column) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format(TIME).set();
        } else if (cell instanceof Instant instant) {
            write(LocalDateTime.ofInstant(instant, EngineClock.COPENHAGEN), sheet, row, column);
        } else if (cell != null) {
            sheet.value(row, column, clean(DanishList.text(cell)));
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private static int width(DanishList list, int column) {
        int longest = list.rows().stream().mapToInt(row -> DanishList.text(row.get(column)).length()).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, 3 + Math.max(longest, list.titles().get(column).length())));
    }

    /** What XML can hold (XML 1.0, section 2.2), as long as a cell may be. */
    private static String clean(String text) {
        return text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
            .limit(LONGEST_TEXT).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String sheetName(String name) {
        String allowed = clean(name).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
    }
}
