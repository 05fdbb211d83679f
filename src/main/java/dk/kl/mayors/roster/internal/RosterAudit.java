package dk.kl.mayors.roster.internal;

import static dk.kl.mayors.personaldata.AuditedPages.changed;
import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The roster: who sees it and who takes it along. What an approved file changes is noted where it is written. */
@Component
class RosterAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            seen("/rounds/{round}/roster", "round", "Borgmesteroversigten"),
            taken("/rounds/{round}/roster/mayors.{format:csv|xlsx}", "round", "Borgmesteroversigten"),
            changed("/rounds/{round}/roster", "round", "Fil til borgmesteroversigten hentet ind"),
            changed("/rounds/{round}/roster/sample", "round", "Eksempel på borgmesteroversigt hentet ind"));
    }
}
