package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Optional;

/** The welcome letter and its enclosures, for the mayor to find again. */
public interface MayorPapers {

    /** The PDFs as they were put into the mayor's mail, in its order; empty before the letter is written. */
    List<Paper> of(MandateId mandate);

    /** The bytes of one of them, or empty when the mayor has none of that number. */
    Optional<byte[]> content(MandateId mandate, int number);

    /**
     * A file.
     *
     * @param number   counted from 0
     * @param fileName in Danish, with its ending
     */
    record Paper(int number, String fileName, int sizeInBytes) {
    }
}
