package dk.kl.mayors.network.bench;

import org.springframework.dao.OptimisticLockingFailureException;

/** Two colleagues may change different things of a scenario at the same moment: whoever is second looks again, and both changes stand. */
final class Attempts {

    private static final int TRIES = 3;

    private Attempts() {
    }

    static void at(Runnable change) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                change.run();
                return;
            } catch (OptimisticLockingFailureException e) {
                continue;
            }
        }
        change.run();
    }
}
