package dk.kl.mayors.roster.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** At most one staged file for each round. */
interface StagedImports extends JpaRepository<StagedImport, String> {

    /** Takes the file so that a second click waits until the first is done, and then finds nothing. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StagedImport s where s.roundId = :round")
    Optional<StagedImport> take(String round);
}
