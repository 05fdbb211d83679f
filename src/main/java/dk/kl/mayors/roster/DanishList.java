package dk.kl.mayors.roster;

import dk.kl.mayors.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A list that staff take along as a file.
 *
 * @param name what is listed, in Danish; the name of the sheet
 * @param rows texts, numbers, {@link LocalDate}s, {@link LocalDateTime}s, {@link Instant}s and booleans, or null for an empty cell; as many
 *             in each row as there are titles
 */
public record DanishList(String name, List<String> titles, List<? extends List<?>> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");

    /** The kinds of file; lower case as they stand at the end of an address. */
    public enum Format {
        csv, xlsx
    }

    /** The list as a file that the browser saves; the name has no ending and holds nothing but letters, digits and hyphens. */
    public ResponseEntity<byte[]> download(Format format, String fileName) {
        return download(format == Format.csv ? csv() : DanishExcel.of(this), format == Format.csv ? DanishCsv.MEDIA_TYPE : DanishExcel.MEDIA_TYPE,
            fileName + "." + format);
    }

    /** A file that the browser saves under that name. */
    public static ResponseEntity<byte[]> download(byte[] file, String mediaType, String fileName) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, mediaType)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName).build().toString()).body(file);
    }

    /** The list as CSV; see {@link DanishCsv}. */
    public byte[] csv() {
        return DanishCsv.of(titles, rows.stream().map(row -> row.stream().map(DanishList::text).toList()).toList());
    }

    /** A cell in words, days and times as a Danish spreadsheet reads them. */
    static String text(Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof LocalDate day) {
            return DAY.format(day);
        } else if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        } else if (cell instanceof Instant instant) {
            return TIME.format(LocalDateTime.ofInstant(instant, EngineClock.COPENHAGEN));
        } else if (cell instanceof Boolean yes) {
            return yes ? "Ja" : "Nej";
        }
        return cell.toString();
    }
}
