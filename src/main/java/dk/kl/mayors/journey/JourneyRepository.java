package dk.kl.mayors.journey;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JourneyRepository extends JpaRepository<Journey, String> {

    List<Journey> findByRoundId(String roundId);

    @Query("select j.mandateId from Journey j where j.roundId = :roundId")
    Set<String> mandateIds(String roundId);

    long countByRoundIdAndState(String roundId, Journey.State state);

    boolean existsByRoundId(String roundId);
}
