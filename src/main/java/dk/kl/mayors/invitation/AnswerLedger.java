package dk.kl.mayors.invitation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnswerLedger extends JpaRepository<AnswerEntry, Long> {

    /** The lines of an event's invitations, the oldest first. */
    @Query("select a from AnswerEntry a where a.invitationId in (select i.id from Invitation i where i.eventId = :eventId) order by a.id")
    List<AnswerEntry> ofEvent(String eventId);

    /** The lines of one invitation, the oldest first. */
    List<AnswerEntry> findByInvitationIdOrderById(String invitationId);
}
