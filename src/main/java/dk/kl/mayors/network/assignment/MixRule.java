package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * A network should mirror all the mayors: of each kind it should have its share, rounded down or up. What is too many or too few counts
 * squared, so that one network does not take the whole burden.
 */
enum MixRule implements Rule {
    NEWLY_ELECTED, MUNICIPALITY_SIZE, PARTY, REGION;

    private static final int UNIT = 15;

    @Override
    public long points(Facts facts, Group group) {
        int[] excess = facts.kinds(this).excess(group);
        long squares = 0;
        for (int kind = 0; kind < facts.kinds(this).count(); kind++) {
            squares += (long) excess[kind] * excess[kind];
        }
        return UNIT * squares;
    }

    @Override
    public String tell(Facts facts, Group group) {
        Facts.Kinds kinds = facts.kinds(this);
        int[] excess = kinds.excess(group);
        List<String> skewed = new ArrayList<>();
        for (int kind = 0; kind < kinds.count(); kind++) {
            if (excess[kind] != 0) {
                skewed.add("%d %s %s".formatted(Math.abs(excess[kind]), kinds.name(kind), excess[kind] > 0 ? "for mange" : "for få"));
            }
        }
        return skewed.isEmpty() ? "Fordelingen svarer til alle borgmestre." : "Sammenlignet med alle borgmestre: " + String.join(", ", skewed) + ".";
    }
}
