package dk.kl.mayors.network.signup;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignUpRepository extends JpaRepository<SignUp, String> {

    List<SignUp> findByRoundIdOrderByMandateId(String roundId);
}
