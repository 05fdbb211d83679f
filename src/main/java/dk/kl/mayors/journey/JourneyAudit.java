package dk.kl.mayors.journey;

import static dk.kl.mayors.personaldata.AuditedPages.changed;
import static dk.kl.mayors.personaldata.AuditedPages.seen;
import static dk.kl.mayors.personaldata.AuditedPages.taken;

import dk.kl.mayors.personaldata.AuditedPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The board as a file, mail lists, and what staff change on the mayor card; that a card was seen is noted with its mandate where it is shown. */
@Component
class JourneyAudit implements AuditedPages {

    @Override
    public List<Page> pages() {
        return List.of(
            taken("/board.{format:csv|xlsx}", "round", "Tavlen"),
            taken("/mail-lists", "round", "Mailliste"),
            taken("/mail-lists/addresses.{format:csv|xlsx}", "round", "Mailliste"),
            seen("/mayors/{code}/changes/{id}", "id", "Skift af borgmester"),
            changed("/mayors/{code}/changes", "mandate", "Skift af borgmester begyndt"),
            changed("/mayors/{code}/changes/{id}", "id", "Skift af borgmester beskrevet"),
            changed("/mayors/{code}/changes/{id}/successor", "id", "Efterfølger noteret"),
            changed("/mayors/{code}/contact", "mandate", "Kontaktoplysninger rettet"),
            changed("/mayors/{code}/notes", "mandate", "Notat skrevet"),
            changed("/mayors/{code}/notes/{note}/strike", "mandate", "Notat streget ud"));
    }
}
