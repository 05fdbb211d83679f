package dk.kl.mayors.scan;

import java.io.IOException;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on the pages of a PDF, in its properties and in the files within it. */
final class PdfReading {

    private PdfReading() {
    }

    static void of(byte[] content, Consumer<String> texts, Consumer<byte[]> contents) {
        try (PDDocument document = Loader.loadPDF(content)) {
            texts.accept(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC));
            texts.accept(document.getDocumentInformation().getCOSObject().toString());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream && !stream.containsKey("Length1")) {
                    try (var in = stream.createInputStream()) {
                        contents.accept(in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            // bytes that only look like a PDF
        }
    }
}
