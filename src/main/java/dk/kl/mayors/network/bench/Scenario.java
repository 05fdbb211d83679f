package dk.kl.mayors.network.bench;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.SizeLimits;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One way to assign a round's mayors to networks: what counts how much, and who sits where. Staff may have several; one is chosen. */
@Entity
@Table(name = "network_scenario")
class Scenario {

    @Id
    private String id;
    private String roundId;
    private int number;
    private String name;
    private boolean chosen;
    private int networks;
    private int minSize;
    private int maxSize;
    private long seed;
    private String obstacles = "";
    private Instant createdAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "network_scenario_weight", joinColumns = @JoinColumn(name = "scenario_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "weight")
    private Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "network_scenario_facilitator", joinColumns = @JoinColumn(name = "scenario_id"))
    @MapKeyColumn(name = "number")
    @Column(name = "facilitator_id")
    private Map<Integer, String> facilitators = new TreeMap<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "network_scenario_place", joinColumns = @JoinColumn(name = "scenario_id"))
    @MapKeyColumn(name = "mandate_id")
    private Map<String, Place> places = new HashMap<>();
    @Version
    private int version;

    protected Scenario() {
    }

    Scenario(RoundId round, int number, ScenarioPlan plan, Instant createdAt) {
        this.id = round + "-" + number;
        this.roundId = round.value();
        this.number = number;
        this.name = "Forslag " + number;
        this.seed = number;
        this.createdAt = createdAt;
        plan(plan);
    }

    /** Sets what the next proposal is to be made from; where everybody sits stays as it is, as long as the networks are there. */
    void plan(ScenarioPlan plan) {
        networks = plan.networks();
        minSize = plan.limits().min();
        maxSize = plan.limits().max();
        weights.clear();
        weights.putAll(plan.weights());
        facilitators.keySet().removeIf(seat -> seat > networks);
        places.values().removeIf(place -> place.network() > networks);
    }

    /** The same once more, not chosen. */
    Scenario copy(int toNumber, Instant now) {
        Scenario copy = new Scenario(round(), toNumber, plan(), now);
        copy.facilitators.putAll(facilitators);
        copy.places.putAll(places);
        return copy;
    }

    /** Takes a proposal over; pins stay. With collisions everybody stays where they are. */
    void propose(Map<String, Integer> placement, List<String> collisions) {
        obstacles = String.join("\n", collisions);
        if (collisions.isEmpty()) {
            places.keySet().removeIf(mandate -> !placement.containsKey(mandate));
            placement.forEach((mandate, network) -> places.merge(mandate, new Place(network, false), (old, made) -> new Place(network, old.pinned())));
        }
    }

    /** Moves a mayor; null takes the place away. */
    void place(MandateId mandate, Integer network) {
        if (network == null) {
            places.remove(mandate.toString());
        } else {
            requireNetwork(network);
            places.merge(mandate.toString(), new Place(network, false), (old, made) -> new Place(network, old.pinned()));
        }
    }

    void pin(MandateId mandate, boolean pinned) {
        places.computeIfPresent(mandate.toString(), (key, place) -> new Place(place.network(), pinned));
    }

    /** Gives a network its facilitator; null takes the facilitator away. */
    void facilitate(int network, String facilitatorId) {
        requireNetwork(network);
        if (facilitatorId == null) {
            facilitators.remove(network);
        } else {
            facilitators.put(network, facilitatorId);
        }
    }

    void choose(boolean isChosen) {
        chosen = isChosen;
    }

    void rename(String to) {
        if (to == null || to.isBlank() || to.length() > 80) {
            throw new IllegalArgumentException("Giv forslaget et navn på højst 80 tegn.");
        }
        name = to.trim();
    }

    private void requireNetwork(int network) {
        if (network < 1 || network > networks) {
            throw new IllegalArgumentException("Netværk " + network + " findes ikke i forslaget. Vælg et af de " + networks + ".");
        }
    }

    String id() {
        return id;
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    boolean chosen() {
        return chosen;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    long seed() {
        return seed;
    }

    ScenarioPlan plan() {
        return new ScenarioPlan(networks, new SizeLimits(minSize, maxSize), Map.copyOf(weights));
    }

    /** What stood in the way of the last proposal, in Danish sentences. */
    List<String> obstacles() {
        return obstacles.lines().toList();
    }

    Optional<String> facilitatorOf(int network) {
        return Optional.ofNullable(facilitators.get(network));
    }

    Optional<Place> placeOf(MandateId mandate) {
        return Optional.ofNullable(places.get(mandate.toString()));
    }

    /** Mandate's id to network number. */
    Map<String, Integer> placement() {
        return places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().network()));
    }

    /** Mandate's id to network number, of those whom the search must leave where they are. */
    Map<String, Integer> pins() {
        return places.entrySet().stream().filter(entry -> entry.getValue().pinned())
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().network()));
    }
}
