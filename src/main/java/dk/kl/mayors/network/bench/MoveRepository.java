package dk.kl.mayors.network.bench;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MoveRepository extends JpaRepository<Move, String> {

    List<Move> findByScenarioIdOrderByMovedAtDesc(String scenarioId);
}
