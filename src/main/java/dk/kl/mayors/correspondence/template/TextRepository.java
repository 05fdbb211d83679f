package dk.kl.mayors.correspondence.template;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TextRepository extends JpaRepository<StoredText, String> {

    List<StoredText> findByRoundIdAndKindAndMandateIdOrderByRevisionDesc(String roundId, TextKind kind, String mandateId);

    Optional<StoredText> findFirstByRoundIdAndKindAndMandateIdAndStateOrderByRevisionDesc(String roundId, TextKind kind, String mandateId,
                                                                                        TextState state);
}
