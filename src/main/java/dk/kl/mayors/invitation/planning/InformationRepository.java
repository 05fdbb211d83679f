package dk.kl.mayors.invitation.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface InformationRepository extends JpaRepository<StoredInformation, String> {

    List<StoredInformation> findByEventIdOrderByRevisionDesc(String eventId);

    Optional<StoredInformation> findFirstByEventIdAndStateOrderByRevisionDesc(String eventId, InformationVersion.State state);
}
