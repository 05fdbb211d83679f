package dk.kl.mayors.invitation;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvitationMoveRepository extends JpaRepository<InvitationMove, String> {

    List<InvitationMove> findByChangeIdAndEventId(String changeId, String eventId);

    List<InvitationMove> findByChangeIdAndSettledAtIsNullOrderById(String changeId, Limit limit);
}
