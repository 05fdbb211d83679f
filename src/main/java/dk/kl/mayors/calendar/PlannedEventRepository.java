package dk.kl.mayors.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedEventRepository extends JpaRepository<PlannedEvent, String> {

    List<PlannedEvent> findByRoundIdOrderByStartsAt(String roundId);

    List<PlannedEvent> findByRoundIdAndKind(String roundId, EventKind kind);
}
