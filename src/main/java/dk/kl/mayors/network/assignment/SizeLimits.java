package dk.kl.mayors.network.assignment;

/** How few and how many mayors a network may have, both counted in. */
public record SizeLimits(int min, int max) {

    /** KL's usual networks: 8 to 12 mayors. */
    public static final SizeLimits USUAL = new SizeLimits(8, 12);

    private static final int LARGEST = 40;

    public SizeLimits {
        if (min < 1 || max < min || max > LARGEST) {
            throw new IllegalArgumentException("Et netværk skal have mindst 1 og højst " + LARGEST + " borgmestre, og den mindste størrelse kan "
                + "ikke være større end den største.");
        }
    }

    /** Whether so many mayors can be spread over so many networks. */
    public boolean allow(int mayors, int networks) {
        return networks > 0 && networks * min <= mayors && mayors <= networks * max;
    }

    /** The number of networks that brings the sizes closest to the middle of the limits; 0 when no number fits. */
    public int networksFor(int mayors) {
        int best = 0;
        for (int networks = 1; networks * min <= mayors; networks++) {
            if (allow(mayors, networks) && (best == 0 || distance(mayors, networks) < distance(mayors, best))) {
                best = networks;
            }
        }
        return best;
    }

    /** These limits, or when no number of networks fits so many mayors, the narrowest ones that do. */
    public SizeLimits fitting(int mayors) {
        if (mayors < 1 || networksFor(mayors) > 0) {
            return this;
        }
        int networks = Math.max(1, mayors / min);
        return new SizeLimits(mayors / networks, (mayors + networks - 1) / networks);
    }

    private double distance(int mayors, int networks) {
        return Math.abs((double) mayors / networks - (min + max) / 2.0);
    }
}
