package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.roster.DanishOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The welcome letters as they were frozen, in one PDF for the printer, in Danish order of the municipalities. */
@Component
@Transactional(readOnly = true)
class PrintFile {

    private static final Set<String> NOT_ARRIVED = Set.of(DispatchState.FAILED.name(), DispatchState.BOUNCED.name(), DispatchState.ABANDONED.name());

    private final JdbcClient database;
    private final Documents documents;

    PrintFile(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    private record Letter(String municipality, String state, String sha256) {
    }

    /**
     * All letters of the round, or those that could not be delivered by mail.
     *
     * @return empty when there are none
     */
    Optional<byte[]> of(RoundId round, boolean onlyNotArrived) {
        List<Letter> letters = database.sql("""
                select d.about, d.state, a.sha256 from dispatch d join dispatch_attachment a on a.dispatch_id = d.id and a.position = 0
                where d.round_id = ? and d.kind = 'WELCOME_LETTER' and d.recipient = d.mandate_id""").param(round.value())
            .query((row, number) -> new Letter(row.getString(1), row.getString(2), row.getString(3))).list().stream()
            .filter(letter -> !onlyNotArrived || NOT_ARRIVED.contains(letter.state()))
            .sorted(Comparator.comparing(Letter::municipality, DanishOrder.DANISH)).toList();
        return letters.isEmpty() ? Optional.empty() : Optional.of(merged(letters));
    }

    private byte[] merged(List<Letter> letters) {
        try {
            ByteArrayOutputStream merged = new ByteArrayOutputStream();
            PDFMergerUtility merger = new PDFMergerUtility();
            letters.forEach(letter -> merger.addSource(new RandomAccessReadBuffer(documents.content(letter.sha256()))));
            merger.setDestinationStream(merged);
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return merged.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
