package dk.kl.mayors.api;

import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** What programs read of mayors. */
@Component
class ApiAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            taken("/api/v1/rounds/{round}/mayors", "round", "Borgmestre"),
            taken("/api/v1/mayors/{mandate}", "mandate", "Borgmester"),
            taken("/api/v1/events/{event}/answers", "event", "Svar"),
            taken("/api/v1/events/{event}/answers/{mandate}", "mandate", "Svar"),
            taken("/api/v1/rounds/{round}/networks", "round", "Netværkenes medlemmer"),
            taken("/api/v1/rounds/{round}/networks/{network}", "round", "Netværkets medlemmer"));
    }
}
