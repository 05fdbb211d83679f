package dk.kl.mayors.network.bench;

import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.HEAD_OF_OFFICE;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.NetworkStory;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The bench with 20 mayors in two networks, as several members of staff work at it at once. */
@ProductTest
class BenchPageTest {

    private static final String NIELS = "Niels Nørholm";

    @Autowired
    private MockMvc browser;
    @Autowired
    private NetworkStory story;
    @Autowired
    private Engine engine;
    @Autowired
    private BenchViews views;
    @Autowired
    private Bench bench;
    @Autowired
    private Runs runs;
    @Autowired
    private Facilitators facilitators;
    @Autowired
    private NetworkSignUps signUps;

    private TestRound round;
    private String scenario;

    @BeforeEach
    void aProposal() {
        round = story.signedUp(20);
        story.propose(round.id());
        scenario = bench.chosen(round.id()).orElseThrow().id();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void aMoveIsKeptWithItsReasonAndTellsAtOnceWhatItDid() {
        BenchView before = view();
        BenchView.Card mayor = before.columns().get(0).cards().get(0);

        MockHttpServletResponse answer = send("/moves", Map.of("mandate", mayor.mandate(), "from", "1", "choice", "2", "reason", "De kender hinanden."));

        assertThat(answer.getStatus()).isEqualTo(200);
        BenchView after = view();
        long rise = after.summary().points() - before.summary().points();
        assertThat(text(answer)).contains("Borgmesteren er flyttet og fastholdt. Forslaget er " + Math.abs(rise) + " point " + (rise < 0 ? "bedre" : "dårligere"))
            .contains("Flyttet: De kender hinanden.").contains("fra netværk 1 til netværk 2");
        assertThat(after.columns().get(1).cards()).filteredOn(card -> card.mandate().equals(mayor.mandate())).singleElement()
            .satisfies(card -> assertThat(card.pinned()).isTrue());
        assertThat(after.summary().worst()).isNotEmpty();
        assertThat(text(send("/mayors/" + mayor.mandate()))).contains("Hvorfor netværk 2?", NIELS + ": De kender hinanden.", "De tre næstbedste steder");
    }

    @Test
    void aMoveWithoutAReasonIsRefusedAndLosesNothingTyped() {
        BenchView.Card mayor = view().columns().get(0).cards().get(0);

        MockHttpServletResponse answer = send("/moves", Map.of("mandate", mayor.mandate(), "from", "1", "choice", "2", "reason", " "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Skriv en begrundelse på højst 500 tegn.").contains("value=\"2\" selected");
        assertThat(view().columns().get(0).cards()).extracting(BenchView.Card::mandate).contains(mayor.mandate());
    }

    @Test
    void whoMovesAMayorThatAColleagueHasMovedIsToldAndSeesTheStateNow() {
        BenchView.Card mayor = view().columns().get(0).cards().get(0);
        send("/moves", Map.of("mandate", mayor.mandate(), "from", "1", "choice", "2", "reason", "Den første."));

        MockHttpServletResponse answer = send("/moves", Map.of("mandate", mayor.mandate(), "from", "1", "choice", "2", "reason", "Den anden."));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains(NIELS + " har flyttet borgmesteren i mellemtiden. Intet er ændret.", "Hvorfor netværk 2?", "Den anden.");
        MockHttpServletResponse pin = send("/pins", Map.of("mandate", mayor.mandate(), "from", "1", "pinned", "false"));
        assertThat(pin.getStatus()).isEqualTo(409);
        assertThat(text(pin)).contains("har flyttet borgmesteren i mellemtiden").contains("id=\"bench\"");
    }

    @Test
    void twoColleaguesWhoChooseAFacilitatorForTheSameNetworkDoNotOverwriteEachOther() {
        String now = view().columns().get(0).facilitatorId();
        Set<String> seated = view().columns().stream().map(BenchView.Column::facilitatorId).collect(Collectors.toSet());
        var others = facilitators.all().stream().filter(one -> one.active() && !seated.contains(one.id())).map(Facilitator::id).toList();

        assertThat(send("/facilitators", Map.of("network", "1", "seen", now, "facilitator", others.get(0))).getStatus()).isEqualTo(200);
        MockHttpServletResponse second = send("/facilitators", Map.of("network", "1", "seen", now, "facilitator", others.get(1)));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("En kollega har valgt en anden facilitator til netværk 1 i mellemtiden.");
        assertThat(view().columns().get(0).facilitatorId()).isEqualTo(others.get(0));
    }

    @Test
    void weightsBelongToTheirScenarioAndAreNotOverwrittenByAColleague() {
        String seen = view().plan().mark();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.setAll(Map.of("seen", seen, "networks", "2", "minSize", "8", "maxSize", "12", "TRAVEL", "9", "PARTY", "0"));
        assertThat(page("/plan", fields).getStatus()).isEqualTo(302);
        assertThat(weight(scenario, "TRAVEL")).isEqualTo(9);

        fields.set("TRAVEL", "2");
        MockHttpServletResponse second = page("/plan", fields);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("En kollega har ændret indstillingerne i mellemtiden.").contains("name=\"TRAVEL\" value=\"2\"");
        assertThat(weight(scenario, "TRAVEL")).isEqualTo(9);

        String copy = bench.copy(scenario, "");
        fields.set("seen", view().plan().mark());
        fields.set("TRAVEL", "1");
        browse(post("/networks/scenarios/" + copy + "/plan").params(fields), NETWORK_TEAM);
        assertThat(weight(copy, "TRAVEL")).isEqualTo(1);
        assertThat(weight(scenario, "TRAVEL")).isEqualTo(9);
    }

    @Test
    void aWeightThatIsNoNumberIsRefusedInASentenceBesideWhatWasTyped() {
        MockHttpServletResponse answer = page("/plan", MultiValueMap.fromSingleValue(Map.of("seen", view().plan().mark(), "networks", "2",
            "minSize", "8", "maxSize", "12", "TRAVEL", "meget")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("»Kort rejse« skal være et helt tal. Ret det, og gem igen.").contains("value=\"meget\"");
    }

    @Test
    void contradictoryPinsAreToldInsteadOfSearchedFor() {
        view().columns().get(0).cards().forEach(card -> send("/pins", Map.of("mandate", card.mandate(), "from", "1", "pinned", "true")));
        int first = view().columns().get(0).size();
        int tooSmall = first - 1;
        page("/plan", MultiValueMap.fromSingleValue(Map.of("seen", view().plan().mark(), "networks", "3", "minSize", "1", "maxSize",
            String.valueOf(tooSmall), "search", "yes")));

        assertThat(outcomeOfTheSearch()).contains("%d borgmestre er fastholdt i netværk 1, men der er kun plads til %d.".formatted(first, tooSmall));
        assertThat(view().columns().get(0).size()).as("everybody stays").isEqualTo(first);
    }

    @Test
    void fewerMayorsThanOneNetworkGetASmallerOneAndASentence() {
        round = story.signedUp(5);
        story.propose(round.id());
        scenario = bench.chosen(round.id()).orElseThrow().id();

        assertThat(view().columns()).singleElement().satisfies(column -> assertThat(column.size()).isEqualTo(5));
        assertThat(view().warnings()).contains("5 borgmestre kan ikke fordeles på netværk med 8-12 i hvert. Forslaget har derfor andre størrelser.");

        page("/plan", MultiValueMap.fromSingleValue(Map.of("seen", view().plan().mark(), "networks", "1", "minSize", "8", "maxSize", "12", "search", "yes")));

        assertThat(outcomeOfTheSearch()).startsWith("Der kan ikke laves et forslag. Der er kun 5 borgmestre at fordele, og et netværk skal have mindst 8.");
    }

    @Test
    void whoDeclinesWhileStaffAdjustIsGoneFromTheProposalAndWhoSaysYesWaitsForAPlace() {
        MandateId mayor = MandateId.of(view().columns().get(0).cards().get(0).mandate());
        int before = view().columns().get(0).size();

        assertThat(signUps.store(mayor, WishForm.of(Optional.of(Wish.of(Wish.Answer.LATER))))).isEqualTo("Svaret er gemt: Senere.");
        assertThat(view().columns().get(0).size()).isEqualTo(before - 1);
        assertThat(view().summary().mayors()).isEqualTo(19);
        signUps.store(mayor, WishForm.of(Optional.of(Wish.of(Wish.Answer.YES))));
        assertThat(view().summary().mayors()).isEqualTo(20);
    }

    @Test
    void aFacilitatorWhoHasLeftIsNamedAndNotSeatedAgain() {
        String id = view().columns().get(0).facilitatorId();
        Facilitator.Details details = facilitators.find(id).orElseThrow().details();
        try {
            facilitators.change(id, new Facilitator.Details(details.name(), details.email(), details.userId(), details.capacity(), false, Set.of()));

            assertThat(view().warnings()).contains(details.name() + ", som er facilitator for netværk 1, er fratrådt. Vælg en anden.");
            MockHttpServletResponse answer = send("/facilitators", Map.of("network", "2", "seen", view().columns().get(1).facilitatorId(), "facilitator", id));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains(details.name() + " er fratrådt. Vælg en anden.");
        } finally {
            facilitators.change(id, details);
        }
    }

    @Test
    void twoScenariosAreHeldSideBySide() {
        BenchView.Card mayor = view().columns().get(0).cards().get(0);
        String copy = bench.copy(scenario, "Med Aarhus for sig");
        browse(post("/networks/scenarios/" + copy + "/moves").params(MultiValueMap.fromSingleValue(Map.of("mandate", mayor.mandate(), "from", "1",
            "choice", "2", "reason", "Et forsøg."))), NETWORK_TEAM);

        String page = text(browse(get("/networks/compare?round=" + round.id() + "&left=" + scenario + "&right=" + copy), HEAD_OF_OFFICE));

        assertThat(page).contains("Med Aarhus for sig", "Kilometer til et møde i gennemsnit", "1 borgmester:", mayor.municipality(), "Netværk 1", "Netværk 2");
        assertThat(view().columns().get(0).cards()).extracting(BenchView.Card::mandate).contains(mayor.mandate());
    }

    @Test
    void onlyTheNetworkTeamAndTheHeadOfOfficeChangeAnything() {
        BenchView.Card mayor = view().columns().get(0).cards().get(0);
        Map<String, String> move = Map.of("mandate", mayor.mandate(), "from", "1", "choice", "2", "reason", "Nej.");

        assertThat(browse(post("/networks/scenarios/" + scenario + "/moves").params(MultiValueMap.fromSingleValue(move)), SECRETARIAT).getStatus())
            .isEqualTo(403);
        assertThat(text(browse(get("/networks?round=" + round.id()), SECRETARIAT))).contains(mayor.municipality()).doesNotContain("Beregn", "Fasthold her");
        assertThat(text(browse(get("/networks?round=" + round.id()), FACILITATORS))).doesNotContain(mayor.municipality())
            .contains("Fordelingen er ikke klar endnu");
    }

    private String outcomeOfTheSearch() {
        await().until(() -> !runs.view(scenario).works());
        return runs.view(scenario).outcome();
    }

    private BenchView view() {
        return views.of(round.id(), scenario).orElseThrow();
    }

    private int weight(String id, String criterion) {
        return views.of(round.id(), id).orElseThrow().weights().stream().filter(one -> one.code().equals(criterion)).findFirst().orElseThrow().weight();
    }

    private MockHttpServletResponse send(String path) {
        return browse(get("/networks/scenarios/" + scenario + path).header("HX-Request", "true"), NETWORK_TEAM);
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields) {
        return browse(post("/networks/scenarios/" + scenario + path).params(MultiValueMap.fromSingleValue(fields)).header("HX-Request", "true"), NETWORK_TEAM);
    }

    private MockHttpServletResponse page(String path, MultiValueMap<String, String> fields) {
        return browse(post("/networks/scenarios/" + scenario + path).params(fields), NETWORK_TEAM);
    }

    private MockHttpServletResponse browse(MockHttpServletRequestBuilder request, StaffGroup group) {
        try {
            return browser.perform(request.with(Staff.of(group)).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
