package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Municipality;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a municipality by a name as people write it: with or without "Kommune", hyphen, genitive s, å or aa. So "Høje Tåstrup",
 * "Fåborg-Midtfyn", "Nordfyn", "Vesthimmerland" and "Århus Kommune" are found.
 */
final class MunicipalityNames {

    private static final Map<String, String> OTHER_NAMES = Map.of("Fakse", "0320", "Mors", "0773", "Brønderslev-Dronninglund", "0810");

    private final Map<String, Municipality> byKey = new HashMap<>();

    MunicipalityNames(Collection<Municipality> municipalities) {
        for (Municipality municipality : municipalities) {
            byKey.put(key(municipality.name()), municipality);
            byKey.put(key(municipality.officialName()), municipality);
            OTHER_NAMES.forEach((name, code) -> {
                if (municipality.code().value().equals(code)) {
                    byKey.put(key(name), municipality);
                }
            });
        }
    }

    Optional<Municipality> find(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    private static String key(String name) {
        return DanishSearch.key(name).replaceAll(" ?(regions)?kommune$", "").replaceAll("[^\\p{L}]", "").replaceAll("s$", "");
    }
}
