package dk.kl.mayors.correspondence.outbox;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DispatchRepository extends JpaRepository<Dispatch, String> {

    List<Dispatch> findByStateAndHandedOverFalseOrderByMadeAtAscIdAsc(DispatchState state, Limit limit);
}
