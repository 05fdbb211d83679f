package dk.kl.mayors.staff;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What is wrong with the keys of the inquiries' vault as the environment gives them; the sentences never show a key. */
final class VaultKeyCheck {

    static final String VARIABLE = "MAYORS_VAULT_KEYS";
    /** The key of application-default.yaml, which everybody knows. */
    static final String EXAMPLE = "JyvEscXJo4+UDAkPsdMTb1fpo5ApxbAjwcGj57SQ8v8=";
    private static final int BYTES = 32;
    /** 32 random bytes with fewer different ones do not happen. */
    private static final int FEWEST_DIFFERENT_BYTES = 16;

    private VaultKeyCheck() {
    }

    /** A sentence per problem, none for a variable that is blank. */
    static List<String> problems(String variable) {
        List<String> problems = new ArrayList<>();
        if (!variable.isBlank()) {
            String[] keys = variable.split(",", -1);
            for (int i = 0; i < keys.length; i++) {
                String problem = problem(keys[i].strip());
                if (!problem.isEmpty()) {
                    problems.add("key " + (i + 1) + " in " + VARIABLE + " " + problem);
                }
            }
        }
        return problems;
    }

    private static String problem(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return "is not Base64";
        }
        if (bytes.length != BYTES) {
            return "has " + bytes.length + " bytes instead of " + BYTES;
        }
        if (Base64.getEncoder().encodeToString(bytes).equals(EXAMPLE)) {
            return "is the key of the example";
        }
        return IntStream.range(0, BYTES).map(i -> bytes[i]).distinct().count() < FEWEST_DIFFERENT_BYTES ? "repeats its bytes and is not random" : "";
    }
}
