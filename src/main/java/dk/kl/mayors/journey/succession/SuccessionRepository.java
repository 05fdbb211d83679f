package dk.kl.mayors.journey.succession;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SuccessionRepository extends JpaRepository<Succession, String> {

    List<Succession> findByMandateIdAndStateIn(String mandateId, Collection<Succession.State> states);
}
