package dk.kl.mayors.network.bench;

import java.util.List;

/**
 * One mayor on the bench: why here, and where else.
 *
 * @param network null without a place
 * @param why     Danish sentences
 */
record MayorPanel(String scenarioId, String mandate, String municipality, String mayor, Integer network, boolean pinned, List<String> why,
                  List<Option> best, List<Option> all, List<String> reasons) {

    /**
     * Somewhere the mayor can go.
     *
     * @param choice what the form sends: the network's number, and after a slash the mandate to change places with
     * @param label  the network and what it means, in Danish
     * @param detail which criteria get better and worse
     */
    record Option(String choice, int network, String label, String detail) {
    }
}
