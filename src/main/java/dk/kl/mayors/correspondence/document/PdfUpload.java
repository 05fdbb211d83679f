package dk.kl.mayors.correspondence.document;

import dk.kl.mayors.correspondence.UnfitFile;
import dk.kl.mayors.correspondence.template.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an uploaded PDF must be: not empty, not too large, and a PDF by its content, whatever its name says. */
public final class PdfUpload {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] PDF_BEGINS = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 200;

    private PdfUpload() {
    }

    /** Throws {@link UnfitFile} unless the content is a PDF that can be kept. */
    public static void require(byte[] content) {
        if (content.length == 0) {
            throw new UnfitFile("Vælg en fil. Den valgte fil er tom.");
        }
        if (content.length > LARGEST) {
            throw new UnfitFile("Filen fylder mere end 5 MB. Vælg en mindre fil.");
        }
        if (!Arrays.equals(PDF_BEGINS, Arrays.copyOf(content, PDF_BEGINS.length))) {
            throw new UnfitFile("Filen er ikke en PDF. Gem bilaget som PDF, og vælg det igen.");
        }
    }

    /** The last part of what a browser sends as the file's name, as clean text that fits. */
    public static String name(String fileName) {
        String name = CleanText.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
