package dk.kl.mayors.journey;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MayorNoteRepository extends JpaRepository<MayorNote, String> {

    List<MayorNote> findByMandateIdOrderByWrittenAtDesc(String mandateId);
}
