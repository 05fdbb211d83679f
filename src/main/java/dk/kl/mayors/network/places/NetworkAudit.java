package dk.kl.mayors.network.places;

import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Wishes for networks and lists of their members. */
@Component
class NetworkAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            taken("/networks/members.{format:csv|xlsx}", "round", "Netværkenes medlemmer"),
            seen("/networks/sign-ups", "round", "Tilmeldinger til netværk"),
            seen("/networks/sign-ups/{mandate}", "mandate", "Ønsker til netværk"),
            seen("/networks/scenarios/{id}/mayors/{mandate}", "mandate", "Ønsker til netværk"));
    }
}
