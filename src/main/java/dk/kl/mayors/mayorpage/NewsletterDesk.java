package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.membership.Consent;
import dk.kl.mayors.membership.SubscriptionRefused;
import dk.kl.mayors.membership.Subscriptions;
import dk.kl.mayors.membership.Withdrawal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the mayor's yes to a newsletter, and the end of it. Nobody can consent for the mayor, the secretary neither. */
@Controller
class NewsletterDesk {

    private static final String AT = "nyhedsbreve";

    private final PersonalLinks links;
    private final PageView view;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final OwnChanges changes;

    NewsletterDesk(PersonalLinks links, PageView view, Subscriptions subscriptions, Clock clock, OwnChanges changes) {
        this.links = links;
        this.view = view;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.changes = changes;
    }

    @PostMapping("/m/{token}/newsletters/{newsletter}")
    String choose(@PathVariable String token, @PathVariable String newsletter, @RequestParam(defaultValue = "0") int text,
                  @RequestParam(defaultValue = "false") boolean wanted, Model model, HttpServletResponse response) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, "Nyhedsbreve kan kun borgmesteren selv vælge.", "", null);
        }
        if (!wanted) {
            subscriptions.unsubscribe(visitor.mandate().id(), newsletter, Withdrawal.own(Withdrawal.How.OWN_PAGE));
            changes.note(visitor, "Nyhedsbrev afmeldt");
            return Done.UNSUBSCRIBED.redirect(visitor.path());
        }
        try {
            subscriptions.subscribe(visitor.mandate().id(), newsletter, Consent.onOwnPage(text, LocalDate.now(clock)));
        } catch (SubscriptionRefused e) {
            return view.refused(visitor, model, response, HttpStatus.CONFLICT, e.getMessage(), AT, null);
        }
        changes.note(visitor, "Nyhedsbrev tilmeldt");
        return Done.SUBSCRIBED.redirect(visitor.path());
    }
}
