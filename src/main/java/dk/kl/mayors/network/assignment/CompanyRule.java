package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.List;

/** Wishes to meet, or not to meet, the mayors of certain municipalities. Sitting with somebody one has declined weighs most. */
final class CompanyRule implements Rule {

    private static final int APART = 40;
    private static final int TOGETHER = 120;

    @Override
    public long points(Facts facts, Group group) {
        long points = 0;
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            for (int other : facts.with(member)) {
                points += group.has(other) ? 0 : APART;
            }
            for (int other : facts.notWith(member)) {
                points += group.has(other) ? TOGETHER : 0;
            }
        }
        return points;
    }

    @Override
    public String tell(Facts facts, Group group) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int member = group.member(i);
            for (int other : facts.with(member)) {
                if (!group.has(other)) {
                    broken.add("%s er ikke sammen med %s".formatted(facts.name(member), facts.name(other)));
                }
            }
            for (int other : facts.notWith(member)) {
                if (group.has(other)) {
                    broken.add("%s er sammen med %s, som er fravalgt".formatted(facts.name(member), facts.name(other)));
                }
            }
        }
        return broken.isEmpty() ? "Alle ønsker om andre er opfyldt." : "Ikke opfyldt: " + String.join("; ", broken) + ".";
    }
}
