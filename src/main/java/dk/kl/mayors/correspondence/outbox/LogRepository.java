package dk.kl.mayors.correspondence.outbox;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LogRepository extends JpaRepository<LogEntry, Long> {

    List<LogEntry> findByDispatchIdOrderById(String dispatchId);
}
