package dk.kl.mayors.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.engine.ExternalWork;
import dk.kl.mayors.engine.ExternalWorker;
import dk.kl.mayors.journey.JourneyStarter;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class PrivacyPagesTest {

    @Autowired MockMvc pages;
    @Autowired Engine engine;
    @Autowired Rounds rounds;
    @Autowired Story story;
    @Autowired JourneyStarter journeys;
    @Autowired ExternalWorker worker;
    @Autowired List<ExternalWork> works;
    @Autowired AccessReports reports;
    @Autowired JdbcClient database;

    private TestRound round;
    private MandateId mayor;
    private String name;
    private String address;

    @BeforeEach
    void aMayorWithALetter() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        name = "Gudrun Åbo" + round.year();
        database.sql("update mandate set first_name = 'Gudrun', last_name = ?, email = ?, phone = '71 82 81 82', secretary_name = ?, secretary_email = ? where id = ?")
            .params("Åbo" + round.year(), "gudrun" + round.year() + "@kommune.example", "Ib Sekretær" + round.year(), "ib" + round.year() + "@kommune.example",
                mayor.toString()).update();
        address = "/privacy/persons/" + mayor + "/mayor";
        journeys.startAll(round.id());
        engine.letTimePassUntil(round.b98().minusDays(8));
    }

    @AfterEach
    void end() {
        engine.reset();
    }

    @Test
    void aPersonIsFoundAsDanesTypeAndNoNameStandsInAnAddress() throws Exception {
        MockHttpServletResponse found = open(post("/privacy/persons").param("q", "århus gudrun aabo" + round.year()));

        assertThat(found.getContentAsString()).contains(name, "1 person", address).doesNotContain("?q=");
        assertThat(open(post("/privacy/persons").param("q", "ib sekretaer" + round.year())).getContentAsString()).contains("/secretary\"");
        assertThat(open(post("/privacy/persons").param("q", "findes ikke")).getContentAsString()).contains("Ingen passer");
        assertThat(open(get(address)).getContentAsString()).contains(name, "Hent som PDF", "Hent som JSON");
        assertThat(open(get("/privacy/persons/0751-1999-01-01/mayor")).getStatus()).isEqualTo(404);
        assertThat(open(get("/privacy/persons/noget/mayor")).getStatus()).isEqualTo(404);
    }

    @Test
    void oneClickGivesEverythingAsAPdfAndAsJsonAndIsNoted() throws Exception {
        long noted = exports();
        MockHttpServletResponse pdf = open(post(address + "/report.pdf"));
        MockHttpServletResponse json = open(post(address + "/report.json"));

        assertThat(text(pdf.getContentAsByteArray())).contains("Indsigt i persondata", name, "71 82 81 82", "Borgmesteroversigten", "Breve og mails", "Side 1 af");
        assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
        JsonNode report = new ObjectMapper().readTree(json.getContentAsByteArray());
        assertThat(report.path("schema").asText()).isEqualTo("access-report");
        assertThat(report.path("version").asInt()).isEqualTo(1);
        assertThat(report.path("mandates").get(0).asText()).isEqualTo(mayor.toString());
        assertThat(report.path("sections").findValuesAsText("name")).contains("Borgmesteroversigten", "Breve og mails");
        assertThat(report.path("sections").findValuesAsText("text")).contains(name, "71 82 81 82");
        assertThat(exports() - noted).isEqualTo(2);
    }

    @Test
    void staffWhoMayNotSeeSomethingAreToldSoAndThePersonGetsIt() throws Exception {
        DataSubject subject = new DataSubject(DataSubject.Kind.MAYOR, Set.of(mayor.toString()));

        String forStaff = text(reports.pdf(subject, DataReader.staff("pernille", Set.of("process-owner"))));
        String forThePerson = text(reports.pdf(subject, DataReader.themselves()));

        assertThat(forStaff).contains("Noget af indholdet er fortroligt", "Findes, men kan ikke ses af dig");
        assertThat(forThePerson).doesNotContain("fortroligt og kan ikke ses", "Findes, men");
    }

    @Test
    void anErasureIsShownAskedForApprovedByAnotherAndProved() throws Exception {
        assertThat(open(get(address + "/erasure")).getContentAsString()).contains("Det bliver stående", "Sikkerhedskopier", "Bed om sletningen");
        assertThat(open(post(address + "/erasure/preview")).getContentAsString()).contains("dispatch", "mandate", "Efter sletningen er der ingen tilbage");
        MockHttpServletResponse without = open(post(address + "/erasure"));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("Vælg, hvorfor personen skal slettes");

        assertThat(open(post(address + "/erasure/choice").param("mandates", mayor.toString())).getRedirectedUrl())
            .as("the address of what will go, with nothing else of the form").isEqualTo(address + "/erasure?mandates=" + mayor);
        String page = open(post(address + "/erasure").param("reason", "OBJECTION")).getRedirectedUrl();
        assertThat(open(get(page)).getContentAsString()).contains("Venter på godkendelse", name, "Du har selv bedt om sletningen");
        assertThat(open(post(page + "/decision").param("decision", "yes")).getStatus()).isEqualTo(409);
        assertThat(open(post(page + "/decision")).getStatus()).isEqualTo(422);
        assertThat(as(StaffGroup.HEAD_OF_OFFICE, post(page + "/decision").param("decision", "yes")).getStatus()).isEqualTo(302);
        assertThat(open(get(page)).getHeader("Refresh")).as("while it runs").isEqualTo("2");
        works.stream().filter(work -> work.topic().equals("erasure")).forEach(worker::workOff);

        String done = open(get(page)).getContentAsString();
        assertThat(done).contains("Slettet", "Bevis", "0 efter").doesNotContain(name);
        String signed = open(get(page + "/record.jws")).getContentAsString();
        assertThat(open(post("/privacy/erasures/verify").param("signed", signed)).getContentAsString()).contains("Beviset er ægte", mayor.toString());
        MockHttpServletResponse tampered = open(post("/privacy/erasures/verify").param("signed", signed.substring(0, signed.length() - 8) + "AAAAAAAA"));
        assertThat(tampered.getStatus()).isEqualTo(422);
        assertThat(tampered.getContentAsString()).contains("Beviset er ikke ægte");
        assertThat(open(get("/privacy/erasures")).getContentAsString()).contains("Slettet", "&quot;crv&quot;:&quot;Ed25519&quot;");
        assertThat(open(get(address)).getStatus()).as("nobody there any more").isEqualTo(404);
        assertThat(open(post(page + "/decision").param("decision", "no")).getStatus()).isEqualTo(409);
        assertThat(open(get("/privacy/erasures/00000000-0000-0000-0000-000000000000")).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyTheProcessOwnerAndTheHeadOfOfficeGetIn() throws Exception {
        for (StaffGroup group : StaffGroup.values()) {
            int expected = group == StaffGroup.PROCESS_OWNER || group == StaffGroup.HEAD_OF_OFFICE ? 200 : 403;
            for (MockHttpServletRequestBuilder request : List.of(get("/privacy/persons"), get(address), post(address + "/report.json"), get(address + "/erasure"),
                get("/privacy/erasures"))) {
                assertThat(as(group, request).getStatus()).as(group.id()).isEqualTo(expected);
            }
        }
    }

    private long exports() {
        return database.sql("select count(*) from audit_entry where deed = 'EXPORTED' and about = ?").param(mayor.toString()).query(Long.class).single();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
            return new PDFTextStripper().getText(document);
        }
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return as(StaffGroup.PROCESS_OWNER, request);
    }

    private MockHttpServletResponse as(StaffGroup group, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(Staff.of(group)).with(csrf())).andReturn().getResponse();
    }
}
