package dk.kl.mayors.network.assignment;

/**
 * As everybody hosts in turn, a member travels to each of the others equally often: a member's travel is the mean distance to the
 * others, the network's travel the sum of its members'.
 */
final class TravelRule implements Rule {

    @Override
    public long points(Facts facts, Group group) {
        return group.size() < 2 ? 0 : Math.round(2.0 * pairsKm(facts, group) / (group.size() - 1));
    }

    @Override
    public String tell(Facts facts, Group group) {
        if (group.size() < 2) {
            return "Der er ikke andre at rejse til.";
        }
        int farthest = group.member(0);
        for (int i = 1; i < group.size(); i++) {
            int member = group.member(i);
            if (facts.meanKm(member, group) > facts.meanKm(farthest, group)) {
                farthest = member;
            }
        }
        return "Medlemmerne har i gennemsnit %d km til et møde. Længst har %s med %d km."
            .formatted(points(facts, group) / group.size(), facts.name(farthest), facts.meanKm(farthest, group));
    }

    private static long pairsKm(Facts facts, Group group) {
        long sum = 0;
        for (int i = 1; i < group.size(); i++) {
            int[] row = facts.km(group.member(i));
            for (int j = 0; j < i; j++) {
                sum += row[group.member(j)];
            }
        }
        return sum;
    }
}
