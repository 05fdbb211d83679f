package dk.kl.mayors.inquiry.rules;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What staff write of a legal source.
 *
 * @param citation number, year or chapters; empty when nobody has written any
 * @param link     empty or a web address
 * @param from     the first day on which it is in force; null when it has always been as far as inquiries go
 */
record SourceData(String title, String citation, String link, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 500;

    SourceData {
        title = title == null ? "" : title.strip();
        citation = citation == null ? "" : citation.strip();
        link = link == null ? "" : link.strip();
    }

    /** Throws {@link RulesRefused} for what cannot be stored or shown. */
    void check() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RulesRefused("Skriv reglens titel med højst " + LONGEST_TITLE + " tegn.");
        }
        if (citation.length() > LONGEST_TITLE) {
            throw new RulesRefused("Skriv nummer eller paragraffer med højst " + LONGEST_TITLE + " tegn.");
        }
        if (link.length() > LONGEST_LINK || !link.isEmpty() && !isWebAddress(link)) {
            throw new RulesRefused("Skriv linket som en hel adresse, der begynder med https://, eller lad feltet stå tomt.");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null && "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
