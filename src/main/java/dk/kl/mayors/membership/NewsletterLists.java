package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.membership.NewsletterView.Line;
import dk.kl.mayors.membership.NewsletterView.Subscriber;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the newsletters and their subscribers, and the texts that they change. */
@Service
@Transactional(readOnly = true)
class NewsletterLists {

    private final NewsletterRepository newsletters;
    private final SubscriptionRepository subscriptions;
    private final Roster roster;
    private final RoundCalendar calendar;
    private final Clock clock;

    NewsletterLists(NewsletterRepository newsletters, SubscriptionRepository subscriptions, Roster roster, RoundCalendar calendar, Clock clock) {
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
        this.roster = roster;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All newsletters with the number of those who get them now. */
    List<Line> all() {
        Map<String, Long> counts = subscriptions.countRunning(clock.instant()).stream()
            .collect(Collectors.toMap(SubscriptionRepository.Count::getNewsletter, SubscriptionRepository.Count::getNumber));
        return newsletters.findAllByOrderByPosition().stream().map(one -> line(one, counts.getOrDefault(one.id(), 0L))).toList();
    }

    /** One newsletter with its subscribers; empty when there is none of that id. */
    Optional<NewsletterView> find(String id) {
        return newsletters.findById(id).map(this::view);
    }

    /** Gives the newsletter's text of consent a new version; throws {@link SubscriptionRefused}. */
    @Transactional
    void reword(String id, String wording) {
        newsletters.findWithLockById(id).orElseThrow(() -> new SubscriptionRefused("Nyhedsbrevet findes ikke.")).reword(wording);
    }

    private NewsletterView view(Newsletter newsletter) {
        Instant now = clock.instant();
        Map<Boolean, List<Subscription>> all = subscriptions.findByNewsletterIdOrderByEndedAtDescIdAsc(newsletter.id()).stream()
            .collect(Collectors.partitioningBy(one -> one.runs(now)));
        List<Subscriber> running = all.get(true).stream().map(one -> subscriber(one, newsletter))
            .sorted(DanishOrder.by(one -> one.mandate().municipality().name())).toList();
        Set<MandateId> subscribed = all.get(true).stream().map(Subscription::mandate).collect(Collectors.toSet());
        return new NewsletterView(line(newsletter, running.size()), newsletter.consentText(), running,
            all.get(false).stream().map(one -> subscriber(one, newsletter)).toList(), candidates(subscribed));
    }

    private List<Mandate> candidates(Set<MandateId> subscribed) {
        return calendar.currentRound().map(round -> roster.mandates(round.id())).orElse(List.of()).stream()
            .filter(mandate -> mandate.confirmed() && mandate.live() && !subscribed.contains(mandate.id())).toList();
    }

    private Subscriber subscriber(Subscription subscription, Newsletter newsletter) {
        return new Subscriber(roster.mandate(subscription.mandate()), subscription.toPeriod(newsletter));
    }

    private static Line line(Newsletter newsletter, long subscribers) {
        return new Line(newsletter.id(), newsletter.name(), newsletter.description(), newsletter.optIn(), subscribers);
    }
}
