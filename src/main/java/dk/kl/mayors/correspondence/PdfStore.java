package dk.kl.mayors.correspondence;

import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.document.PdfUpload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the PDFs of other modules beside those of letters and mails: under the SHA-256 of their bytes, once and for good. */
@Component
public class PdfStore {

    private final Documents documents;

    PdfStore(Documents documents) {
        this.documents = documents;
    }

    /** Keeps an uploaded PDF; throws {@link UnfitFile} with a Danish sentence when it is none, or too large. */
    @Transactional
    public Kept keep(String fileName, byte[] content) {
        PdfUpload.require(content);
        return new Kept(PdfUpload.name(fileName), documents.keep(content), content.length);
    }

    /** The bytes kept under that SHA-256. */
    public byte[] content(String sha256) {
        return documents.content(sha256);
    }

    /** A file that is kept; its name is the one it was uploaded with. */
    public record Kept(String fileName, String sha256, int sizeInBytes) {
    }
}
