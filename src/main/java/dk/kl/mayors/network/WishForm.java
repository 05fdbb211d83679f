package dk.kl.mayors.network;

import dk.kl.mayors.roster.MunicipalityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A wish as a form has it, right or wrong, so that nothing typed is lost. The mayor's page and staff's page share it.
 *
 * @param answer      a name of {@link Wish.Answer}, empty without a choice
 * @param distance    kilometres as typed, empty when it does not matter
 * @param meetingForm a name of {@link MeetingForm}
 * @param theme       names of {@link Theme}
 * @param with        codes of municipalities
 * @param notWith     codes of municipalities
 */
public record WishForm(String answer, String distance, String meetingForm, Set<String> theme, Set<String> with, Set<String> notWith) {

    /** The form filled in with what the mayor has answered; empty fields while there is no answer. */
    public static WishForm of(Optional<Wish> wish) {
        return wish.map(given -> new WishForm(given.answer().name(), given.maxDistanceKm() == null ? "" : given.maxDistanceKm().toString(),
                given.meetingForm().name(), texts(given.themes(), Theme::name), texts(given.with(), MunicipalityCode::value),
                texts(given.notWith(), MunicipalityCode::value)))
            .orElse(new WishForm("", "", MeetingForm.EITHER.name(), Set.of(), Set.of(), Set.of()));
    }

    /** The wish; throws {@link IllegalArgumentException} with a Danish sentence that says what is wrong. */
    public Wish wish() {
        Wish.Answer given = chosen(Wish.Answer.values(), answer, "Vælg et svar: ja tak, nej tak eller senere.");
        MeetingForm form = chosen(MeetingForm.values(), meetingForm, "Vælg, hvordan borgmesteren helst vil mødes.");
        if (!distance.isBlank() && !distance.trim().matches("\\d{1,4}")) {
            throw new IllegalArgumentException("Skriv afstanden som et helt antal kilometer, for eksempel 60, eller lad feltet stå tomt.");
        }
        return new Wish(given, distance.isBlank() ? null : Integer.valueOf(distance.trim()), form, Theme.in(String.join(" ", theme)), codes(with),
            codes(notWith));
    }

    /** The wishes in a few Danish words; empty without any. The names of the municipalities are given by their codes. */
    public String sentence(Map<String, String> municipalities) {
        List<String> parts = new ArrayList<>();
        if (!distance.isEmpty()) {
            parts.add("højst " + distance + " km");
        }
        if (!meetingForm.equals(MeetingForm.EITHER.name())) {
            parts.add(MeetingForm.valueOf(meetingForm).danish().toLowerCase());
        }
        theme.forEach(code -> parts.add("»" + Theme.valueOf(code).danish() + "«"));
        with.forEach(code -> parts.add("sammen med " + municipalities.getOrDefault(code, code)));
        notWith.forEach(code -> parts.add("ikke sammen med " + municipalities.getOrDefault(code, code)));
        return String.join(", ", parts);
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, String problem) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(problem));
    }

    private static Set<MunicipalityCode> codes(Set<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).map(MunicipalityCode::new).collect(Collectors.toSet());
    }

    private static <T> Set<String> texts(Set<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
    }
}
