package dk.kl.mayors.membership;

import org.springframework.data.jpa.repository.JpaRepository;

interface UnsubscribeLinkRepository extends JpaRepository<UnsubscribeLink, String> {
}
