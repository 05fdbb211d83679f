package dk.kl.mayors.mayorpage.correction;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionRepository extends JpaRepository<ContactCorrection, String> {

    Optional<ContactCorrection> findByWaitingFor(String mandateId);

    Optional<ContactCorrection> findFirstByMandateIdOrderByProposedAtDesc(String mandateId);
}
