package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.MailKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DispatchRepository extends JpaRepository<Dispatch, String> {

    List<Dispatch> findByStateAndHandedOverFalseOrderByMadeAtAscIdAsc(DispatchState state, Limit limit);

    /** How many mayors were written to with a message of that kind; a secretary's own copy does not count. */
    @Query("select count(d) from Dispatch d where d.roundId = :roundId and d.kind = :kind and d.recipient = d.mandateId")
    long countToMayors(String roundId, MailKind kind);

    Optional<Dispatch> findByMessageId(String messageId);

    Optional<Dispatch> findFirstByMandateIdAndRecipientAndKindAndOccasionStartingWithOrderByMadeAtDesc(String mandateId, String recipient, MailKind kind,
                                                                                                       String occasion);

    List<Summary> findByMandateIdAndRecipientOrderByMadeAtDescIdAsc(String mandateId, String recipient);

    /** A message without its texts and files. */
    interface Summary {
        String getId();

        MailKind getKind();

        String getSubject();

        DispatchState getState();

        Instant getMadeAt();

        Instant getSentAt();
    }
}
