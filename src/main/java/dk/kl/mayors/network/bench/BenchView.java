package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import java.util.List;

/** The bench as the page shows it. */
record BenchView(RoundId round, String scenarioId, String scenarioName, int version, List<ScenarioLink> scenarios, Summary summary,
                 List<String> warnings, List<Column> columns, List<Card> unplaced, List<WeightField> weights, ScenarioPlan plan,
                 List<MoveLine> moves, List<Choice> facilitators, String firstMeetingOn, int meetingsPerYear) {

    /** A scenario to switch to. */
    record ScenarioLink(String id, String name, boolean shown, boolean chosen) {
    }

    /**
     * The whole in figures and sentences.
     *
     * @param worst           the sentence on the worst network, empty when nobody has a place
     * @param brokenWishes    what this assignment does not keep
     * @param collidingWishes what no assignment could keep
     */
    record Summary(long points, int mayors, int meanKm, String worst, List<String> brokenWishes, List<String> collidingWishes, int provisional) {

        /** What has become of the figures since they stood like that, as a Danish sentence. */
        String since(Summary before) {
            long rise = points - before.points;
            String score = rise == 0 ? "Forslaget har det samme antal point" : "Forslaget er %d point %s".formatted(Math.abs(rise),
                rise < 0 ? "bedre" : "dårligere");
            return score + (meanKm == before.meanKm ? ", og rejsen er %d km i gennemsnit som før.".formatted(meanKm)
                : ", og rejsen går fra %d til %d km i gennemsnit.".formatted(before.meanKm, meanKm));
        }
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
