package dk.kl.mayors.privacy.erasure;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ErasureRepository extends JpaRepository<Erasure, String> {

    List<Erasure> findAllByOrderByAskedAtDesc();
}
