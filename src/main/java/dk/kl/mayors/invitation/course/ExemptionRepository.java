package dk.kl.mayors.invitation.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExemptionRepository extends JpaRepository<Exemption, String> {

    List<Exemption> findByEventIdIn(Collection<String> eventIds);
}
