package dk.kl.mayors.membership;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubscriptionRepository extends JpaRepository<Subscription, String> {

    List<Subscription> findByMandateIdOrderByBegunAtDescIdDesc(String mandateId);

    List<Subscription> findByMandateIdAndNewsletterId(String mandateId, String newsletterId);

    List<Subscription> findByNewsletterIdOrderByEndedAtDescIdAsc(String newsletterId);

    boolean existsByMandateIdAndNewsletterId(String mandateId, String newsletterId);

    @Query("select s.newsletterId as newsletter, count(s) as number from Subscription s where s.paused = false and (s.endedAt is null or s.endedAt > :now) "
        + "group by s.newsletterId")
    List<Count> countRunning(Instant now);

    /** How many get a newsletter. */
    interface Count {

        String getNewsletter();

        long getNumber();
    }
}
