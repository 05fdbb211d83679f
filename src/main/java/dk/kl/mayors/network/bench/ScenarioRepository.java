package dk.kl.mayors.network.bench;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScenarioRepository extends JpaRepository<Scenario, String> {

    List<Scenario> findByRoundIdOrderByNumber(String roundId);
}
