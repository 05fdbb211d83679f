package dk.kl.mayors.correspondence.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Turns well-formed HTML into a tagged PDF (PDF/UA-1) with embedded fonts. Fonts are parsed once; nothing outside is ever fetched. */
@Component
class PdfRenderer {

    private static final String SERIF = "Source Serif";
    private static final String SANS = "Source Sans";
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 700;

    static {
        // It tells each step of each letter, of which only the warnings are worth a line.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final TrueTypeFont serif = font("SourceSerif4-Regular.ttf");
    private final TrueTypeFont serifBold = font("SourceSerif4-Semibold.ttf");
    private final TrueTypeFont sans = font("SourceSans3-Regular.ttf");
    private final TrueTypeFont sansBold = font("SourceSans3-Semibold.ttf");

    /** The PDF's bytes. */
    byte[] render(String html) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePDDocument(document);
            builder.withProducer("KL");
            builder.useFont(embedded(document, serif), SERIF, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(embedded(document, serifBold), SERIF, SEMIBOLD, FontStyle.NORMAL, true);
            builder.useFont(embedded(document, sans), SANS, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(embedded(document, sansBold), SANS, SEMIBOLD, FontStyle.NORMAL, true);
            builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static TrueTypeFont font(String file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(new ClassPathResource("fonts/" + file).getContentAsByteArray()));
            // A ligature has no way back to its letters here: a screen reader would skip them, and a search would not find the word.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
