package dk.kl.mayors.network.assignment;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What makes a network good. Staff give each criterion a weight from 0 (does not count) to 10; one point of travel is one kilometre. */
public enum Criterion {
    TRAVEL("Kort rejse", "Hvor langt medlemmerne i gennemsnit har til hinanden.", 5, new TravelRule()),
    NEWLY_ELECTED("Nyvalgte og genvalgte", "Hvert netværk har både nye og erfarne borgmestre.", 5, MixRule.NEWLY_ELECTED),
    MUNICIPALITY_SIZE("Kommunestørrelse", "Små, mellemstore og store kommuner er blandet.", 3, MixRule.MUNICIPALITY_SIZE),
    PARTY("Partier", "Partierne er blandet.", 3, MixRule.PARTY),
    REGION("Regioner", "Regionerne er blandet. Det trækker imod korte rejser.", 0, MixRule.REGION),
    COMPANY("Ønsker om andre", "Ønsker om at være sammen med eller ikke sammen med bestemte kommuner.", 5, new CompanyRule()),
    THEMES("Fælles temaer", "Alle finder nogen, der vil tale om det samme.", 3, new ThemeRule()),
    MEETING_FORM("Mødeform", "De, der vil mødes online, er sammen, og de, der vil mødes fysisk, er sammen.", 3, new MeetingFormRule()),
    DISTANCE("Længste rejse", "Ingen får længere til et møde, end de har sagt ja til.", 5, new DistanceRule()),
    KEPT_TOGETHER("Tidligere netværk", "Genvalgte, der har været i netværk sammen, bliver sammen.", 3, new KeptTogetherRule());

    /** The largest weight. */
    public static final int MAX_WEIGHT = 10;

    private final String danish;
    private final String meaning;
    private final int usualWeight;
    private final Rule rule;

    Criterion(String danish, String meaning, int usualWeight, Rule rule) {
        this.danish = danish;
        this.meaning = meaning;
        this.usualWeight = usualWeight;
        this.rule = rule;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** What it stands for, in one Danish sentence. */
    public String meaning() {
        return meaning;
    }

    /** The weights that a new round begins with. */
    public static Map<Criterion, Integer> usualWeights() {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        Arrays.stream(values()).forEach(criterion -> weights.put(criterion, criterion.usualWeight));
        return Collections.unmodifiableMap(weights);
    }

    Rule rule() {
        return rule;
    }
}
