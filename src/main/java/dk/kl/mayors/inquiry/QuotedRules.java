package dk.kl.mayors.inquiry;

import java.time.Instant;
import java.util.List;

/** The legal sources that answers quote; noted in the vault and erased with it. Works in the caller's transaction. */
public interface QuotedRules {

    /**
     * Notes which sources an answer quotes, each in the version of the day on which the question was asked.
     *
     * @param answerId the answer's entry in the vault
     * @param sources  the ids of the sources
     * @param askedAt  when the question was asked, whose rules apply
     */
    void quote(String inquiryId, String answerId, List<String> sources, Instant askedAt);

    /** The sources of an answer as Danish lines, in the order in which they are quoted. */
    List<String> lines(String answerId);
}
