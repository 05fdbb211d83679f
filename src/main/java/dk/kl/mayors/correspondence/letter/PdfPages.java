package dk.kl.mayors.correspondence.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows a PDF's pages as pictures, for a preview beside the text. */
public final class PdfPages {

    private static final int MOST_PAGES = 4;
    private static final float DPI = 90;

    private PdfPages() {
    }

    /** How many pages the PDF has. */
    public static int count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first pages as PNG pictures that a page can hold ({@code data:} addresses). */
    public static List<String> pictures(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<String> pictures = new ArrayList<>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, DPI, ImageType.RGB), "png", png);
                pictures.add("data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
