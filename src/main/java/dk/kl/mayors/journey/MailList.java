package dk.kl.mayors.journey;

import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.Mandate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those whom staff write to at once, in Danish order of the municipalities.
 *
 * @param name what they have in common, in Danish
 */
record MailList(String id, String name, List<Mandate> mayors, boolean withSecretaries) {

    /** Somebody to write to. */
    record Addressee(Mandate mandate, String role, String name, String address) {

        /** "Navn &lt;adresse&gt;;" as mail programs take it; the name is quoted when it holds anything but letters, digits, points and hyphens. */
        String line() {
            String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\"\\\\<>]", " ").replaceAll("\\s+", " ").strip();
            boolean quoted = !plain.matches("[\\p{L}\\p{M}\\p{N} .'-]*");
            return (quoted ? "\"" + plain + "\"" : plain) + " <" + address + ">;";
        }
    }

    /** Everybody on the list who has a mail address that can stand in a mail. */
    public List<Addressee> addressees() {
        return mayors.stream().flatMap(this::of).filter(one -> isAddress(one.address())).toList();
    }

    /** The municipalities whose mayor has no mail address. */
    public List<String> unreachable() {
        return mayors.stream().filter(mandate -> !isAddress(mandate.mayor().email())).map(mandate -> mandate.municipality().name()).toList();
    }

    /** One line for each addressee, ready for the field Bcc. */
    public String text() {
        return addressees().stream().map(Addressee::line).collect(Collectors.joining("\n"));
    }

    DanishList asList() {
        return new DanishList("Mailliste", List.of("Kommunekode", "Kommune", "KKR", "Rolle", "Navn", "Mail"), addressees().stream()
            .map(one -> List.of(one.mandate().municipality().code().value(), one.mandate().municipality().name(), one.mandate().municipality().kkr(),
                one.role(), one.name(), one.address())).toList());
    }

    private Stream<Addressee> of(Mandate mandate) {
        Stream<Addressee> mayor = Stream.of(new Addressee(mandate, "Borgmester", mandate.mayor().name(), mandate.mayor().email()));
        return withSecretaries
            ? Stream.concat(mayor, Stream.of(new Addressee(mandate, "Sekretær", mandate.secretary().name(), mandate.secretary().email()))) : mayor;
    }

    private static boolean isAddress(String text) {
        return text.matches("[^\\s<>\",;:()\\[\\]\\p{Cntrl}]+@[^\\s<>\",;:()\\[\\]\\p{Cntrl}]+");
    }
}
