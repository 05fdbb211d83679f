package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.RosterImports.Change.Kind;
import dk.kl.mayors.roster.RosterImports.Preview;

/** What the check of a staged import comes to, in numbers. */
record RosterCheck(boolean valid, int added, int changed, int successions, int unchanged, int gone, int problems) {

    static final RosterCheck NOTHING_STAGED = new RosterCheck(false, 0, 0, 0, 0, 0, 0);

    static RosterCheck of(Preview preview) {
        return new RosterCheck(preview.valid(), count(preview, Kind.ADDED), count(preview, Kind.CHANGED), count(preview, Kind.SUCCESSION),
            count(preview, Kind.UNCHANGED),
            count(preview, Kind.GONE), preview.problems().size());
    }

    private static int count(Preview preview, Kind kind) {
        return Math.toIntExact(preview.count(kind));
    }
}
