package dk.kl.mayors.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.RosterImports.Problem;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReadingTest {

    private static final RosterTerm TERM = new RosterTerm(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String HEADER = "kommunekode;kommune;fornavn;efternavn;email;telefon;adresse;postnr;by;parti;status;tiltrådt";

    @Test
    void readsTheShippedRosterWithoutAWord() {
        RosterReading reading = read(Sample.roster());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ignoredColumns()).isEmpty();
        assertThat(reading.entries()).hasSize(98);
        assertThat(reading.named()).hasSize(98);
    }

    @Test
    void givesEveryProblemOfTheFaultyRosterItsRowColumnValueAndRemedy() throws Exception {
        byte[] faulty = getClass().getResourceAsStream("/roster/faulty-roster.csv").readAllBytes();

        RosterReading reading = read(faulty);

        assertThat(reading.ignoredColumns()).containsExactly("noter");
        assertThat(reading.problems()).extracting(Problem::row, Problem::column, Problem::value).containsExactlyInAnyOrder(
            problem(3, "kommunekode", "0999"), problem(4, "kommunekode", "0411"), problem(5, "kommune", "Odense"),
            problem(6, "email", ""), problem(7, "email", "borgmester"), problem(8, "fornavn", ""), problem(9, "efternavn", "borg@mester"),
            problem(10, "status", "valgt"), problem(11, "tiltrådt", "31. februar 2022"), problem(12, "tiltrådt", "1. januar 2021"),
            problem(13, "postnr", "800"), problem(14, "kommunekode", "751"), problem(15, "telefon", "12 34"),
            problem(16, "email", "a@b.example␣Bcc: alle@c.example"), problem(17, "sekretær_email", "sekretær"), problem(18, "kommunekode", ""));
        assertThat(reading.problems()).extracting(Problem::solution).allMatch(sentence -> sentence.endsWith("."))
            .contains("Christiansø er ikke en kommune og har ingen borgmester. Slet rækken.",
                "Koden 0851 er Aalborg. Ret navnet til Aalborg eller koden til 0461.", "Aarhus står også i række 2. Slet den ene af rækkerne.",
                "Kommunekoden mangler. Viborg har koden 0791.",
                "Datoen ligger uden for valgperioden. Skriv en dato fra 1. januar 2022 til 31. december 2025.");
        assertThat(reading.entries()).extracting(RosterEntry::row).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"0169,Høje Taastrup", "0169,Høje-Tåstrup", "0169,HØJE TÅSTRUP KOMMUNE", "0430,Fåborg-Midtfyn", "0430,Faaborg Midtfyn", "0480,Nordfyn",
        "0480,Nordfyns Kommune", "0820,Vesthimmerland", "0820,Vesthimmerlands", "0751,Århus", "0751,Århus Kommune", "0580,Åbenrå",
        "0851,Ålborg", "0810,Brønderslev-Dronninglund", "0400,Bornholms Regionskommune", "0101,Københavns Kommune", "0320,Fakse", "0773,Mors",
        "0173,Lyngby-Tårbæk", "0760,Ringkøbing Skjern", "0846,Mariager Fjord"})
    void acceptsTheSpellingsOfAMunicipality(String code, String name) {
        assertThat(one("kommunekode", code, "kommune", name).problems()).isEmpty();
    }

    @Test
    void tellsNeighboursByNameApart() {
        assertThat(one("kommunekode", "0430", "kommune", "Nordfyns").problems()).singleElement().extracting(Problem::column).isEqualTo("kommune");
        assertThat(one("kommunekode", "0250", "kommune", "Frederikshavn").problems()).hasSize(1);
    }

    @Test
    void acceptsACodeThatHasLostItsZero() {
        assertThat(one("kommunekode", "751").entries()).singleElement()
            .satisfies(entry -> assertThat(entry.mandate()).hasToString("0751-2022-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "00751", "07510", "7 51", "abc", "-751", "0751;", "٠٧٥١", "1751", "0000"})
    void refusesOtherCodes(String code) {
        assertThat(one("kommunekode", '"' + code + '"').problems()).extracting(Problem::column).containsOnly("kommunekode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-15", "15-03-2022", "15.3.2022", "15.03.2022", "15. marts 2022", "15.marts 2022", "15. MARTS 2022"})
    void readsDatesAsDanesWriteThem(String date) {
        assertThat(one("tiltrådt", date).entries()).singleElement()
            .satisfies(entry -> assertThat(entry.takesOfficeOn()).isEqualTo("2022-03-15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2022", "2022-13-01", "29. februar 2022", "0. marts 2022", "15. march 2022", "15/03/2022", "i morgen", "15.03-2022", "22-03-15",
        "99999999999-01-01", "15. marts"})
    void refusesImpossibleDates(String date) {
        assertThat(one("tiltrådt", date).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("tiltrådt");
            assertThat(problem.value()).isEqualTo(date);
            assertThat(problem.solution()).startsWith("Datoen findes ikke.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2026-01-01", "0001-01-01"})
    void refusesDatesOutsideTheRound(String date) {
        assertThat(one("tiltrådt", date).problems()).singleElement().extracting(Problem::solution).asString().contains("uden for valgperioden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"borgmester", "@kommune.example", "a@", "a@b", "a b@c.example", "a@b..example", "a,b@c.example", "a@b.example, c@d.example",
        "Borgmester <a@b.example>", "a@-b.example", ".a@b.example", "a@b.example.", "sø@b.example", "a\"b@c.example"})
    void refusesWhatIsNoMailAddress(String mail) {
        assertThat(one("email", '"' + mail.replace("\"", "\"\"") + '"').problems()).singleElement().extracting(Problem::column).isEqualTo("email");
    }

    @Test
    void keepsADanishDomainAsMailServersKnowIt() {
        assertThat(one("email", "borgmester@rødovre.example").entries()).singleElement()
            .satisfies(entry -> assertThat(entry.texts().get(RosterColumn.EMAIL)).isEqualTo("borgmester@xn--rdovre-bya.example"));
    }

    @ParameterizedTest
    @CsvSource({"33703208,33 70 32 08", "+45 33 70 32 08,33 70 32 08", "0045 33703208,33 70 32 08", "33 70 32 08,33 70 32 08", "+46 8 123 456 78,+46 8 123 456 78"})
    void writesTelephoneNumbersInPairs(String given, String kept) {
        assertThat(one("telefon", given).entries()).singleElement()
            .satisfies(entry -> assertThat(entry.texts().get(RosterColumn.PHONE)).isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nyvalgt", "GENVALGT", " genvalgt "})
    void readsTheStatusWhateverItsCase(String status) {
        assertThat(one("status", status).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anne-Mette", "Jens Peter", "Ole B.", "D'Arcy", "O’Hara", "Þórunn", "Zoë", "Ágústa"})
    void acceptsNamesOfAllKinds(String name) {
        assertThat(one("fornavn", name).problems()).isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(one("adresse", "x".repeat(121)).problems()).singleElement()
            .satisfies(problem -> {
                assertThat(problem.solution()).isEqualTo("Teksten er for lang. Der er plads til 120 tegn.");
                assertThat(problem.value()).hasSize(61);
            });
        assertThat(one("adresse", "x".repeat(120)).problems()).isEmpty();
    }

    @Test
    void takesColumnsInAnyOrderWhateverTheirCase() {
        RosterReading reading = read("STATUS;E-mail;Efternavn ;FORNAVN;Kommune Kode;Tiltraadt;Sekretær email;skostørrelse;\n"
            + "nyvalgt;a@b.example;Ask;Bo;0751;;s@b.example;44;");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ignoredColumns()).containsExactly("skostørrelse");
        assertThat(reading.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.mayor()).isEqualTo("Bo Ask");
            assertThat(entry.texts()).containsEntry(RosterColumn.SECRETARY_EMAIL, "s@b.example").doesNotContainKey(RosterColumn.CITY);
        });
    }

    @Test
    void namesEveryRequiredColumnThatIsMissing() {
        RosterReading reading = read("kommunekode;fornavn;email\n0751;Bo;a@b.example");

        assertThat(reading.problems()).extracting(Problem::row, Problem::column)
            .containsExactly(tuple(1, "efternavn"), tuple(1, "status"));
        assertThat(reading.entries()).isEmpty();
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThat(read("kommunekode;fornavn;efternavn;email;E-mail;status\n0751;Bo;Ask;a@b.example;c@d.example;nyvalgt").problems())
            .singleElement().extracting(Problem::solution).isEqualTo("Kolonnen står to gange. Slet eller omdøb den ene.");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        RosterReading reading = read("kommunekode;fornavn;efternavn;email;status;adresse\r\n\r\n;;;;;\r\n"
            + "0751;Bo;Ask;a@b.example;nyvalgt;\"Torvet; 1\"\r\n0999;Bo;Ask;a@b.example;nyvalgt;\r\n");

        assertThat(reading.entries()).singleElement().extracting(RosterEntry::row).isEqualTo(4);
        assertThat(reading.problems()).singleElement().extracting(Problem::row).isEqualTo(5);
    }

    @Test
    void noticesARowThatHasSlippedSideways() {
        assertThat(read("kommunekode;fornavn;efternavn;email;status\n0751;Bo;Ask;a@b.example;nyvalgt;Torvet 1").problems())
            .singleElement().extracting(Problem::solution).asString().contains("flere felter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsBothEncodings(String charset) {
        byte[] content = (HEADER + "\n" + line(Map.of("fornavn", "Søren Æbelø"))).getBytes(Charset.forName(charset));
        assertThat(read(content).entries()).singleElement().satisfies(entry -> assertThat(entry.mayor()).startsWith("Søren Æbelø"));
    }

    @Test
    void readsCommasAsWell() {
        assertThat(read("kommunekode,fornavn,efternavn,email,status,adresse\n751,Bo,Ask,a@b.example,nyvalgt,\"Torvet 1, 2. sal\"").entries())
            .singleElement().satisfies(entry -> assertThat(entry.texts().get(RosterColumn.ADDRESS)).isEqualTo("Torvet 1, 2. sal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF", "navn;alder\nBo;44", "\nkommunekode;fornavn;efternavn;email;status\n0751;Bo;Ask;a@b.example;nyvalgt",
        "0751;Bo;Ask;a@b.example;nyvalgt", "kommunekode;fornavn;efternavn;email;status\n;;;;", "kommunekode;\"fornavn\n0751;Bo"})
    void saysWhatIsWrongWithAFileThatIsNoRoster(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableRoster.class).message().endsWith(".").matches("\\p{Lu}.{20,}");
    }

    @Test
    void stopsAtTwoThousandRows() {
        String row = "\n0751;Bo;Ask;a@b.example;nyvalgt";
        assertThat(read("kommunekode;fornavn;efternavn;email;status" + row.repeat(2_000)).problems()).hasSize(1_999);
        assertThatThrownBy(() -> read("kommunekode;fornavn;efternavn;email;status" + row.repeat(2_001)))
            .isInstanceOf(UnreadableRoster.class).hasMessageContaining("2.000 rækker");
        assertThatThrownBy(() -> read("kommunekode;fornavn;efternavn;email;status" + "\n;".repeat(100_000) + row))
            .isInstanceOf(UnreadableRoster.class);
    }

    @Test
    void stopsAtTooManyColumns() {
        assertThatThrownBy(() -> read("kommunekode;" + "x;".repeat(5_000))).isInstanceOf(UnreadableRoster.class).hasMessageContaining("kolonner");
    }

    @Test
    void neverLetsHostileTextThroughUnseen() {
        var hostile = List.of("a@b.example\r\nBcc: x@y.example", "\u0085", "\u202Egro.live", "Bo\u200B", "\uD800", "<script>alert(1)</script>", "=HYPERLINK(\"x\")",
            "'; drop table mandate; --", "../../etc/passwd", "${7*7}", "Ærø", "x".repeat(5_000), "\uFFFD", "🙂", "\"", "\t", "0751");
        var random = new Random(20211215);
        for (int round = 0; round < 500; round++) {
            Map<String, String> cells = IntStream.range(0, 1 + random.nextInt(4)).boxed().collect(Collectors.toMap(
                i -> HEADER.split(";")[random.nextInt(12)], i -> quoted(hostile.get(random.nextInt(hostile.size()))), (one, other) -> one));
            RosterReading reading = read(HEADER + "\n" + line(cells));
            assertThat(reading.entries().size() + Math.min(1, reading.problems().size())).as("%s", cells).isEqualTo(1);
            reading.entries().forEach(entry -> entry.texts().forEach((column, text) -> {
                assertThat(text).as("%s", cells).hasSizeLessThanOrEqualTo(column.maxLength()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
                assertThat(column == RosterColumn.EMAIL && !CellText.isMail(text)).isFalse();
            }));
            reading.problems().forEach(problem -> assertThat(problem.value()).hasSizeLessThan(130).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
        }
    }

    private static Tuple problem(int row, String column, String value) {
        return tuple(row, column, value);
    }

    /** A valid row for Aarhus with these cells in place of its own. */
    private static RosterReading one(String... cells) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            changed.put(cells[i], cells[i + 1]);
        }
        return read(HEADER + "\n" + line(changed));
    }

    private static String line(Map<String, String> changed) {
        Map<String, String> cells = new LinkedHashMap<>();
        List.of(HEADER.split(";")).forEach(title -> cells.put(title, ""));
        cells.putAll(Map.of("kommunekode", "0751", "fornavn", "Bo", "efternavn", "Ask", "email", "a@b.example", "status", "nyvalgt"));
        cells.putAll(changed);
        return String.join(";", cells.values());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static RosterReading read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterReading read(byte[] content) {
        return RosterReading.of(content, Sample.municipalities(), TERM);
    }
}
