package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import java.util.List;

/** The bench as the page shows it. */
record BenchView(RoundId round, String scenarioId, String scenarioName, int version, List<ScenarioLink> scenarios, Summary summary,
                 List<String> warnings, List<Column> columns, List<Card> unplaced, List<WeightField> weights, Scenario.Plan plan,
                 List<MoveLine> moves, List<Choice> facilitators, String firstMeetingOn, int meetingsPerYear) {

    /** A scenario to switch to. */
    record ScenarioLink(String id, String name, boolean shown, boolean chosen) {
    }

    /**
     * The whole in figures and sentences.
     *
     * @param worst the sentence on the worst network, empty when nobody has a place
     */
    record Summary(long points, int mayors, int meanKm, String worst, List<String> brokenWishes, int provisional) {
    }

    /** A network; the criteria that cost most come first. */
    record Column(int number, String facilitatorId, String facilitator, int size, long points, boolean worst, List<Line> lines, List<Card> cards,
                  List<String> codes) {

        /** The municipalities of the members, for those who do not see the map. */
        public String municipalities() {
            return String.join(", ", cards.stream().map(Card::municipality).toList());
        }
    }

    /** What one criterion says of a network; {@code points} are weighted. */
    record Line(String criterion, long points, String sentence) {
    }

    /** A mayor. */
    record Card(String mandate, String municipality, String mayor, String party, boolean newlyElected, boolean provisional, boolean pinned,
                int meanKm, String reason) {
    }

    /** A criterion and its weight. */
    record WeightField(String code, String name, String meaning, int weight) {
    }

    /** A move by hand. */
    record MoveLine(String when, String who, String municipality, String change, String reason) {
    }

    /** Something to choose from a list. */
    record Choice(String id, String name) {
    }
}
