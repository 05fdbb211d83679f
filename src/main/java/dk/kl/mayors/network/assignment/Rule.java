package dk.kl.mayors.network.assignment;

/** What one criterion says of a network. It looks at that network only, so a change of two networks leaves the others' points alone. */
interface Rule {

    /** The points at weight 1, never negative; fewer are better. */
    long points(Facts facts, Group group);

    /** The same as a Danish sentence for staff. */
    String tell(Facts facts, Group group);
}
