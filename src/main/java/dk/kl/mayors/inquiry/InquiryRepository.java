package dk.kl.mayors.inquiry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InquiryRepository extends JpaRepository<Inquiry, String> {

    List<Inquiry> findByMandateIdOrderByReceivedAtDesc(String mandateId);

    List<Inquiry> findByMandateIdInOrderByReceivedAtDesc(Collection<String> mandateIds);

    @Query("select i from Inquiry i where i.state in (BEING_RECORDED, OPEN, TAKEN) and (i.adviserGroup in :groups or i.assignee = :userId "
        + "or i.state = BEING_RECORDED and i.recordedBy = :userId) order by i.dueAt nulls first, i.number")
    List<Inquiry> waiting(Collection<String> groups, String userId, Limit limit);

    @Query("select i from Inquiry i where i.state in (ANSWERED, CLOSED) and (i.adviserGroup in :groups or i.assignee = :userId) "
        + "order by i.answeredAt desc, i.number desc")
    List<Inquiry> done(Collection<String> groups, String userId, Limit limit);

    List<Inquiry> findByRoundIdAndClosedAtBeforeOrderByClosedAt(String roundId, Instant before, Limit limit);

    long countByRoundIdAndClosedAtBefore(String roundId, Instant before);
}
