package dk.kl.mayors.network.assignment;

import dk.kl.mayors.roster.MunicipalityCode;
import java.util.Set;

/**
 * A network to be filled.
 *
 * @param number        from 1 upwards
 * @param facilitator   the facilitator's name as staff know it, or empty while there is none
 * @param incompatible  municipalities whose mayors the facilitator must not have in the network
 */
public record Seat(int number, String facilitator, Set<MunicipalityCode> incompatible) {

    public Seat {
        incompatible = Set.copyOf(incompatible);
    }
}
