package dk.kl.mayors.membership;

import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever holds an unsubscribe link may see and do. */
@Service
@Transactional
class Unsubscribing {

    private final UnsubscribeLinks links;
    private final NewsletterRepository newsletters;
    private final SubscriptionService subscriptions;
    private final Clock clock;
    private final Audit audit;

    Unsubscribing(UnsubscribeLinks links, NewsletterRepository newsletters, SubscriptionService subscriptions, Clock clock, Audit audit) {
        this.links = links;
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Where the link stands. */
    enum State { UNKNOWN, EXPIRED, SUBSCRIBED, UNSUBSCRIBED }

    /**
     * What the page shows.
     *
     * @param newsletter the newsletter's name; empty when the link is unknown or expired
     */
    record Shown(State state, String newsletter) {
    }

    /** What the link is for; changes nothing. */
    @Transactional(readOnly = true)
    public Shown look(String token) {
        return with(token, link -> subscriptions.gets(link.mandate(), link.newsletterId()) ? State.SUBSCRIBED : State.UNSUBSCRIBED);
    }

    /** Ends what the link is for; once more does no harm. */
    public Shown unsubscribe(String token) {
        return with(token, link -> {
            subscriptions.unsubscribe(link.mandate(), link.newsletterId(), Withdrawal.own(Withdrawal.How.LINK));
            audit.note("mayor", Deed.CHANGED, link.mandate().toString(), "Nyhedsbrev afmeldt", "Med linket i en mail");
            return State.UNSUBSCRIBED;
        });
    }

    private Shown with(String token, Function<UnsubscribeLink, State> answer) {
        return links.find(token).map(link -> link.expired(clock.instant()) ? new Shown(State.EXPIRED, "")
            : new Shown(answer.apply(link), newsletters.findById(link.newsletterId()).orElseThrow().name())).orElse(new Shown(State.UNKNOWN, ""));
    }
}
