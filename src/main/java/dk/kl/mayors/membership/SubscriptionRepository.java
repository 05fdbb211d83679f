package dk.kl.mayors.membership;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubscriptionRepository extends JpaRepository<Subscription, String> {

    List<Subscription> findByMandateId(String mandateId);
}
