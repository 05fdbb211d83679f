package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.personaldata.AuditLog;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers for the audit log, which names mandates and nobody else; it stays when the person is gone, until its own time is over. */
@Component
@Order
class AuditKeeper implements DataKeeper {

    private static final int MOST = 1_000;
    private static final Map<String, String> ACTORS = Map.of(AuditLog.SYSTEM, "Systemet", "mayor", "Borgmesteren", "secretary", "Sekretæren");

    private final AuditLog log;
    private final StaffNames staffNames;

    AuditKeeper(AuditLog log, StaffNames staffNames) {
        this.log = log;
        this.staffNames = staffNames;
    }

    @Override
    public String name() {
        return "Revisionslog";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry", "audit_gap", "audit_chain");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return log.find(new AuditLog.Search("", subject.mandates(), null, null), 0, MOST).entries().stream()
            .map(one -> new Entry(one.deed().danish() + ", " + DanishDates.moment(one.at()),
                List.of(new Field("Hvem", who(one.actor(), reader)), new Field("Hvad", one.what()), new Field("Hvorfor", one.why())))).toList();
    }

    private String who(String actor, DataReader reader) {
        return ACTORS.containsKey(actor) ? ACTORS.get(actor) : reader.self() ? "En medarbejder i KL" : staffNames.of(actor);
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of();
    }
}
