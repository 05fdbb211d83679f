package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.roster.DanishSearch;
import java.util.List;
import java.util.Optional;

/** What a column of a registration list can hold, by the titles that conferences give it. */
enum RegistrationColumn {
    CODE("kommunekode", "kommunenr", "kommunenummer"),
    MUNICIPALITY("kommune", "kommunenavn", "organisation", "arbejdsplads", "firma"),
    FIRST_NAME("fornavn"),
    LAST_NAME("efternavn"),
    NAME("navn", "deltager", "deltagernavn", "fulde navn"),
    EMAIL("email", "e mail", "mail", "mailadresse", "e mailadresse"),
    STATUS("status", "tilmeldt", "tilmelding", "svar", "deltagelse", "deltagerstatus");

    private final List<String> titles;

    RegistrationColumn(String... titles) {
        this.titles = List.of(titles);
    }

    /** The column that a title means; case, hyphens and the ways to write æ, ø and å do not matter. */
    static Optional<RegistrationColumn> titled(String title) {
        String key = DanishSearch.key(title);
        for (RegistrationColumn column : values()) {
            if (column.titles.stream().map(DanishSearch::key).anyMatch(key::equals)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
