package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.List;

/** Each fellow member who lives farther away than a mayor is willing to travel is a meeting too far. */
final class DistanceRule implements Rule {

    private static final int TOO_FAR = 10;

    @Override
    public long points(Facts facts, Group group) {
        long points = 0;
        for (int i = 0; i < group.size(); i++) {
            points += (long) TOO_FAR * tooFar(facts, group, group.member(i));
        }
        return points;
    }

    @Override
    public String tell(Facts facts, Group group) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int meetings = tooFar(facts, group, group.member(i));
            if (meetings > 0) {
                broken.add("%s har mere end %d km til %d af de andre".formatted(facts.name(group.member(i)), facts.maxKm(group.member(i)), meetings));
            }
        }
        return broken.isEmpty() ? "Ingen får længere, end de vil rejse." : String.join("; ", broken) + ".";
    }

    private static int tooFar(Facts facts, Group group, int member) {
        int limit = facts.maxKm(member);
        if (limit == Facts.NO_LIMIT) {
            return 0;
        }
        int count = 0;
        for (int j = 0; j < group.size(); j++) {
            count += facts.km(member)[group.member(j)] > limit ? 1 : 0;
        }
        return count;
    }
}
