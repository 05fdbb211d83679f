package dk.kl.mayors.network.places;

import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.NETWORK_TEAM;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.NetworkStory;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.network.facilitator.Facilitator;
import dk.kl.mayors.network.facilitator.Facilitators;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;

/** A network in force: its hosts, their swap, a leaver, and another facilitator. */
@ProductTest
class NetworkPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private NetworkStory networkStory;
    @Autowired
    private Story story;
    @Autowired
    private Engine engine;
    @Autowired
    private Networks networks;
    @Autowired
    private NetworkSignUps signUps;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Facilitators facilitators;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Roster roster;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private Network network;

    @BeforeEach
    void networksInForce() {
        round = networkStory.signedUp(18);
        networkStory.propose(round.id());
        network = networkStory.approve(round.id()).get(0);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void showsMembersMapHostsAndLedger() {
        String page = text(page(network, NETWORK_TEAM));

        network.members().forEach(member -> assertThat(page).contains(municipality(member), "municipalities.svg#k" + member.municipality()));
        assertThat(page).contains("Kort over " + network.name() + ": ", "CC BY 4.0", "Regnskab for hele valgperioden", "Gange vært");
        assertThat(network.hosts()).hasSize(12).extracting(HostTurn::host).containsAll(network.members());
    }

    @Test
    void aSwapIsShownBeforeItIsDoneAndMovesTheMeetingInTheCalendarsOfThoseWhoAreInvited() {
        HostTurn one = network.hosts().get(0);
        HostTurn other = network.hosts().get(1);
        Event before = calendar.event(network.id());
        MandateId invited = network.members().get(0);
        invite(invited, before);

        String preview = text(browse(get("/networks/" + network.id() + "?one=1&other=2"), NETWORK_TEAM));
        assertThat(preview).contains("Sådan bliver det", municipality(other.host()) + " bliver vært for møde 1", municipality(one.host()) + " bliver vært for møde 2");
        assertThat(networks.networks(round.id()).get(0).hosts()).as("nothing yet").isEqualTo(network.hosts());

        assertThat(swap(one, other).getStatus()).isEqualTo(302);

        List<HostTurn> after = networks.networks(round.id()).get(0).hosts();
        assertThat(after.get(0)).isEqualTo(new HostTurn(1, other.host(), one.dueOn()));
        assertThat(after.get(1)).isEqualTo(new HostTurn(2, one.host(), other.dueOn()));
        Event moved = calendar.event(network.id());
        assertThat(moved.startsAt()).isEqualTo(before.startsAt());
        assertThat(moved.place()).isEqualTo("Rådhuset, " + roster.mandate(other.host()).municipality().officialName());
        assertThat(moved.version()).isEqualTo(before.version() + 1);
        assertThat(toldOfTheChange()).containsExactly(invited.toString());
    }

    @Test
    void laterMeetingsAreCalledOnceAndEverybodyIsInvited() {
        assertThat(call(1).getStatus()).as("the first one is called by the journeys").isEqualTo(422);
        engine.clockTo(calendar.event(network.id()).endsAt().plusDays(1));
        assertThat(text(page(network, NETWORK_TEAM))).contains("Indkald til møde 2");

        assertThat(call(2).getStatus()).isEqualTo(302);
        assertThat(call(2).getStatus()).isEqualTo(302);
        assertThat(call(3).getStatus()).as("not before the second one").isEqualTo(409);

        Event second = calendar.event(network.id() + "-2");
        assertThat(second.place()).isEqualTo("Rådhuset, " + roster.mandate(network.hosts().get(1).host()).municipality().officialName());
        engine.letTimePassUntil(second.startsAt().minusDays(3));
        assertThat(invitations.toEvent(second.id())).hasSameSizeAs(network.members())
            .allSatisfy(one -> assertThat(one.invitedAt()).isNotNull());
        network.members().forEach(member -> assertThat(story.tasks(member.toString())).as("one invitation each").hasSize(1));
    }

    @Test
    void aSwapOfHostsWhomAColleagueHasSwappedSinceIsRefused() {
        HostTurn one = network.hosts().get(0);
        HostTurn other = network.hosts().get(1);
        swap(one, other);

        MockHttpServletResponse answer = swap(one, other);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("En kollega har ændret værterne i mellemtiden. Intet er ændret.");
        assertThat(networks.networks(round.id()).get(0).hosts().get(0).host()).isEqualTo(other.host());
    }

    @Test
    void twoMeetingsOfOneHostCannotBeSwapped() {
        MockHttpServletResponse answer = browse(get("/networks/" + network.id() + "?one=1&other=1"), NETWORK_TEAM);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("De to møder har den samme vært. Vælg to møder med hver sin vært.");
    }

    @Test
    void aMemberWhoGivesUpThePlacePassesTheTurnsOn() {
        MandateId leaver = network.hosts().get(0).host();
        MandateId invited = network.members().stream().filter(member -> !member.equals(leaver)).findFirst().orElseThrow();
        invite(invited, calendar.event(network.id()));
        invite(leaver, calendar.event(network.id()));

        assertThat(signUps.store(leaver, form(Wish.Answer.NO))).isEqualTo("Pladsen i " + network.name() + " er givet fri.");

        Network after = networks.networks(round.id()).get(0);
        assertThat(after.members()).doesNotContain(leaver).hasSize(network.members().size() - 1);
        assertThat(after.hosts()).hasSameSizeAs(network.hosts()).extracting(HostTurn::host).doesNotContain(leaver);
        assertThat(toldOfTheChange()).as("those who stay and are invited").containsExactly(invited.toString());
        assertThat(signUps.of(leaver).orElseThrow().form().answer()).isEqualTo("NO");
    }

    @Test
    void aNetworkIsHandedOverAndTheNewFacilitatorBriefedHoweverOften() {
        Facilitator old = facilitators.all().stream().filter(one -> one.name().equals(network.facilitator())).findFirst().orElseThrow();
        Facilitator free = facilitators.all().stream().filter(one -> one.active() && networks.networks(round.id()).stream()
            .noneMatch(each -> each.facilitator().equals(one.name()))).findFirst().orElseThrow();
        int before = briefs();

        assertThat(handOver("", free.id()).getStatus()).as("somebody else's page").isEqualTo(409);
        assertThat(handOver(old.id(), free.id()).getStatus()).isEqualTo(302);
        engine.clockTo(engine.now().atZone(EngineClock.COPENHAGEN).toLocalDateTime().plusDays(1));
        assertThat(handOver(free.id(), old.id()).getStatus()).isEqualTo(302);

        assertThat(networks.networks(round.id()).get(0).facilitator()).isEqualTo(old.name());
        assertThat(briefs()).isEqualTo(before + 2);
    }

    @Test
    void aFacilitatorWhoHasLeftIsNamedAndCannotTakeOver() {
        Facilitator old = facilitators.all().stream().filter(one -> one.name().equals(network.facilitator())).findFirst().orElseThrow();
        Facilitator.Details details = old.details();
        try {
            facilitators.change(old.id(), new Facilitator.Details(details.name(), details.email(), details.userId(), details.capacity(), false, details.conflicts()));

            assertThat(text(page(network, NETWORK_TEAM))).contains(old.name() + " er fratrådt. Overdrag netværket til en anden KL-chef");
            MockHttpServletResponse answer = handOver(old.id(), old.id());
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains(old.name() + " er fratrådt. Vælg en anden.");
        } finally {
            facilitators.change(old.id(), details);
        }
    }

    @Test
    void facilitatorsSeeTheirOwnNetworksOnly() {
        Facilitator frida = facilitators.all().stream().filter(one -> one.is("frida")).findFirst().orElseThrow();
        handOver(facilitators.all().stream().filter(one -> one.name().equals(network.facilitator())).findFirst().orElseThrow().id(), frida.id());
        List<Network> all = networks.networks(round.id());
        Network own = all.stream().filter(one -> one.facilitator().equals(frida.name())).findFirst().orElseThrow();
        Network others = all.stream().filter(one -> !one.facilitator().equals(frida.name())).findFirst().orElseThrow();

        assertThat(page(own, FACILITATORS).getStatus()).isEqualTo(200);
        assertThat(page(others, FACILITATORS).getStatus()).isEqualTo(404);
        assertThat(browse(get("/networks/" + others.id() + "?one=1&other=2"), FACILITATORS).getStatus()).isEqualTo(404);
        assertThat(text(browse(get("/networks?round=" + round.id()), FACILITATORS))).contains(own.name()).doesNotContain(others.name());
        assertThat(text(page(own, FACILITATORS))).doesNotContain("Byt to værter", "Overdrag netværket");
        assertThat(browse(post("/networks/" + own.id() + "/facilitator").param("from", frida.id()), FACILITATORS).getStatus()).isEqualTo(403);
        assertThat(browse(get("/networks/facilitators"), FACILITATORS).getStatus()).isEqualTo(403);
        assertThat(browse(get("/networks/sign-ups?round=" + round.id()), FACILITATORS).getStatus()).isEqualTo(403);
        assertThat(page(others, SECRETARIAT).getStatus()).isEqualTo(200);
    }

    private void invite(MandateId mandate, Event event) {
        Map<String, Object> variables = new HashMap<>(Map.of("roundId", round.id().value(), "newlyElected", true, "municipality", "Prøvekøbing",
            "municipalityCode", mandate.municipality().value(), "eventId", event.id()));
        story.start("invitation", mandate.toString(), variables);
        engine.letTimePassUntil(event.startsAt().minusDays(3));
    }

    private MockHttpServletResponse swap(HostTurn one, HostTurn other) {
        return browse(post("/networks/" + network.id() + "/swaps").params(MultiValueMap.fromSingleValue(Map.of("one", String.valueOf(one.turn()),
            "oneHost", one.host().toString(), "other", String.valueOf(other.turn()), "otherHost", other.host().toString()))), NETWORK_TEAM);
    }

    private MockHttpServletResponse call(int turn) {
        return browse(post("/networks/" + network.id() + "/meetings").param("turn", String.valueOf(turn)), NETWORK_TEAM);
    }

    private MockHttpServletResponse handOver(String from, String to) {
        return browse(post("/networks/" + network.id() + "/facilitator").param("from", from).param("facilitator", to), NETWORK_TEAM);
    }

    private MockHttpServletResponse page(Network shown, StaffGroup group) {
        return browse(get("/networks/" + shown.id()), group);
    }

    private List<String> toldOfTheChange() {
        return database.queryForList("select mandate_id from dispatch where kind = 'NETWORK_CHANGE' and recipient = mandate_id and occasion like ?",
            String.class, network.id() + "%");
    }

    private int briefs() {
        return database.queryForObject("select count(*) from dispatch where kind = 'NETWORK_BRIEF' and occasion like ?", Integer.class, network.id() + "%");
    }

    private String municipality(MandateId mandate) {
        return roster.mandate(mandate).municipality().name();
    }

    private static WishForm form(Wish.Answer answer) {
        return WishForm.of(Optional.of(Wish.of(answer)));
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
