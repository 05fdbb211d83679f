package dk.kl.mayors.network.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Sample;
import dk.kl.mayors.network.assignment.RoadMap;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The order of hosts in networks of all kinds: fair from the beginning, and fair when people come, go and trade. */
class HostOrderTest {

    private static final List<Municipality> MUNICIPALITIES = Sample.municipalities();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everybodyHostsEquallyOftenAndNobodyAgainBeforeTheOthersHave(@ForAll @IntRange(min = 8, max = 12) int size,
            @ForAll @IntRange(min = 4, max = 24) int meetings, @ForAll long seed) {
        List<Mandate> members = members(size, seed);

        List<MandateId> hosts = new HostPlan(members).hosts(meetings);

        assertThat(hosts).hasSize(meetings);
        assertThat(counts(hosts, members).values()).allSatisfy(turns -> assertThat(turns).isBetween((long) meetings / size, (meetings + size - 1L) / size));
        for (int from = 0; from + size <= meetings; from += size) {
            assertThat(new HashSet<>(hosts.subList(from, from + size))).as("round of hosts from meeting " + from).hasSize(size);
        }
    }

    /** Where some must host once more than others, it is those whose turn makes the travel most equal: no other choice of one host is better. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theExtraTurnGoesToWhomItMakesTheTravelMostEqual(@ForAll @IntRange(min = 8, max = 12) int size, @ForAll long seed) {
        List<Mandate> members = members(size, seed);
        List<MandateId> hosts = new HostPlan(members).hosts(size + 1);

        long chosen = squares(members, hosts);
        List<MandateId> once = members.stream().map(Mandate::id).toList();
        for (Mandate other : members) {
            List<MandateId> instead = new ArrayList<>(once);
            instead.add(other.id());
            assertThat(chosen).isLessThanOrEqualTo(squares(members, instead));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anExperiencedMayorBegins(@ForAll @IntRange(min = 8, max = 12) int size, @ForAll long seed) {
        List<Mandate> members = members(size, seed);

        Mandate first = members.stream().filter(member -> member.id().equals(new HostPlan(members).hosts(size).get(0))).findFirst().orElseThrow();

        assertThat(first.newlyElected()).isFalse();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aNewcomerGetsAFairShareOfTheTurnsToCome(@ForAll @IntRange(min = 7, max = 11) int size, @ForAll @IntRange(min = 0, max = 11) int held,
            @ForAll long seed) {
        List<Mandate> all = members(size + 1, seed);
        MandateId newcomer = all.get(size).id();
        HostOrder before = order(all.subList(0, size), 12, held);

        HostOrder after = before.including(newcomer, size + 1);

        assertThat(after.turns().subList(0, held + 1)).as("what has been held, and the next meeting")
            .extracting(HostTurn::host).isEqualTo(before.turns().subList(0, held + 1).stream().map(HostTurn::host).toList());
        assertThat(after.turns()).extracting(HostTurn::dueOn).isEqualTo(before.turns().stream().map(HostTurn::dueOn).toList());
        assertThat(after.differing(before)).allSatisfy(turn -> assertThat(after.turns().get(turn).host()).isEqualTo(newcomer));
        assertThat(after.differing(before)).as("turns of the newcomer").hasSizeLessThanOrEqualTo(12 / (size + 1));
        assertThat(held > 6 || after.differing(before).size() == 12 / (size + 1)).as("a full share early in the period").isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aLeaversTurnsToComeAreSpreadOverThoseWhoStay(@ForAll @IntRange(min = 8, max = 12) int size, @ForAll @IntRange(min = 0, max = 11) int held,
            @ForAll long seed) {
        List<Mandate> all = members(size, seed);
        HostOrder before = order(all, 24, held);
        MandateId leaver = before.turns().get(held).host();
        List<Mandate> staying = all.stream().filter(member -> !member.id().equals(leaver)).toList();

        HostOrder after = before.without(leaver, staying);

        assertThat(after.turns().subList(0, held)).extracting(HostTurn::host)
            .isEqualTo(before.turns().subList(0, held).stream().map(HostTurn::host).toList());
        assertThat(after.turns().subList(held, 24)).extracting(HostTurn::host).doesNotContain(leaver);
        assertThat(after.differing(before)).allSatisfy(turn -> assertThat(before.turns().get(turn).host()).isEqualTo(leaver));
        Map<MandateId, Long> counts = counts(after.turns().stream().map(HostTurn::host).toList(), staying);
        assertThat(Collections.max(counts.values()) - Collections.min(counts.values())).isLessThanOrEqualTo(2L);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aSwapChangesNobodysNumberOfTurnsAndRefusesWhatHasBeenHeld(@ForAll @IntRange(min = 1, max = 12) int one,
            @ForAll @IntRange(min = 1, max = 12) int other, @ForAll @IntRange(min = 0, max = 11) int held, @ForAll long seed) {
        List<Mandate> members = members(9, seed);
        HostOrder before = order(members, 12, held);
        if (Math.min(one, other) <= held) {
            assertThatThrownBy(() -> before.swapped(one, other)).hasMessage("Vælg to møder, der ikke er holdt endnu.");
        } else if (before.turns().get(one - 1).host().equals(before.turns().get(other - 1).host())) {
            assertThatThrownBy(() -> before.swapped(one, other)).hasMessageStartingWith("De to møder har den samme vært.");
        } else {
            HostOrder after = before.swapped(one, other);
            assertThat(after.turns().get(one - 1).host()).isEqualTo(before.turns().get(other - 1).host());
            assertThat(hosts(after)).containsExactlyInAnyOrderElementsOf(hosts(before));
            assertThat(after.differing(before)).containsExactlyInAnyOrder(one - 1, other - 1);
        }
    }

    private static HostOrder order(List<Mandate> members, int meetings, int held) {
        List<MandateId> hosts = new HostPlan(members).hosts(meetings);
        return new HostOrder(IntStream.range(0, meetings).mapToObj(i -> new HostTurn(hosts.get(i), LocalDate.of(2022, 3, 1).plusMonths(i))).toList(), held);
    }

    private static List<MandateId> hosts(HostOrder order) {
        return order.turns().stream().map(HostTurn::host).toList();
    }

    private static Map<MandateId, Long> counts(List<MandateId> hosts, List<Mandate> members) {
        return members.stream().map(Mandate::id).collect(Collectors.toMap(Function.identity(), id -> hosts.stream().filter(id::equals).count()));
    }

    private static long squares(List<Mandate> members, List<MandateId> hosts) {
        Map<MandateId, Municipality> homes = members.stream().collect(Collectors.toMap(Mandate::id, Mandate::municipality));
        return members.stream().mapToLong(member -> hosts.stream().mapToLong(host -> RoadMap.km(member.municipality(), homes.get(host))).sum())
            .map(km -> km * km).sum();
    }

    /** Mayors of random municipalities; every third one is newly elected. */
    private static List<Mandate> members(int count, long seed) {
        List<Municipality> shuffled = new ArrayList<>(MUNICIPALITIES);
        Collections.shuffle(shuffled, new Random(seed));
        return IntStream.range(0, count).mapToObj(i -> Sample.mayor(shuffled.get(i).code().value())).map(mayor -> new Mandate(mayor.id(),
            mayor.round(), mayor.municipality(), mayor.mayor(), mayor.secretary(), mayor.deputyMayor(), mayor.party(),
            mayor.id().hashCode() % 3 == 0, true, null)).toList();
    }
}
