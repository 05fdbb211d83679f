package dk.kl.mayors.invitation;

import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerLedger extends JpaRepository<AnswerEntry, Long> {

    long countByInvitationId(String invitationId);
}
