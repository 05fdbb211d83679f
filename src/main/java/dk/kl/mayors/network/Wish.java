package dk.kl.mayors.network;

import dk.kl.mayors.roster.MunicipalityCode;
import java.util.Set;

/**
 * What a mayor answers to the offer of a place in a network.
 *
 * @param maxDistanceKm how far the mayor will travel to a meeting, in kilometres; null when it does not matter
 * @param with          municipalities whose mayors this one would like to meet in the network
 * @param notWith       municipalities whose mayors this one would rather not share a network with
 */
public record Wish(Answer answer, Integer maxDistanceKm, MeetingForm meetingForm, Set<Theme> themes, Set<MunicipalityCode> with,
                   Set<MunicipalityCode> notWith) {

    private static final int LONGEST_KM = 600;

    public Wish {
        if (maxDistanceKm != null && (maxDistanceKm < 1 || maxDistanceKm > LONGEST_KM)) {
            throw new IllegalArgumentException("Skriv afstanden som et helt antal kilometer fra 1 til " + LONGEST_KM + ".");
        }
        themes = Set.copyOf(themes);
        with = Set.copyOf(with);
        notWith = Set.copyOf(notWith);
        if (with.stream().anyMatch(notWith::contains)) {
            throw new IllegalArgumentException("Den samme kommune kan ikke både være ønsket og fravalgt. Ret det ene af ønskerne.");
        }
    }

    /** An answer without further wishes. */
    public static Wish of(Answer answer) {
        return new Wish(answer, null, MeetingForm.EITHER, Set.of(), Set.of(), Set.of());
    }

    /** Whether the mayor wants a place. */
    public enum Answer {
        YES("Ja tak"),
        NO("Nej tak"),
        LATER("Senere");

        private final String danish;

        Answer(String danish) {
            this.danish = danish;
        }

        /** The name that mayors and staff see. */
        public String danish() {
            return danish;
        }
    }
}
