package dk.kl.mayors.correspondence.letter;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnclosureRepository extends JpaRepository<StoredEnclosure, String> {

    List<StoredEnclosure> findByRoundId(String roundId);

    int countByRoundIdAndSlot(String roundId, EnclosureSlot slot);
}
