package dk.kl.mayors.calendar;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ElectionRoundRepository extends JpaRepository<ElectionRound, String> {

    List<ElectionRound> findAllByOrderByIdDesc();
}
