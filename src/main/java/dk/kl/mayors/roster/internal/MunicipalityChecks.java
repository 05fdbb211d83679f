package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the municipality of a row by its code and holds the name against it; answers are Danish sentences. */
final class MunicipalityChecks {

    private static final Pattern DIGITS = Pattern.compile("\\d{3,4}");
    private static final String CHRISTIANSOE = "0411";

    private final Map<String, Municipality> byCode = new HashMap<>();
    private final MunicipalityNames names;

    MunicipalityChecks(Collection<Municipality> municipalities) {
        municipalities.forEach(municipality -> byCode.put(municipality.code().value(), municipality));
        names = new MunicipalityNames(municipalities);
    }

    /** The municipality of that code, with or without its leading zero. */
    Optional<Municipality> withCode(String code) {
        return Optional.ofNullable(byCode.get(padded(code)));
    }

    /** What is wrong with a code that is none of the 98. */
    String unknownCode(String code, String name) {
        if (padded(code).equals(CHRISTIANSOE)) {
            return "Christiansø er ikke en kommune og har ingen borgmester. Slet rækken.";
        }
        String right = names.find(name)
            .map(meant -> meant.name() + " har koden " + meant.code() + ".")
            .orElse("Skriv en af de 98 kommunekoder, for eksempel 0751 for Aarhus.");
        return code.isEmpty() ? "Kommunekoden mangler. " + right : "Kommunekoden findes ikke. " + right;
    }

    /** What is wrong with a name beside the code of that municipality, or empty when they agree. */
    Optional<String> disagreement(Municipality municipality, String name) {
        Optional<Municipality> meant = names.find(name);
        if (name.isEmpty() || meant.filter(municipality::equals).isPresent()) {
            return Optional.empty();
        }
        String codeMeans = "Koden " + municipality.code() + " er " + municipality.name() + ". ";
        return Optional.of(codeMeans + meant
            .map(other -> "Ret navnet til " + municipality.name() + " eller koden til " + other.code() + ".")
            .orElse("Ret navnet til " + municipality.name() + ", eller ret koden."));
    }

    private static String padded(String code) {
        return DIGITS.matcher(code).matches() && code.length() == 3 ? "0" + code : code;
    }
}
