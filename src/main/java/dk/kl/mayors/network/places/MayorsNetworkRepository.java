package dk.kl.mayors.network.places;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MayorsNetworkRepository extends JpaRepository<MayorsNetwork, String> {

    List<MayorsNetwork> findByRoundIdOrderByNumber(String roundId);
}
