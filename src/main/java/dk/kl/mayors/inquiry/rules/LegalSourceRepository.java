package dk.kl.mayors.inquiry.rules;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LegalSourceRepository extends JpaRepository<LegalSource, String> {

    List<LegalSource> findByFamilyIn(Collection<String> families);
}
