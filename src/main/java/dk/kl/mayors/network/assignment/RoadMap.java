package dk.kl.mayors.network.assignment;

import dk.kl.mayors.roster.Municipality;
import java.util.Map;

/**
 * Roughly how far it is by road between two municipalities. Between the parts of the country one drives over the bridges; islands with
 * a ferry lie as much farther away as the crossing takes. Good for comparing, not for a mileage claim.
 */
public final class RoadMap {

    private static final double EARTH_RADIUS_KM = 6371;
    /** Danish roads are about a quarter longer than the straight line. */
    private static final double ROAD_FACTOR = 1.25;
    private static final Point LITTLE_BELT = new Point(55.515, 9.735);
    private static final Point GREAT_BELT_WEST = new Point(55.31, 10.85);
    private static final Point GREAT_BELT_EAST = new Point(55.34, 11.10);
    private static final Point COPENHAGEN_HARBOUR = new Point(55.63, 12.60);
    private static final Point RONNE_HARBOUR = new Point(55.10, 14.69);
    /** Ærø, Fanø, Samsø and Læsø: kilometres that could be driven while the ferry crosses. */
    private static final Map<String, Integer> FERRY_KM = Map.of("0492", 60, "0563", 15, "0741", 60, "0825", 75);

    private RoadMap() {
    }

    /** Kilometres from one to the other, the same both ways; 0 for a municipality and itself. */
    public static int km(Municipality from, Municipality to) {
        if (from.equals(to)) {
            return 0;
        }
        Part a = Part.of(from);
        Part b = Part.of(to);
        double straight = a.ordinal() <= b.ordinal() ? way(point(from), a, point(to), b) : way(point(to), b, point(from), a);
        return (int) Math.round(straight * ROAD_FACTOR) + ferry(from) + ferry(to);
    }

    private static double way(Point from, Part part, Point to, Part goal) {
        if (part == goal) {
            return from.straightTo(to);
        }
        return switch (part) {
            case JUTLAND -> from.straightTo(LITTLE_BELT) + way(LITTLE_BELT, Part.FUNEN, to, goal);
            case FUNEN -> from.straightTo(GREAT_BELT_WEST) + GREAT_BELT_WEST.straightTo(GREAT_BELT_EAST)
                + way(GREAT_BELT_EAST, Part.ZEALAND, to, goal);
            case ZEALAND -> from.straightTo(COPENHAGEN_HARBOUR) + COPENHAGEN_HARBOUR.straightTo(RONNE_HARBOUR) + RONNE_HARBOUR.straightTo(to);
            case BORNHOLM -> throw new IllegalStateException("Bornholm is the last part on every way.");
        };
    }

    private static int ferry(Municipality municipality) {
        return FERRY_KM.getOrDefault(municipality.code().value(), 0);
    }

    private static Point point(Municipality municipality) {
        return new Point(municipality.latitude(), municipality.longitude());
    }

    /** The parts of the country from west to east, as the municipality codes tell them. */
    private enum Part {
        JUTLAND, FUNEN, ZEALAND, BORNHOLM;

        static Part of(Municipality municipality) {
            int code = Integer.parseInt(municipality.code().value());
            if (code == 400) {
                return BORNHOLM;
            }
            return code < 400 ? ZEALAND : code < 500 ? FUNEN : JUTLAND;
        }
    }

    private record Point(double latitude, double longitude) {

        double straightTo(Point other) {
            double x = Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
            double y = Math.toRadians(other.latitude - latitude);
            return Math.sqrt(x * x + y * y) * EARTH_RADIUS_KM;
        }
    }
}
