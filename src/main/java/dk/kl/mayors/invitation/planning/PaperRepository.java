package dk.kl.mayors.invitation.planning;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperRepository extends JpaRepository<EventPaper, String> {

    List<EventPaper> findByEventIdOrderByKindAscTitleAscRevisionDesc(String eventId);
}
