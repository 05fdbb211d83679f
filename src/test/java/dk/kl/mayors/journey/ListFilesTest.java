package dk.kl.mayors.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HostileValues;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every list as a file: who gets it, in which order, and that nothing in it calculates. */
@ProductTest
class ListFilesTest {

    /** Each list, the heading that must be in it, and who gets it: one column for each group in the order of {@link StaffGroup}. */
    private static final String LISTS = """
        /board.{format}?round={round}                      B98-møde         x x x x x x x x x
        /events/{event}/participants.{format}              Svarvej          x x x x x - - - x
        /networks/members.{format}?round={round}           Facilitator      x x - - x x - - x
        /newsletters/board/subscribers.{format}            Dokumentation    x x x - - - - - x
        /outbox/messages.{format}                          Tilstand         x x x - - - - - x
        /outbox/deliveries/{round}/log.{format}            Kommunekode      x x x - - - - - x
        /rounds/{round}/roster/mayors.{format}             efternavn        x x x - - - - - x
        /rounds/{round}/members.{format}                   Organ            x x x - - - - - x
        /mail-lists/addresses.{format}?round={round}       Rolle            x x x x x - - - x
        """;

    @Autowired
    private MockMvc browser;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private JdbcClient database;

    private TestRound round;

    @BeforeEach
    void aRound() {
        round = rounds.newRound();
        List.of("0751", "0492", "0101").forEach(this::invited);
        engine.letTimePassUntil(round.b98().minusDays(10));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    static Stream<String> lists() {
        return LISTS.lines();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void givesEachListInBothFormsToTheGroupsOfItsRowOnly(String row) throws Exception {
        String[] cells = row.split("\\s+");
        for (StaffGroup group : StaffGroup.values()) {
            boolean may = cells[2 + group.ordinal()].equals("x");
            for (String format : List.of("csv", "xlsx")) {
                int status = browser.perform(get(address(cells[0], format)).with(Staff.of(group))).andReturn().getResponse().getStatus();
                assertThat(status).as("%s %s %s", group, format, row).isEqualTo(may ? 200 : 403);
            }
        }
        assertThat(csv(address(cells[0], "csv")).get(0)).contains(cells[1]);
        assertThat(workbook(address(cells[0], "xlsx")).get(0).stream().map(Cell::getText)).contains(cells[1]);
    }

    @Test
    void listsInDanishOrder() throws Exception {
        assertThat(csv("/board.csv?round=" + round.id()).stream().skip(1).map(row -> row.get(1))).containsExactly("København", "Ærø", "Aarhus");
        assertThat(csv("/rounds/" + round.id() + "/roster/mayors.csv").stream().skip(1).map(row -> row.get(1)))
            .containsExactly("København", "Ærø", "Aarhus");
        assertThat(csv(address("/events/{event}/participants.{format}", "csv")).stream().skip(1).map(row -> row.get(0)))
            .containsExactly("København", "Ærø", "Aarhus");
        assertThat(csv("/mail-lists/addresses.csv?round=" + round.id() + "&secretaries=true").stream().skip(1).map(row -> row.get(1) + " " + row.get(3)))
            .containsExactly("København Borgmester", "København Sekretær", "Ærø Borgmester", "Ærø Sekretær", "Aarhus Borgmester", "Aarhus Sekretær");
    }

    @Test
    void holdsWhatTheFilterLeaves() throws Exception {
        assertThat(csv("/board.csv?q=aero&round=" + round.id())).hasSize(2);
        assertThat(csv(address("/events/{event}/participants.{format}?filter=attends", "csv"))).hasSize(1);
    }

    @Test
    void isOfferedWithTheFilterOfThePage() throws Exception {
        assertThat(new String(file("/?q=aero&round=" + round.id()), StandardCharsets.UTF_8))
            .contains("href=\"/board.xlsx?round=" + round.id() + "&amp;q=aero\"", "href=\"/board.csv?round=" + round.id() + "&amp;q=aero\"");
    }

    @Test
    void keepsTheDaysOfTheRosterAsDays() throws Exception {
        Row mayor = workbook("/rounds/" + round.id() + "/roster/mayors.xlsx").get(1);

        assertThat(mayor.getCellAsDate(10)).hasValueSatisfying(day -> assertThat(day.toLocalDate()).hasToString(round.year() + "-01-01"));
        assertThat(mayor.getCellText(0)).isEqualTo("0101");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void calculatesNothingWhateverAMayorIsCalled(String row) throws Exception {
        HostileValues hostile = new HostileValues();
        List<String> names = new ArrayList<>(List.of("=cmd|' /C calc'!A0", "+45 1", "@SUM(A1)", "-2"));
        for (int i = 0; i < 6; i++) {
            names.add(hostile.next());
        }
        for (String name : names) {
            String stored = name.replace("\0", "").codePoints().limit(60).filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            database.sql("update mandate set first_name = ?, last_name = ? where round_id = ?").params(stored, stored, round.id().value()).update();
            String path = row.split("\\s+")[0];
            assertThat(csv(address(path, "csv"))).flatExtracting(CSVRecord::toList).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
            assertThat(workbook(address(path, "xlsx")).stream().flatMap(Row::stream).filter(cell -> cell != null).map(Cell::getType))
                .doesNotContain(CellType.FORMULA, CellType.ERROR);
        }
    }

    private String address(String path, String format) {
        return path.replace("{format}", format).replace("{round}", round.id().value()).replace("{event}", rounds.event(round, EventKind.B98_MEETING));
    }

    private List<CSVRecord> csv(String address) throws Exception {
        String text = new String(file(address), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser csv = CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(text.substring(1)))) {
            return csv.getRecords();
        }
    }

    private List<Row> workbook(String address) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(address)))) {
            return new ArrayList<>(workbook.getFirstSheet().read());
        }
    }

    private byte[] file(String address) throws Exception {
        return browser.perform(get(address).with(Staff.of(StaffGroup.SECRETARIAT))).andExpect(status().isOk()).andReturn().getResponse()
            .getContentAsByteArray();
    }

    private void invited(String code) {
        MandateId mayor = rounds.mayor(round, code, true);
        story.start("invitation", mayor.toString(), Map.of("roundId", round.id().value(), "eventId", rounds.event(round, EventKind.B98_MEETING),
            "newlyElected", true, "municipality", code, "municipalityCode", code));
    }
}
