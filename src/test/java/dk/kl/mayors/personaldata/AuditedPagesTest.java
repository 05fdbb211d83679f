package dk.kl.mayors.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.personaldata.AuditLog.Entry;
import dk.kl.mayors.personaldata.AuditLog.Search;
import dk.kl.mayors.personaldata.AuditedPages.Page;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who sees, takes along or changes what of a mayor stands in the log, once for each act; what is refused does not. */
@ProductTest
class AuditedPagesTest {

    /** Noted with their mandate or inquiry by the code that shows them. */
    private static final Set<String> NOTED_WHERE_SHOWN = Set.of("/mayors/{code}", "/outbox/{id}", "/outbox/{id}/files/{number}", "/outbox/{id}/body");
    /** Begin so; they note their own acts, or nobody but the mayor opens them, or they are the engine's and the product's own. */
    private static final List<String> OF_THEIR_OWN = List.of("/inquiries", "/privacy", "/m/", "/v3/api-docs", "/swagger-ui", "/error", "/rehearsal", "/login",
        "/time", "/business-names");
    /** Show no more of a person than the name beside the municipality, which every list of the product shows, or no person at all. */
    private static final Set<String> NO_PERSONAL_DATA = Set.of("/", "/rounds", "/rounds/{id}", "/rounds/{id}/report.pdf", "/rounds/{id}/report.xlsx",
        "/rounds/{round}/roster/sample.csv", "/events", "/events/new", "/events/{id}/planning", "/events/{id}/planning/papers/{paper}", "/events/changes/{id}",
        "/letters", "/letters/{round}", "/letters/{round}/texts", "/letters/{round}/texts/{kind}", "/letters/{round}/enclosures/{slot}/{revision}",
        "/outbox/forecast", "/outbox/deliveries", "/newsletters", "/networks", "/networks/compare", "/networks/scenarios/{id}/run",
        "/networks/scenarios/{id}/news", "/networks/facilitators", "/networks/facilitators/new", "/networks/facilitators/{id}", "/networks/{id:\\d{4}-\\d{4}-network-\\d+}",
        "/api/v1/rounds", "/api/v1/rounds/{round}", "/api/v1/rounds/{round}/events", "/api/v1/events/{event}", "/api/v1/rounds/{round}/progress",
        "/api/v1/mayors/{mandate}/progress");

    @Autowired
    private List<AuditedPages> modules;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private AuditLog log;
    @Autowired
    private MockMvc browser;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Post mail;
    @Autowired
    private MayorLinks links;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;

    private TestRound round;
    private MandateId mayor;

    @BeforeEach
    void aMayor() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0621", true);
    }

    @Test
    void everyAddressThatIsReadIsNotedOrHoldsNoPersonalData() {
        Set<String> left = new TreeSet<>(patterns("GET"));
        left.removeAll(declared("GET"));
        left.removeAll(NOTED_WHERE_SHOWN);
        left.removeAll(NO_PERSONAL_DATA);
        left.removeIf(pattern -> OF_THEIR_OWN.stream().anyMatch(pattern::startsWith));

        assertThat(left).as("addresses of which nobody has said whether they show personal data").isEmpty();
    }

    @Test
    void everyNotedAddressIsThere() {
        assertThat(patterns("GET")).containsAll(declared("GET")).containsAll(NOTED_WHERE_SHOWN).containsAll(NO_PERSONAL_DATA);
        assertThat(patterns("POST")).containsAll(declared("POST"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/rounds/$r/roster/mayors.csv        | $r | EXPORTED | Borgmesteroversigten",
        "/board.xlsx?round=$r                | $r | EXPORTED | Tavlen",
        "/mail-lists/addresses.csv?round=$r  | $r | EXPORTED | Mailliste",
        "/mail-lists?round=$r                | $r | EXPORTED | Mailliste",
        "/mayors/0751?round=$r               | $m | SAW      | Borgmesterkortet",
        "/mayors/0751/links?mandate=$m       | $m | SAW      | Links til borgmesterens side",
        "/events/$e                          | $e | SAW      | Deltagere og ønsker til et møde",
        "/events/$e/participants.csv         | $e | EXPORTED | Deltagere",
        "/events/$e/ledger                   | $e | SAW      | Svarprotokollen",
        "/outbox/$d                          | $m | SAW      | En besked i udgående post",
        "/outbox/$d/files/0                  | $m | EXPORTED | En fil i udgående post",
        "/outbox/deliveries/$r/log.csv       | $r | EXPORTED | Leveringsloggen",
        "/outbox/deliveries/$r/print         | $r | EXPORTED | Velkomstbreve til print",
        "/letters/$r/preview?mandate=$m      | $m | SAW      | Velkomstbrev",
        "/rounds/$r/members.csv              | $r | EXPORTED | Medlemslister",
        "/networks/sign-ups/$m               | $m | SAW      | Ønsker til netværk"})
    void notesWhoSawOrTookAlong(String address, String about, Audit.Deed deed, String what) throws Exception {
        mail.sendWelcomeLetter(mayor);

        assertThat(browser.perform(get(filled(address)).with(Staff.of(StaffGroup.SECRETARIAT))).andReturn().getResponse().getStatus()).isEqualTo(200);

        assertThat(notes(filled(about))).singleElement().satisfies(note -> {
            assertThat(note.actor()).isEqualTo("sara");
            assertThat(note.deed()).isEqualTo(deed);
            assertThat(note.what()).isEqualTo(what);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/mayors/0751/contact | email=ny@kommune.example&phone=&secretaryName=&secretaryEmail= | Kontaktoplysninger rettet",
        "/mayors/0751/notes   | text=Ringer i uge 3                                          | Notat skrevet",
        "/mayors/0751/links/revoke-all |                                                     | Alle links spærret"})
    void notesWhatStaffChange(String address, String fields, String what) throws Exception {
        var form = post(address).param("mandate", mayor.toString()).with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf());
        Stream.of((fields == null ? "" : fields).split("&")).filter(field -> field.contains("=")).map(field -> field.split("=", 2))
            .forEach(field -> form.param(field[0], field[1]));

        browser.perform(form);

        assertThat(notes(mayor.toString())).singleElement().satisfies(note -> {
            assertThat(note.deed()).isEqualTo(Audit.Deed.CHANGED);
            assertThat(note.what()).isEqualTo(what);
        });
    }

    @Test
    void notesNothingThatWasRefused() throws Exception {
        browser.perform(post("/mayors/0751/contact").param("mandate", mayor.toString()).param("email", "ingen adresse")
            .with(Staff.of(StaffGroup.SECRETARIAT)).with(csrf()));
        browser.perform(post("/mayors/0751/contact").param("mandate", mayor.toString()).param("email", "ny@kommune.example")
            .with(Staff.of(StaffGroup.ADVISERS)).with(csrf()));
        browser.perform(get("/rounds/1999-2002/roster/mayors.csv").with(Staff.of(StaffGroup.SECRETARIAT)));

        assertThat(notes(mayor.toString())).noneMatch(note -> note.deed() == Audit.Deed.CHANGED);
        assertThat(notes("1999-2002")).isEmpty();
    }

    @Test
    void notesWhatTheMayorAndTheSecretaryChangeOnThePage() {
        String event = rounds.event(round, EventKind.B98_MEETING);
        database.update("insert into invitation (id, mandate_id, event_id, invite_at, answer_deadline_at, invited_at, reminders, version) "
            + "values (?, ?, ?, ?, ?, ?, 0, 0)", mayor + "/" + event, mayor.toString(), event, round.letterDate(), round.b98(), round.letterDate());

        OwnPage.ofMayor(links, mayor, port).submit("/answers/" + event, "answer=attends");
        OwnPage.ofSecretary(links, mayor, port).submit("/answers/" + event, "answer=declines");
        OwnPage.ofMayor(links, mayor, port).submit("/answers/" + event, "answer=nonsense");

        assertThat(notes(mayor.toString())).filteredOn(note -> note.deed() == Audit.Deed.CHANGED).extracting(Entry::actor, Entry::what)
            .containsExactly(tuple("secretary", "Svar på invitation"), tuple("mayor", "Svar på invitation"));
    }

    private String filled(String text) {
        return text.replace("$r", round.id().value()).replace("$m", mayor.toString()).replace("$e", rounds.event(round, EventKind.B98_MEETING))
            .replace("$d", text.contains("$d") ? letter() : "");
    }

    private String letter() {
        return database.queryForObject("select id from dispatch where recipient = ? and kind = ?", String.class, mayor.toString(),
            MailKind.WELCOME_LETTER.name());
    }

    private List<Entry> notes(String about) {
        return log.find(new Search("", Set.of(about), null, null), 0, 50).entries();
    }

    private Set<String> declared(String method) {
        return modules.stream().flatMap(module -> module.pages().stream()).filter(page -> page.method().equals(method)).map(Page::pattern)
            .collect(Collectors.toSet());
    }

    private Set<String> patterns(String method) {
        return mappings.getHandlerMethods().keySet().stream().filter(info -> is(info, method)).flatMap(info -> info.getPatternValues().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean is(RequestMappingInfo info, String method) {
        return info.getMethodsCondition().getMethods().stream().anyMatch(one -> one.name().equals(method));
    }
}
