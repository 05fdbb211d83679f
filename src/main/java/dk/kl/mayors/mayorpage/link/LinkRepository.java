package dk.kl.mayors.mayorpage.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LinkRepository extends JpaRepository<StoredLink, String> {

    Optional<StoredLink> findByTokenHash(String tokenHash);

    List<StoredLink> findByMandateIdOrderByMadeAtDesc(String mandateId);

    /** Past the version, so that two visits at once do not hinder each other. */
    @Modifying
    @Query("update StoredLink l set l.lastUsedAt = :now where l.id = :id")
    void noteUse(String id, Instant now);
}
