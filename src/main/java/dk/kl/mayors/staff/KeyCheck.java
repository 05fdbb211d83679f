package dk.kl.mayors.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Whether the keys of a setting are fit for production: there, base64 of 32 bytes each, and not the ones of the example. */
record KeyCheck(String name, String example) {

    private static final int KEY_BYTES = 32;

    /** The keys of the signed records of erasures. */
    static final KeyCheck SIGNING = new KeyCheck("MAYORS_SIGNING_KEY", "Bb1qRem8QVMr3Yi5Gxtt0wpf4Cfzg/60SQ2dZUo40Uk=");

    /** What is wrong with the setting, as English sentences without the key itself. */
    List<String> problems(String configured) {
        if (configured.isBlank()) {
            return List.of(name + " is missing");
        }
        List<String> problems = new ArrayList<>();
        for (String key : Arrays.stream(configured.split(",", -1)).map(String::strip).toList()) {
            if (key.equals(example)) {
                problems.add(name + " holds the key of the example");
            } else if (!isKey(key)) {
                problems.add(name + " holds something else than 32 bytes in base64");
            }
        }
        return problems;
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            // No base64 at all.
            return false;
        }
    }
}
