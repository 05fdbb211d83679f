package dk.kl.mayors.journey.succession;

import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.roster.Successor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of a succession as they were typed; what is no date or no choice counts as missing. */
record SuccessionForm(String change, String reason, String lastDay, String expectedReturn, String unknown, String takesOfficeOn, String firstName,
                      String lastName, String email, String phone, String secretaryName, String secretaryEmail, String party, String elected) {

    private static final int LONGEST = 254;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9000;

    static SuccessionForm of(SuccessionDraft draft) {
        Successor person = draft.successor();
        return new SuccessionForm(name(draft.change()), name(draft.reason()), text(draft.lastDay()), text(draft.expectedReturn()),
            draft.successorKnown() ? "" : "on", text(draft.takesOfficeOn()), person.firstName(), person.lastName(), person.email(), person.phone(),
            person.secretaryName(), person.secretaryEmail(), person.party(), person.newlyElected() ? "new" : "again");
    }

    SuccessionDraft draft() {
        return new SuccessionDraft(one(Change.values(), change), one(Reason.values(), reason), day(lastDay), day(expectedReturn),
            unknown == null || unknown.isBlank(), day(takesOfficeOn), successor());
    }

    Successor successor() {
        return new Successor(plain(firstName), plain(lastName), plain(email), plain(phone), plain(secretaryName), plain(secretaryEmail), plain(party),
            !"again".equals(elected));
    }

    LocalDate beginning() {
        return day(takesOfficeOn);
    }

    /** What is too long to be kept; the rest is said once the draft is sent. */
    List<String> problems() {
        boolean tooLong = plain(firstName).length() > 60 || plain(lastName).length() > 80 || plain(phone).length() > 30 || plain(party).length() > 60
            || plain(secretaryName).length() > 120 || Stream.of(email, secretaryEmail).anyMatch(text -> plain(text).length() > LONGEST);
        return tooLong ? List.of("Et af felterne er for langt. Skriv det kortere.") : List.of();
    }

    private static <E extends Enum<E>> E one(E[] values, String code) {
        return Arrays.stream(values).filter(value -> value.name().equals(code)).findFirst().orElse(null);
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String plain(String typed) {
        return Objects.toString(typed, "").strip();
    }

    private static String text(LocalDate day) {
        return Objects.toString(day, "");
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(plain(typed));
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
