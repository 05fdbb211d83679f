package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.Channel;
import java.util.Map;

/**
 * An inquiry as its page shows it.
 *
 * @param caller        whose inquiry it is; null for somebody who only watches the clock
 * @param reading       what was written; empty for somebody who only watches, or while the vault is shut
 * @param shut          why nothing can be read, in Danish; null while it can
 * @param colleagues    who else in the group could have it, by user id
 * @param mayTakeOver   whether the reader may write down a call that somebody else has taken
 * @param readableUntil until when the broken glass lets this person read; empty when it does not
 */
record InquiryView(CaseLine line, Sight sight, Channel channel, Caller caller, Reading reading, String shut, boolean waiting, boolean free,
                   Map<String, String> colleagues, boolean mayBreakGlass, boolean mayTakeOver, String readableUntil) {

    /** Whether the reader may answer it now. */
    public boolean answerable() {
        return sight == Sight.WORKING && waiting && shut == null && (free || line.mine());
    }

    /** The mayor, as far as it takes to answer. */
    record Caller(String name, String municipality, String code, String round, String mandate, String phone) {

        @Override
        public String toString() {
            return "Caller[" + mandate + "]";
        }
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "InquiryView[" + line.number() + "]";
    }
}
