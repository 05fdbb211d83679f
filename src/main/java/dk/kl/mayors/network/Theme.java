package dk.kl.mayors.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mayor would like the network to talk about; the names are the codes in forms and process variables. */
public enum Theme {
    ECONOMY("Økonomi og styring"),
    LEADERSHIP("Politisk ledelse"),
    WELFARE("Ældre og sundhed"),
    CHILDREN("Børn og unge"),
    EMPLOYMENT("Beskæftigelse og erhverv"),
    CLIMATE("Klima og grøn omstilling"),
    SETTLEMENT("Bosætning og landdistrikter"),
    SAFETY("Beredskab og tryghed");

    private final String danish;

    Theme(String danish) {
        this.danish = danish;
    }

    /** The name that mayors and staff see. */
    public String danish() {
        return danish;
    }

    /** The themes whose codes stand in the text, whatever stands between them; empty when the text is null. */
    public static Set<Theme> in(String text) {
        Set<String> words = new HashSet<>(Arrays.asList((text == null ? "" : text).toUpperCase(Locale.ROOT).split("[^A-Z]+")));
        return Arrays.stream(values()).filter(theme -> words.contains(theme.name())).collect(Collectors.toUnmodifiableSet());
    }
}
