package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the mayor card for the pages that show it. */
@Component
class CardModel {

    private final MayorCards cards;
    private final Roster roster;
    private final Audit audit;

    CardModel(MayorCards cards, Roster roster, Audit audit) {
        this.cards = cards;
        this.roster = roster;
        this.audit = audit;
    }

    /** The view with the municipality's card; the mandate may be null. */
    String show(MunicipalityCode code, RoundId round, MandateId mandate, Authentication login, Model model) {
        Municipality municipality = roster.municipality(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Reader reader = Reader.of(login);
        model.addAttribute("reader", reader);
        MayorCard card = cards.of(municipality, round, mandate, reader, login.getName());
        card.mandates().forEach(shown -> audit.note(Deed.SAW, shown.mandate().id().toString(), "Borgmesterkortet", ""));
        model.addAttribute("card", card);
        return "mayor";
    }

    /** The mandate, if it is one of that municipality; throws {@link UnknownMandate}. */
    Mandate known(MunicipalityCode code, MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (!mandate.municipality().code().equals(code)) {
            throw new UnknownMandate(id);
        }
        return mandate;
    }

    /** Back to the mandate's card. */
    static String redirect(Mandate mandate) {
        return "redirect:/mayors/" + mandate.municipality().code() + "?round=" + mandate.round() + "&mandate=" + mandate.id();
    }
}
