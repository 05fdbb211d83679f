package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.engine.ProcessErasure;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.roster.Roster;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes everything about a person in the caller's transaction. The office ends first, the way it always does, so that the board, the round,
 * seats and lists know; what is written on that occasion goes with the rest before anything can be sent.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonEraser {

    static final String ENGINE = "Forløbenes historik";

    private final List<DataKeeper> keepers;
    private final ProcessErasure processes;
    private final Roster roster;
    private final MandateSuccession mandates;
    private final EntityManager entities;
    private final Clock clock;

    PersonEraser(List<DataKeeper> keepers, ProcessErasure processes, Roster roster, MandateSuccession mandates, EntityManager entities, Clock clock) {
        this.keepers = keepers;
        this.processes = processes;
        this.roster = roster;
        this.mandates = mandates;
        this.entities = entities;
        this.clock = clock;
    }

    /** Everything that goes, keeper by keeper; those without anything are left out. */
    List<RemovedRows> erase(DataSubject subject) {
        Set<String> keys = businessKeys(subject);
        if (!subject.secretary()) {
            subject.mandates().stream().map(MandateId::of).filter(id -> roster.mandate(id).leftOn() == null)
                .forEach(id -> mandates.end(id, LocalDate.now(clock)));
        }
        List<RemovedRows> removed = new ArrayList<>();
        for (DataKeeper keeper : keepers) {
            removed.add(RemovedRows.of(keeper.name(), keeper.erase(subject)));
            entities.flush();
        }
        if (!keys.isEmpty()) {
            removed.add(new RemovedRows(ENGINE, processes.erase(keys)));
        }
        return removed.stream().filter(one -> one.rows() > 0).toList();
    }

    /** The secretary has no processes: those are about the mayor. */
    private Set<String> businessKeys(DataSubject subject) {
        Set<String> keys = new TreeSet<>();
        if (!subject.secretary()) {
            keys.addAll(subject.mandates());
            keepers.forEach(keeper -> keys.addAll(keeper.businessKeys(subject)));
        }
        return keys;
    }
}
