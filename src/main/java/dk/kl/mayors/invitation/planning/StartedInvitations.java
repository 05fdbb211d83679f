package dk.kl.mayors.invitation.planning;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StartedInvitations extends JpaRepository<StartedInvitation, String> {

    List<StartedInvitation> findByEventId(String eventId);
}
