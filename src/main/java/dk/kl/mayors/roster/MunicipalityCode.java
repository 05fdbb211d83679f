package dk.kl.mayors.roster;

import java.util.regex.Pattern;

/** The four digits of a Danish municipality, with their leading zero: {@code 0751}. */
public record MunicipalityCode(String value) {

    private static final Pattern FORM = Pattern.compile("0\\d{3}");

    public MunicipalityCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("En kommunekode er fire cifre, for eksempel 0751.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
