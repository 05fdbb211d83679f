package dk.kl.mayors.membership;

import static dk.kl.mayors.personaldata.AuditedPages.changed;
import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Newsletters and lists of members. */
@Component
class MembershipAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            seen("/newsletters/{id}", "id", "Modtagere af et nyhedsbrev"),
            taken("/newsletters/{id}/subscribers.{format:csv|xlsx}", "id", "Modtagere af et nyhedsbrev"),
            taken("/rounds/{round}/members.{format:csv|xlsx}", "round", "Medlemslister"),
            changed("/newsletters/{id}/consents", "mandate", "Samtykke til nyhedsbrev noteret"),
            changed("/newsletters/{id}/unsubscribe", "mandate", "Nyhedsbrev afmeldt"));
    }
}
