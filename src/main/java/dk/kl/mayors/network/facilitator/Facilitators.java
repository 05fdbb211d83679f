package dk.kl.mayors.network.facilitator;

import dk.kl.mayors.roster.DanishOrder;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** KL's directors as facilitators, kept by staff. */
@Service
@Transactional
public class Facilitators {

    private final FacilitatorRepository repository;

    Facilitators(FacilitatorRepository repository) {
        this.repository = repository;
    }

    /** All of them in Danish order of their names, those who have left too. */
    @Transactional(readOnly = true)
    public List<Facilitator> all() {
        return repository.findAll().stream().sorted(DanishOrder.by(Facilitator::name).thenComparing(Facilitator::id)).toList();
    }

    /** The facilitator, or empty when the id is null or nobody's. */
    @Transactional(readOnly = true)
    public Optional<Facilitator> find(String id) {
        return Optional.ofNullable(id).flatMap(repository::findById);
    }

    /** Takes a new facilitator in. */
    public void add(Facilitator.Details details) {
        checkUser(details, "");
        repository.save(new Facilitator(details));
    }

    /** Changes what is kept of a facilitator. */
    public void change(String id, Facilitator.Details details) {
        checkUser(details, id);
        repository.findById(id).orElseThrow(() -> new IllegalArgumentException("Facilitatoren findes ikke længere. Genindlæs siden."))
            .change(details);
    }

    private void checkUser(Facilitator.Details details, String id) {
        boolean taken = details.userId() != null && !details.userId().isBlank()
            && all().stream().anyMatch(other -> !other.id().equals(id) && other.is(details.userId().trim()));
        if (taken) {
            throw new IllegalArgumentException("Brugeren hører til en anden facilitator. Vælg en anden bruger, eller lad feltet stå tomt.");
        }
    }
}
