package dk.kl.mayors;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Invented people and the example round: the one fixture language of the tests. */
public final class Sample {

    public static final RoundId ROUND = new RoundId("2022-2025");
    public static final LocalDate OFFICE_DATE = LocalDate.of(2022, 1, 1);

    private static final String TITLES = "kommunekode;kommune;fornavn;efternavn;email;telefon;adresse;postnr;by;parti;status;tiltrådt;"
        + "viceborgmester;sekretær;sekretær_email";

    private Sample() {
    }

    /** The shipped roster with 98 invented mayors, 34 of them newly elected. */
    public static byte[] roster() {
        return resource("/reference/sample-roster-2022.csv");
    }

    /** A roster of the shipped sample's mayors of these municipalities only. */
    public static byte[] rosterOf(String... codes) {
        String text = new String(roster(), StandardCharsets.UTF_8);
        Stream<String> wanted = text.lines().skip(1).filter(line -> List.of(codes).contains(line.substring(0, 4)));
        return Stream.concat(Stream.of(TITLES), wanted).reduce("", (all, line) -> all + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The 98 municipalities as the reference file has them. */
    public static List<Municipality> municipalities() {
        String text = new String(resource("/reference/municipalities.csv"), StandardCharsets.UTF_8);
        return text.lines().skip(1).map(line -> line.split(";")).map(cells -> new Municipality(new MunicipalityCode(cells[0]), cells[1],
            cells[2], cells[4].replace("KKR", "Region"), cells[4], Double.parseDouble(cells[5]), Double.parseDouble(cells[6]),
            Double.parseDouble(cells[7]), cells[0].equals("0101") ? "overborgmester" : "borgmester")).toList();
    }

    /** One of the municipalities. */
    public static Municipality municipality(String code) {
        return municipalities().stream().filter(one -> one.code().value().equals(code)).findFirst().orElseThrow();
    }

    /** The id of the mandate that begins with the example round. */
    public static MandateId mandateId(String code) {
        return new MandateId(new MunicipalityCode(code), OFFICE_DATE);
    }

    /** A newly elected, confirmed mayor in office, without looking into the database. */
    public static Mandate mayor(String code) {
        var mayor = new Mandate.Person("Vilja", "Birkelunde", "borgmester@kommune-" + code + ".example", "00 00 " + code.substring(0, 2) + " "
            + code.substring(2), "Torvet 1", "8000", "Aarhus C");
        var secretary = new Mandate.Person("Ask", "Sølunde", "sekretariat@kommune-" + code + ".example", "", "", "", "");
        return new Mandate(mandateId(code), ROUND, municipality(code), mayor, secretary, "Lis Holmeå", "A", true, true, null);
    }

    private static byte[] resource(String name) {
        try (var in = Sample.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
