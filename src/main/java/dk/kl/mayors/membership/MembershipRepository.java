package dk.kl.mayors.membership;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipRepository extends JpaRepository<ExOfficioMembership, String> {

    List<ExOfficioMembership> findByMandateIdOrderByBodyId(String mandateId);

    List<ExOfficioMembership> findByRoundIdAndBodyIdAndBodyToldAtIsNull(String roundId, String bodyId);

    List<ExOfficioMembership> findByRoundId(String roundId);

    boolean existsByRoundIdAndBodyToldAtIsNotNull(String roundId);
}
