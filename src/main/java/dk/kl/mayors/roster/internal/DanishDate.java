package dk.kl.mayors.roster.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as they are written in Danish lists: 2022-01-01, 01-01-2022, 1.1.2022 and "1. januar 2022". */
final class DanishDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\. ?(\\p{L}+) (\\d{4})");
    private static final List<String> MONTHS = List.of("januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
        "september", "oktober", "november", "december");

    private DanishDate() {
    }

    /** The date, or empty when the text is none or the calendar has no such day. */
    static Optional<LocalDate> read(String text) {
        try {
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return Optional.of(LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
            }
            var dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 4), number(dayFirst, 3), number(dayFirst, 1)));
            }
            var inWords = IN_WORDS.matcher(text);
            if (inWords.matches()) {
                int month = MONTHS.indexOf(inWords.group(2).toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(LocalDate.of(number(inWords, 3), month, number(inWords, 1)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
