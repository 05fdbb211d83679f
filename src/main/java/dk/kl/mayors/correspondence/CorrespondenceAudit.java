package dk.kl.mayors.correspondence;

import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The outbox and the delivery log; an opened message is noted with its mandate where it is shown. */
@Component
class CorrespondenceAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            seen("/outbox", "", "Udgående post"),
            taken("/outbox/messages.{format:csv|xlsx}", "", "Udgående post"),
            seen("/outbox/deliveries/{round}", "round", "Leveringsloggen"),
            taken("/outbox/deliveries/{round}/log.{format:csv|xlsx}", "round", "Leveringsloggen"),
            taken("/outbox/deliveries/{round}/print", "round", "Velkomstbreve til print"),
            seen("/letters/{round}/preview", "mandate,round", "Velkomstbrev"));
    }
}
