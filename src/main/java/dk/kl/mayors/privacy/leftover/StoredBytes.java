package dk.kl.mayors.privacy.leftover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Stored bytes, read as text in every encoding that may stand behind them; packed files and PDFs are opened first. */
final class StoredBytes {

    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    /** Far above what an upload may hold; what is larger is a bomb. */
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Readings readings;

    StoredBytes(Readings readings) {
        this.readings = readings;
    }

    void read(byte[] content) {
        if (readings.tooDeep() || content.length == 0) {
            return;
        }
        try {
            if (begins(content, PDF)) {
                readings.asItStands(new String(content, WESTERN));
                pdf(content);
            } else if (begins(content, ZIP)) {
                zip(content);
            } else if (begins(content, GZIP)) {
                new StoredBytes(readings.deeper()).read(limited(new GZIPInputStream(new ByteArrayInputStream(content))));
            } else {
                plain(content);
            }
        } catch (IOException e) {
            // A broken file: what can be read of it are its bytes.
            plain(content);
        }
    }

    private void plain(byte[] content) {
        boolean ascii = true;
        boolean zeros = false;
        for (byte one : content) {
            ascii &= one >= 0;
            zeros |= one == 0;
        }
        readings.text(new String(content, StandardCharsets.UTF_8));
        if (!ascii) {
            readings.text(new String(content, WESTERN));
        }
        if (zeros) {
            for (int offset = 0; offset < 2; offset++) {
                readings.text(new String(content, offset, content.length - offset, StandardCharsets.UTF_16LE));
                readings.text(new String(content, offset, content.length - offset, StandardCharsets.UTF_16BE));
            }
        }
    }

    private void pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            readings.text(new PDFTextStripper().getText(document));
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                String entry = document.getDocumentInformation().getCustomMetadataValue(key);
                readings.text(entry == null ? "" : entry);
            }
        }
    }

    private void zip(byte[] content) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                readings.text(entry.getName());
                new StoredBytes(readings.deeper()).read(limited(entries));
            }
        }
    }

    private static byte[] limited(InputStream packed) throws IOException {
        return packed.readNBytes(LARGEST);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
