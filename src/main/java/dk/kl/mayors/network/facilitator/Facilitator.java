package dk.kl.mayors.network.facilitator;

import dk.kl.mayors.roster.MunicipalityCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** A KL director who facilitates networks. One who leaves stays in the table, so that old networks keep their facilitator's name. */
@Entity
@Table(name = "facilitator")
public class Facilitator {

    private static final int MOST_NETWORKS = 5;

    @Id
    private String id;
    private String name;
    private String email;
    private String userId;
    private int capacity;
    private boolean active;
    @BatchSize(size = 100)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "facilitator_conflict", joinColumns = @JoinColumn(name = "facilitator_id"))
    @Column(name = "municipality_code")
    private Set<String> conflicts = new HashSet<>();
    @Version
    private int version;

    protected Facilitator() {
    }

    Facilitator(Details details) {
        id = UUID.randomUUID().toString();
        change(details);
    }

    void change(Details details) {
        name = details.name().trim();
        email = details.email().trim();
        userId = details.userId() == null || details.userId().isBlank() ? null : details.userId().trim();
        capacity = details.capacity();
        active = details.active();
        conflicts.clear();
        details.conflicts().forEach(code -> conflicts.add(code.value()));
    }

    public String id() {
        return id;
    }

    public Details details() {
        return new Details(name, email, userId == null ? "" : userId, capacity, active,
            conflicts.stream().map(MunicipalityCode::new).collect(Collectors.toSet()));
    }

    public String name() {
        return name;
    }

    /** How many networks at most; none for one who has left. */
    public int capacity() {
        return active ? capacity : 0;
    }

    public boolean active() {
        return active;
    }

    /** Whether that user of the product is this facilitator. */
    public boolean is(String user) {
        return user.equals(userId);
    }

    /** Municipalities whose mayors the facilitator must not have in a network. */
    public Set<MunicipalityCode> conflicts() {
        return details().conflicts();
    }

    /**
     * What staff keep of a facilitator.
     *
     * @param userId   the facilitator's user in the product, or empty
     * @param capacity how many networks at most
     */
    public record Details(String name, String email, String userId, int capacity, boolean active, Set<MunicipalityCode> conflicts) {

        public Details {
            conflicts = Set.copyOf(conflicts);
            if (name == null || name.isBlank() || name.length() > 100) {
                throw new IllegalArgumentException("Skriv facilitatorens navn.");
            }
            if (email == null || !email.trim().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > 200) {
                throw new IllegalArgumentException("Skriv en mailadresse, for eksempel navn@kl.example.");
            }
            if (capacity < 1 || capacity > MOST_NETWORKS) {
                throw new IllegalArgumentException("En facilitator kan have fra 1 til " + MOST_NETWORKS + " netværk.");
            }
        }
    }
}
