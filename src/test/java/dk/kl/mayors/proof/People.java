package dk.kl.mayors.proof;

import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.Mandate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped roster's mayors under names, addresses and numbers that stand nowhere else in the house. */
public final class People {

    private static final int LAST_NAME = 3;
    private static final int MAIL = 4;
    private static final int PHONE = 5;
    private static final int ADDRESS = 6;
    private static final int DEPUTY = 12;
    private static final int SECRETARY = 13;
    private static final int SECRETARY_MAIL = 14;

    private People() {
    }

    /** The roster of these municipalities; each mayor has a secretary. */
    public static byte[] roster(String... codes) {
        String[] lines = new String(Sample.rosterOf(codes), StandardCharsets.UTF_8).split("\r\n");
        Stream<String> people = Arrays.stream(lines).skip(1).map(People::renamed);
        return Stream.concat(Stream.of(lines[0]), people).collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that tells who somebody is: the mayor, the secretary and the deputy mayor. */
    public static Set<String> tellTales(Mandate mandate) {
        return Stream.of(mandate.mayor().lastName(), mandate.mayor().email(), mandate.mayor().phone(), mandate.mayor().address(),
            mandate.secretary().name(), mandate.secretary().email(), mandate.deputyMayor()).filter(text -> !text.isBlank()).collect(Collectors.toSet());
    }

    private static String renamed(String line) {
        String[] cells = Arrays.copyOf(line.split(";", -1), SECRETARY_MAIL + 1);
        String code = cells[0];
        cells[LAST_NAME] += "kvist";
        cells[MAIL] = "kvist" + code + "@kommune.example";
        cells[PHONE] = "71 " + code.substring(0, 2) + " " + code.substring(2) + " 17";
        cells[ADDRESS] = "Kvistegade " + code.substring(1);
        cells[DEPUTY] += "kvist";
        cells[SECRETARY] = "Sif " + letters(code) + "dal";
        cells[SECRETARY_MAIL] = "sif" + code + "@kommune.example";
        return String.join(";", cells);
    }

    /** A municipality's code in letters, as part of a name: "0751" is "Ahfb". */
    public static String letters(String code) {
        String small = code.chars().mapToObj(digit -> String.valueOf((char) ('a' + digit - '0'))).collect(Collectors.joining());
        return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }
}
