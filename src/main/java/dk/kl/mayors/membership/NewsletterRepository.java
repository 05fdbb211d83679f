package dk.kl.mayors.membership;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface NewsletterRepository extends JpaRepository<Newsletter, String> {

    List<Newsletter> findAllByOrderByPosition();

    /** Takes the newsletter for this transaction alone, so that a double click subscribes once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Newsletter> findWithLockById(String id);
}
