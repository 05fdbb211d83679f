package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.Tables.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads an uploaded file; what it is, its content says and never its name. */
final class RosterFile {

    static final Wording ROSTER = new Wording("Vælg borgmesteroversigten som CSV eller Excel-fil (.xlsx).",
        "Vælg en fil med kolonnenavne i første række og en borgmester i hver række derunder.",
        "Vælg en fil med borgmesteroversigtens kolonner.",
        "Filen har mere end 2.000 rækker. En borgmesteroversigt har højst én række for hver kommune.", 2_000,
        "Skriv kolonnenavnene i første række: kommunekode, fornavn, efternavn, email og status.",
        "Gem kun arket med borgmestrene i en ny fil, og vælg den.");

    private static final int MAX_UNPACKED = 20_000_000;
    private static final int MAX_PARTS = 500;

    private RosterFile() {
    }

    /** The file is of a kind that cannot be a roster. */
    static final class WrongFileType extends UnreadableRoster {
        WrongFileType(String message) {
            super(message);
        }
    }

    static RosterSheet read(byte[] content) {
        return read(content, ROSTER);
    }

    static RosterSheet read(byte[] content, Wording wording) {
        if (content.length == 0) {
            throw new UnreadableRoster("Filen er tom. " + wording.wanted());
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            requireWorkbook(content, wording);
            return XlsxSheet.read(content, wording);
        }
        refuseOtherKinds(content, wording.wanted());
        return CsvSheet.read(content, wording);
    }

    private static void refuseOtherKinds(byte[] content, String wanted) {
        if (startsWith(content, "\u00D0\u00CF\u0011\u00E0")) {
            throw new WrongFileType("Filen er i Excels gamle format. Gem den som Excel-projektmappe (.xlsx) eller CSV, og vælg den igen.");
        }
        if (startsWith(content, "%PDF")) {
            throw new WrongFileType("Filen er en PDF. " + wanted);
        }
        if (startsWith(content, "\u0089PNG") || startsWith(content, "\u00FF\u00D8\u00FF") || startsWith(content, "GIF8")) {
            throw new WrongFileType("Filen er et billede. " + wanted);
        }
        if (startsWith(content, "\u00FF\u00FE") || startsWith(content, "\u00FE\u00FF")) {
            throw new WrongFileType("Filen er gemt som Unicode-tekst (UTF-16). Gem den som CSV UTF-8, og vælg den igen.");
        }
        if (startsWith(content, "<") || hasControlBytes(content)) {
            throw new WrongFileType("Filen er hverken CSV eller Excel. " + wanted);
        }
    }

    private static boolean hasControlBytes(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Unpacks into nothing first: a small file that swells beyond all measure must not reach the reader. */
    private static void requireWorkbook(byte[] content, Wording wording) {
        Set<String> parts = new HashSet<>();
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts.add(part.getName().toLowerCase(Locale.ROOT));
                unpacked += size(zip, part, MAX_UNPACKED - unpacked);
                if (unpacked > MAX_UNPACKED || parts.size() > MAX_PARTS) {
                    throw new UnreadableRoster("Filen fylder for meget, når den er pakket ud. "
                        + wording.sheetsOnly());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableRoster("Filen er beskadiget og kan ikke pakkes ud. Gem den igen i Excel, og vælg den nye fil.");
        }
        if (parts.contains("word/document.xml")) {
            throw new WrongFileType("Filen er et Word-dokument. " + wording.wanted());
        }
        if (!parts.contains("xl/workbook.xml")) {
            throw new WrongFileType("Filen er en pakket fil, men ikke en Excel-fil. " + wording.wanted());
        }
    }

    /** How much a part unpacks to, counted no further than the limit. */
    private static long size(ZipFile zip, ZipArchiveEntry part, long limit) throws IOException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0 && size <= limit; count = in.read(buffer)) {
                size += count;
            }
        }
        return size;
    }
}
