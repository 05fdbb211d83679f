package dk.kl.mayors.calendar;

import java.util.regex.Pattern;

/** An election period, written as its first and last year: {@code 2022-2025}. Also the business key of its process. */
public record RoundId(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    public RoundId {
        var years = FORM.matcher(value == null ? "" : value);
        if (!years.matches() || Integer.parseInt(years.group(2)) != Integer.parseInt(years.group(1)) + 3) {
            throw new IllegalArgumentException("Skriv valgperioden som fire år, for eksempel 2022-2025.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
