package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.Tables.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an Excel workbook row by row; numbers come as written, dates as {@code 2022-01-01}. */
final class XlsxSheet {

    private XlsxSheet() {
    }

    static RosterSheet read(byte[] content, Wording wording) {
        var sheet = new RosterSheet.Builder(wording);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
             var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> sheet.add(row.getRowNum(), texts(row)));
        } catch (UnreadableRoster e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRoster("Excel-filen kan ikke læses. Åbn den i Excel, gem den igen som .xlsx, og vælg den nye fil.");
        }
        return sheet.build();
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell).strip());
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return plain(cell);
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String plain(Cell cell) {
        BigDecimal number = cell.asNumber();
        boolean readable = number.precision() <= 30 && Math.abs(number.scale()) <= 30;
        return readable ? number.stripTrailingZeros().toPlainString() : cell.getRawValue();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && (id >= 14 && id <= 17 || id == 22) || format != null && format.contains("y") && format.contains("d");
    }
}
