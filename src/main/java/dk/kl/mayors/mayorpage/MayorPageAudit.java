package dk.kl.mayors.mayorpage;

import static dk.kl.mayors.personaldata.AuditedPages.changed;
import static dk.kl.mayors.personaldata.AuditedPages.seen;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Links to mayors' pages and proposed corrections, as staff see and change them. */
@Component
class MayorPageAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            seen("/mayors/{code}/links", "mandate", "Links til borgmesterens side"),
            seen("/mayors/{code}/corrections/{id}", "id", "Rettelse af kontaktoplysninger"),
            changed("/mayors/{code}/links/revoke", "mandate", "Link spærret"),
            changed("/mayors/{code}/links/revoke-all", "mandate", "Alle links spærret"),
            changed("/mayors/{code}/links/send", "mandate", "Nye links sendt"),
            changed("/mayors/{code}/links/look", "mandate", "Borgmesterens side åbnet med eksempeldata"));
    }
}
