package dk.kl.mayors.network.assignment;

import dk.kl.mayors.network.Theme;
import java.util.ArrayList;
import java.util.List;

/** A theme that only one member of a network has asked for is a wish not met. */
final class ThemeRule implements Rule {

    private static final int ALONE = 8;
    private static final Theme[] THEMES = Theme.values();

    @Override
    public long points(Facts facts, Group group) {
        return (long) ALONE * Integer.bitCount(askedForOnce(facts, group));
    }

    @Override
    public String tell(Facts facts, Group group) {
        int once = askedForOnce(facts, group);
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (Theme theme : THEMES) {
                if ((facts.themes(group.member(i)) & once & 1 << theme.ordinal()) != 0) {
                    alone.add("%s er alene om »%s«".formatted(facts.name(group.member(i)), theme.danish()));
                }
            }
        }
        return alone.isEmpty() ? "Ingen er alene om et tema." : String.join("; ", alone) + ".";
    }

    private static int askedForOnce(Facts facts, Group group) {
        int once = 0;
        int again = 0;
        for (int i = 0; i < group.size(); i++) {
            int themes = facts.themes(group.member(i));
            again |= once & themes;
            once |= themes;
        }
        return once & ~again;
    }
}
