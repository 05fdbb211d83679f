package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.letter.EnclosureSlot;
import dk.kl.mayors.correspondence.document.PdfUpload;
import dk.kl.mayors.correspondence.letter.Enclosures;
import dk.kl.mayors.correspondence.letter.Letterheads;
import dk.kl.mayors.correspondence.letter.PdfPages;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterImports;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class PostPagesTest {

    private static final RoundId OTHER_ROUND = new RoundId("2026-2029");
    private static final MandateId SORO = Sample.mandateId("0340");

    @Autowired
    private MockMvc pages;
    @Autowired
    private Post post;
    @Autowired
    private RosterImports imports;
    @Autowired
    private Enclosures enclosures;
    @Autowired
    private Letterheads letterheads;

    @BeforeEach
    void givenALetterToSoroe() {
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0340"), true);
        imports.apply(Sample.ROUND);
        post.sendWelcomeLetter(SORO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorø", "soro", "SOROE"})
    void findsAMunicipalityHoweverItIsSpelt(String spelling) throws Exception {
        pages.perform(get("/outbox").param("q", spelling).with(group("secretariat"))).andExpect(status().isOk())
            .andExpect(content().string(containsString("/outbox/" + id())));
    }

    @Test
    void filtersByKindAndState() throws Exception {
        pages.perform(get("/outbox").param("q", "Sorø").param("kind", "CANCELLATION").with(group("secretariat")))
            .andExpect(content().string(containsString("Ingen meddelelser passer")));
        pages.perform(get("/outbox").param("q", "Sorø").param("state", "QUEUED").param("kind", "WELCOME_LETTER").with(group("secretariat")))
            .andExpect(content().string(containsString("/outbox/" + id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outbox?kind=NOTHING", "/outbox?page=x"})
    void answersAnImpossibleFilterWithABadRequest(String address) throws Exception {
        pages.perform(get(address).with(group("secretariat"))).andExpect(status().isBadRequest());
    }

    @Test
    void showsTheMessageAsTheRecipientSeesItAndNothingElseInItsFrame() throws Exception {
        pages.perform(get("/outbox/" + id()).with(group("head-of-office"))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Velkomstbrev.pdf"))).andExpect(content().string(containsString("venter: ingen mailserver")));
        pages.perform(get("/outbox/" + id() + "/body").with(group("head-of-office"))).andExpect(status().isOk())
            .andExpect(header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
            .andExpect(content().string(containsString("Kære borgmester")));
        pages.perform(get("/outbox/" + id() + "/files/0").with(group("head-of-office"))).andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf")).andExpect(header().string("Content-Disposition", containsString("inline")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outbox/none", "/letters/1999-2002", "/letters/2022-2025/enclosures/BOOKLET/99"})
    void answersWhatIsNotThereWithNotFound(String address) throws Exception {
        pages.perform(get(address).with(group("secretariat"))).andExpect(status().isNotFound());
    }

    @Test
    void answersAMissingFileWithNotFound() throws Exception {
        pages.perform(get("/outbox/" + id() + "/files/9").with(group("secretariat"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outbox", "/letters/2022-2025"})
    void isClosedToAdvisers(String address) throws Exception {
        pages.perform(get(address).with(group("advisers"))).andExpect(status().isForbidden());
    }

    @Test
    void previewsTheLetterOfAChosenMayor() throws Exception {
        byte[] pdf = pages.perform(get("/letters/2022-2025/preview").param("mandate", SORO.toString()).with(group("head-of-office")))
            .andExpect(status().isOk()).andExpect(content().contentType("application/pdf")).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void replacesAnEnclosureByANewVersion() throws Exception {
        int before = enclosures.current(OTHER_ROUND).get(EnclosureSlot.BOOKLET).revision();

        upload("communications", "nyt hæfte.pdf", "%PDF-1.7 nyt".getBytes(StandardCharsets.US_ASCII)).andExpect(status().is3xxRedirection());

        assertThat(enclosures.current(OTHER_ROUND).get(EnclosureSlot.BOOKLET)).satisfies(booklet -> {
            assertThat(booklet.revision()).isEqualTo(before + 1);
            assertThat(booklet.fileName()).isEqualTo("nyt hæfte.pdf");
        });
    }

    @Test
    void takesOnlyPdfsAndSaysWhy() throws Exception {
        upload("communications", "hæfte.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)).andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Filen er ikke en PDF. Gem bilaget som PDF, og vælg det igen.")));
        upload("communications", "tom.pdf", new byte[0]).andExpect(status().isUnprocessableEntity());
        upload("communications", "stor.pdf", new byte[PdfUpload.LARGEST + 1]).andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("mere end 5 MB")));
    }

    @Test
    void letsOnlySomeChangeAnything() throws Exception {
        upload("head-of-office", "x.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).andExpect(status().isForbidden());
        letterhead("process-owner", Map.of()).andExpect(status().isForbidden());
    }

    @Test
    void savesTheLetterhead() throws Exception {
        letterhead("secretariat", Map.of("chairName", "Ole Østergaard")).andExpect(status().is3xxRedirection());

        assertThat(letterheads.of(OTHER_ROUND).chair().name()).isEqualTo("Ole Østergaard");
        assertThat(letterheads.of(OTHER_ROUND).addressLines()).containsExactly("Weidekampsgade 10", "2300 København S");
    }

    @Test
    void keepsWhatWasTypedWhenTheLetterheadIsWrong() throws Exception {
        letterhead("secretariat", Map.of("contactPhone", "33 70", "chairName", "Ny <b>Formand</b>")).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Skriv kontorchefens telefonnummer med otte cifre")))
            .andExpect(content().string(containsString("Ny &lt;b&gt;Formand&lt;/b&gt;"))).andExpect(content().string(not(containsString("<b>Formand"))));
    }

    @Test
    void showsTheDeliveriesPerMayorAndPrintsTheLetters() throws Exception {
        pages.perform(get("/outbox/deliveries/2022-2025").with(group("secretariat"))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Sorø"))).andExpect(content().string(containsString("Velkomstbrev")));
        byte[] pdf = pages.perform(get("/outbox/deliveries/2022-2025/print").with(group("secretariat"))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsByteArray();
        assertThat(PdfPages.count(pdf)).isPositive().isEven();
        pages.perform(get("/outbox/deliveries/2026-2029/print?onlyNotArrived=true").with(group("secretariat"))).andExpect(status().isNotFound());
    }

    @Test
    void saysOnEveryPageThatAllPostIsHeldAndLetsOnlySomeReleaseIt() throws Exception {
        pages.perform(post("/outbox/hold").param("reason", " ").with(group("communications")).with(csrf())).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Skriv, hvorfor posten skal standses.")));
        pages.perform(post("/outbox/hold").param("reason", "Brevet skal rettes").with(group("communications")).with(csrf()))
            .andExpect(status().is3xxRedirection());

        var session = (MockHttpSession) pages.perform(formLogin().user("sara").password("Borgmester-2021!")).andReturn().getRequest().getSession();
        pages.perform(get("/letters/2022-2025").session(session)).andExpect(content().string(containsString("Al post er standset")))
            .andExpect(content().string(containsString("Brevet skal rettes")));
        pages.perform(post("/outbox/release").with(group("communications")).with(csrf())).andExpect(status().isForbidden());
        pages.perform(post("/outbox/release").with(group("head-of-office")).with(csrf())).andExpect(status().is3xxRedirection());
        pages.perform(get("/letters/2022-2025").session(session)).andExpect(content().string(not(containsString("Al post er standset"))));
    }

    @Test
    void tellsTheMayorCardWhatWasSent() {
        assertThat(post.to(SORO)).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(MailKind.WELCOME_LETTER);
            assertThat(message.state()).isEqualTo("I kø");
        });
    }

    @Test
    void escapesWhatComesFromOutside() throws Exception {
        post.write(ToMayor.of(SORO, MailKind.RECEIPT, "markup", Map.of("title", "<script>alert(1)</script>", "when", "nu", "place", "her", "answer", "Du deltager")));
        String id = post.to(SORO).stream().filter(message -> message.kind() == MailKind.RECEIPT).findFirst().orElseThrow().dispatchId();

        pages.perform(get("/outbox/" + id + "/body").with(group("secretariat"))).andExpect(content().string(not(containsString("<script"))));
    }

    private ResultActions upload(String group, String name, byte[] bytes) throws Exception {
        return pages.perform(multipart("/letters/2026-2029/enclosures/BOOKLET").file(new MockMultipartFile("file", name, "application/pdf", bytes))
            .with(group(group)).with(csrf()));
    }

    private ResultActions letterhead(String group, Map<String, String> changes) throws Exception {
        var form = post("/letters/2026-2029/letterhead").with(group(group)).with(csrf());
        Map.of("sender", "KL", "address", "Weidekampsgade 10\r\n2300 København S", "phone", "33 70 33 70", "chairTitle", "Formand", "directorName", "Bo Bech",
            "directorTitle", "Administrerende direktør", "contactName", "Ida Holm", "contactTitle", "kontorchef", "contactMail", "ida@kl.example")
            .forEach(form::param);
        form.param("chairName", changes.getOrDefault("chairName", "Ane Ask")).param("contactPhone", changes.getOrDefault("contactPhone", "33 70 32 08"));
        return pages.perform(form);
    }

    private String id() {
        return post.to(SORO).stream().filter(message -> message.kind() == MailKind.WELCOME_LETTER).findFirst().orElseThrow().dispatchId();
    }

    private static UserRequestPostProcessor group(String group) {
        return user("somebody").authorities(new SimpleGrantedAuthority(group));
    }
}
