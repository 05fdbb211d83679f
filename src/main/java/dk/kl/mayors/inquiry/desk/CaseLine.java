package dk.kl.mayors.inquiry.desk;

/**
 * An inquiry in the list.
 *
 * @param from      the municipality; empty for somebody who only watches the clock
 * @param received  in Danish
 * @param due       in Danish; empty when nothing is due
 * @param answered  in Danish; empty while it waits
 * @param urgency   how near its end the clock is
 * @param who       whoever has taken it; empty when nobody has, or for somebody who only watches
 * @param mine      whether the reader has taken it
 * @param open      whether the reader may read or write it
 */
record CaseLine(String id, String number, String category, String state, String stateStyle, String from, String received, String due,
                String answered, Urgency urgency, String who, boolean mine, boolean open, boolean recording) {

    /** How near its end the clock is. */
    enum Urgency {
        LATE("Frist overskredet", "house-state-late"),
        TODAY("Frist i dag", "house-state-ours"),
        LATER("", ""),
        NONE("", "");

        private final String danish;
        private final String style;

        Urgency(String danish, String style) {
            this.danish = danish;
            this.style = style;
        }

        public String danish() {
            return danish;
        }

        public String style() {
            return style;
        }
    }
}
