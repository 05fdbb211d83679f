package dk.kl.mayors.membership;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRepository extends JpaRepository<Body, String> {

    Optional<Body> findByName(String name);
}
