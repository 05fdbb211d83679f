package dk.kl.mayors.inquiry.desk;

import java.time.Instant;
import java.util.List;

/**
 * All that was written about an inquiry.
 *
 * @param subject its name in Danish; empty while nobody has sorted it
 * @param papers  the earliest first
 * @param opened  who has broken the glass, the latest first
 */
record Reading(String subject, List<Paper> papers, List<Opened> opened) {

    static final Reading NOTHING = new Reading("", List.of(), List.of());

    /**
     * One time that the glass was broken.
     *
     * @param by the person's name
     */
    record Opened(String by, String at, String until, String reason, Instant endsAt) {

        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "Reading[hidden]";
    }
}
