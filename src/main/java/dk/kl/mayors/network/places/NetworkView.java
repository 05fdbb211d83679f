package dk.kl.mayors.network.places;

import java.util.List;

/** One network in force: its members, the order of hosts and what it asks of each. */
record NetworkView(String id, String round, String name, String facilitatorId, String facilitator, boolean facilitatorLeft, List<Turn> turns,
                   List<Line> ledger, List<Choice> facilitators) {

    /** The next meeting that staff call by hand: the first one is called by the journeys; null when there is none. */
    public Turn toCall() {
        return turns.stream().filter(turn -> !turn.held()).findFirst().filter(turn -> turn.number() > 1).orElse(null);
    }

    /** The codes of the members' municipalities, for the map. */
    public List<String> codes() {
        return ledger.stream().map(Line::code).toList();
    }

    /** The members' municipalities in words, for those who do not see the map. */
    public String municipalities() {
        return String.join(", ", ledger.stream().map(Line::municipality).toList());
    }

    /**
     * A meeting and its host.
     *
     * @param when   in Danish
     * @param called whether it stands in the calendar
     */
    record Turn(int number, String when, String host, String municipality, boolean held, boolean called, boolean cancelled) {

        /** Where the meeting stands, in a Danish word. */
        public String state() {
            return cancelled ? "Aflyst" : held ? "Holdt" : called ? "Meldt ud" : "Foreløbigt";
        }
    }

    /** A member's account: how often host, and how far to the others' meetings in all, one way. */
    record Line(String code, String municipality, String mayor, boolean newlyElected, int turns, long km) {
    }

    /** A facilitator to hand over to. */
    record Choice(String id, String name) {
    }

    /**
     * What a swap of two hosts would mean.
     *
     * @param sentences who hosts when
     * @param trips     the members whose trips change
     */
    record SwapPreview(int one, String oneHost, int other, String otherHost, List<String> sentences, List<Trip> trips) {
    }

    /** A member's trips to the two meetings, before and after, in kilometres one way. */
    record Trip(String municipality, int oneBefore, int oneAfter, int otherBefore, int otherAfter) {
    }
}
