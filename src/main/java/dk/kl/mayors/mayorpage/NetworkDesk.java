package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.WishForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the mayor's answer to the offer of a network, and the wishes. The secretary cannot give it. */
@Controller
class NetworkDesk {

    private static final String AT = "netvaerk";

    private final PersonalLinks links;
    private final PageView view;
    private final NetworkSignUps signUps;
    private final OwnChanges changes;

    NetworkDesk(PersonalLinks links, PageView view, NetworkSignUps signUps, OwnChanges changes) {
        this.links = links;
        this.view = view;
        this.signUps = signUps;
        this.changes = changes;
    }

    @PostMapping("/m/{token}/network")
    String answer(@PathVariable String token, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String distance,
                  @RequestParam(defaultValue = "") String meetingForm, @RequestParam(defaultValue = "") Set<String> theme,
                  @RequestParam(defaultValue = "") Set<String> with, @RequestParam(defaultValue = "") Set<String> notWith, Model model,
                  HttpServletResponse response) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, "Det kan kun borgmesteren selv svare på.", "", null);
        }
        if (signUps.of(visitor.mandate().id()).isEmpty()) {
            return view.refused(visitor, model, response, HttpStatus.CONFLICT, "Du får et tilbud om netværk på mail. Svar, når det er kommet.", "", null);
        }
        WishForm typed = new WishForm(answer, distance, meetingForm.isEmpty() ? MeetingForm.EITHER.name() : meetingForm, theme, with, notWith);
        try {
            signUps.store(visitor.mandate().id(), typed);
        } catch (IllegalArgumentException e) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), AT, typed);
        }
        changes.note(visitor, "Svar om netværk");
        return Done.NETWORK.redirect(visitor.path());
    }
}
