package dk.kl.mayors.invitation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvitationRepository extends JpaRepository<Invitation, String> {

    List<Invitation> findByEventIdAndWithdrawnAtIsNullOrderByMandateId(String eventId);

    List<Invitation> findByEventIdInAndWithdrawnAtIsNull(Collection<String> eventIds);

    List<Invitation> findByMandateIdOrderByAnswerDeadlineAt(String mandateId);
}
