package dk.kl.mayors.journey.reschedule;

import dk.kl.mayors.journey.reschedule.DateChange.State;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DateChangeRepository extends JpaRepository<DateChange, String> {

    List<DateChange> findByRoundIdAndStateInOrderByMadeAt(String roundId, Collection<State> states);
}
