package dk.kl.mayors.privacy.leftover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ways in which one thing about a person is written. */
final class Spellings {

    private static final int DANISH_NUMBER = 8;

    private Spellings() {
    }

    /** First and last name in the orders and joints of letters, lists, file names and addresses; none when one of them is missing. */
    static Set<String> name(String first, String last) {
        Set<String> spellings = new LinkedHashSet<>();
        if (first.isBlank() || last.isBlank()) {
            return spellings;
        }
        for (String joint : List.of(" ", ";", "-", "_", ".", ",", "\t")) {
            Stream.of(first + joint + last, last + joint + first).forEach(name -> both(name, spellings));
        }
        both(last + ", " + first, spellings);
        return spellings;
    }

    /** A name that is kept as one text. */
    static Set<String> wholeName(String name) {
        int surname = name.strip().lastIndexOf(' ');
        return surname < 0 ? Set.of() : name(name.strip().substring(0, surname), name.strip().substring(surname + 1));
    }

    /** A telephone number with the spaces, dots and hyphens that people put into it; none for fewer than eight digits. */
    static Set<String> phone(String number) {
        String all = number.replaceAll("\\D", "");
        if (all.length() < DANISH_NUMBER) {
            return Set.of();
        }
        String digits = all.substring(all.length() - DANISH_NUMBER);
        Set<String> spellings = new LinkedHashSet<>(Set.of(digits, PlainText.of(number), "45" + digits));
        for (String space : List.of(" ", "-", ".", "%20", "\u00a0")) {
            spellings.add(digits.replaceAll("(?<=\\d)(?=(\\d\\d)+$)", space));
            spellings.add(digits.substring(0, 4) + space + digits.substring(4));
            spellings.add(digits.substring(0, 2) + space + digits.substring(2, 5) + space + digits.substring(5));
        }
        return spellings;
    }

    /** A street with its house number; none without a number, because a street's name alone is nobody's. */
    static Set<String> address(String street) {
        return street.chars().anyMatch(Character::isDigit) ? Set.of(street) : Set.of();
    }

    private static void both(String text, Set<String> spellings) {
        String plain = PlainText.of(text);
        spellings.add(plain);
        spellings.add(plain.replace("æ", "ae").replace("ø", "oe").replace("å", "aa"));
    }
}
