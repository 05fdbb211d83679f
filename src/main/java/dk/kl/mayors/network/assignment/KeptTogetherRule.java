package dk.kl.mayors.network.assignment;

/** Mayors who shared a network before know each other: each former fellow who now sits elsewhere is a loss to a member. */
final class KeptTogetherRule implements Rule {

    private static final int PARTED = 4;

    @Override
    public long points(Facts facts, Group group) {
        int[] here = facts.fromFormerNetworks(group);
        long parted = 0;
        for (int former = 0; former < facts.formerNetworks(); former++) {
            parted += (long) here[former] * (facts.formerNetworkSize(former) - here[former]);
        }
        return PARTED * parted;
    }

    @Override
    public String tell(Facts facts, Group group) {
        int[] here = facts.fromFormerNetworks(group);
        int parted = 0;
        for (int former = 0; former < facts.formerNetworks(); former++) {
            parted += here[former] < facts.formerNetworkSize(former) ? here[former] : 0;
        }
        return parted == 0 ? "Ingen er skilt fra deres tidligere netværk."
            : parted + (parted == 1 ? " medlem er skilt" : " medlemmer er skilt") + " fra nogle i deres tidligere netværk.";
    }
}
