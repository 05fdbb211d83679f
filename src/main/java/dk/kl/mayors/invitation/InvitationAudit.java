package dk.kl.mayors.invitation;

import static dk.kl.mayors.personaldata.AuditedPages.changed;
import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who comes to an event, what they ask for, and the lists of it. */
@Component
class InvitationAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            seen("/events/{id}", "id", "Deltagere og ønsker til et møde"),
            taken("/events/{id}/participants.{format:csv|xlsx}", "id", "Deltagere"),
            seen("/events/{id}/lists/{kind}", "id", "Liste til et møde"),
            taken("/events/{id}/lists/{kind}/excel", "id", "Liste til et møde"),
            seen("/events/{id}/ledger", "id", "Svarprotokollen"),
            seen("/events/{id}/checkin", "id", "Indtjekning"),
            seen("/events/{id}/registrations", "id", "Tilmeldingslisten"),
            seen("/events/course", "round", "Borgmesterforløbets deltagere"),
            taken("/events/course/course.{format}", "round", "Borgmesterforløbets deltagere"),
            changed("/events/{id}/wishes", "mandate", "Ønsker til et møde noteret"));
    }
}
