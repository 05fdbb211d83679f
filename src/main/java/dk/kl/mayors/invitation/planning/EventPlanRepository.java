package dk.kl.mayors.invitation.planning;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventPlanRepository extends JpaRepository<EventPlan, String> {

    List<EventPlan> findByMakesUpFor(String sessionId);
}
