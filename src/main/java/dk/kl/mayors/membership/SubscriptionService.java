package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.LeaveBegun;
import dk.kl.mayors.roster.LeaveEnded;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends subscriptions, and keeps what proves them. */
@Service
@Transactional
class SubscriptionService implements Subscriptions {

    private final SubscriptionRepository subscriptions;
    private final NewsletterRepository newsletters;
    private final UnsubscribeLinks links;
    private final Roster roster;
    private final Post post;
    private final Clock clock;

    SubscriptionService(SubscriptionRepository subscriptions, NewsletterRepository newsletters, UnsubscribeLinks links, Roster roster, Post post,
                        Clock clock) {
        this.subscriptions = subscriptions;
        this.newsletters = newsletters;
        this.links = links;
        this.roster = roster;
        this.post = post;
        this.clock = clock;
    }

    /** Subscribes the mayor to what comes with the office; whoever has unsubscribed since is left alone. */
    void subscribeWithOffice(MandateId mandate) {
        if (!subscriptions.existsByMandateIdAndNewsletterId(mandate.toString(), Newsletter.BOARD)) {
            subscriptions.save(Subscription.withOffice(mandate, Newsletter.BOARD, clock.instant()));
        }
    }

    @Override
    public void subscribe(MandateId id, String newsletterId, Consent consent) {
        Newsletter newsletter = newsletters.findWithLockById(newsletterId)
            .orElseThrow(() -> new SubscriptionRefused("Nyhedsbrevet findes ikke. Vælg et fra listen."));
        Mandate mandate = roster.mandate(id);
        requireInOffice(mandate);
        if (consent.givenOn().isAfter(LocalDate.now(clock))) {
            throw new SubscriptionRefused("Samtykket kan ikke være givet i fremtiden. Ret datoen.");
        }
        String wording = newsletter.wording(consent.textVersion());
        List<Subscription> earlier = subscriptions.findByMandateIdAndNewsletterId(id.toString(), newsletterId);
        if (earlier.stream().noneMatch(one -> one.runs(clock.instant()))) {
            int number = earlier.size() + 1;
            subscriptions.save(Subscription.byConsent(id, newsletterId, number, consent, clock.instant()));
            sendReceipt(id, newsletter, number, wording, consent);
        }
    }

    private void requireInOffice(Mandate mandate) {
        if (!mandate.confirmed()) {
            throw new SubscriptionRefused("Borgmesteren er endnu ikke bekræftet. Bekræft borgmesteren i borgmesteroversigten først.");
        }
        if (mandate.leftOn() != null && !mandate.leftOn().isAfter(LocalDate.now(clock))) {
            throw new SubscriptionRefused("Borgmesteren er fratrådt og kan ikke tilmeldes.");
        }
        if (mandate.onLeave()) {
            throw new SubscriptionRefused("Borgmesteren er på orlov. Tilmeld borgmesteren, når orloven er slut.");
        }
    }

    private void sendReceipt(MandateId mandate, Newsletter newsletter, int number, String wording, Consent consent) {
        URI link = links.issue(mandate, newsletter.id());
        post.write(Post.ToMayor.of(mandate, MailKind.SUBSCRIPTION_RECEIPT, newsletter.id() + "/" + number, Map.of(
            "newsletter", newsletter.name(), "description", newsletter.description(), "consent", wording,
            "consentGiven", DanishDates.weekday(consent.givenOn()) + " " + toMayor(consent.how()),
            "unsubscribeLink", link.toString())).unsubscribingAt(link));
    }

    private static String toMayor(Consent.How how) {
        return how == Consent.How.OWN_PAGE ? "på din egen side" : how.danish();
    }

    @Override
    public boolean unsubscribe(MandateId mandate, String newsletter, Withdrawal withdrawal) {
        Instant now = clock.instant();
        List<Subscription> running = subscriptions.findByMandateIdAndNewsletterId(mandate.toString(), newsletter).stream()
            .filter(one -> one.runs(now)).toList();
        running.forEach(one -> one.end(now, withdrawal));
        return !running.isEmpty();
    }

    /** Whether the mayor gets that newsletter now. */
    @Transactional(readOnly = true)
    public boolean gets(MandateId mandate, String newsletter) {
        return running(mandate).contains(newsletter);
    }

    @EventListener
    void on(LeaveBegun leave) {
        subscriptions.findByMandateIdOrderByBegunAtDescIdDesc(leave.mandate().toString()).forEach(Subscription::pause);
    }

    @EventListener
    void on(LeaveEnded leave) {
        subscriptions.findByMandateIdOrderByBegunAtDescIdDesc(leave.mandate().toString()).forEach(Subscription::resume);
    }

    /** Ends all that the mandate subscribes to with its last day. */
    @EventListener
    void on(MandateEnded ended) {
        LocalDate left = roster.mandate(ended.mandate()).leftOn();
        end(ended.mandate(), left == null ? LocalDate.now(clock) : left);
    }

    void end(MandateId mandate, LocalDate lastDay) {
        Instant end = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        subscriptions.findByMandateIdOrderByBegunAtDescIdDesc(mandate.toString())
            .forEach(one -> one.end(end, Withdrawal.own(Withdrawal.How.LEFT_OFFICE)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> offers(MandateId mandate) {
        List<String> running = running(mandate);
        return newsletters.findAllByOrderByPosition().stream().filter(Newsletter::optIn).map(one -> new Offer(one.id(), one.name(), one.description(),
            one.consentText(), running.contains(one.id()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Period> history(MandateId mandate) {
        Map<String, Newsletter> known = newsletters.findAll().stream().collect(Collectors.toMap(Newsletter::id, Function.identity()));
        return subscriptions.findByMandateIdOrderByBegunAtDescIdDesc(mandate.toString()).stream()
            .map(one -> one.toPeriod(known.get(one.newsletterId()))).toList();
    }

    /** The names of what the mandate subscribes to now, in the order of the newsletters. */
    @Transactional(readOnly = true)
    public List<String> namesOf(MandateId mandate) {
        List<String> running = running(mandate);
        return running.isEmpty() ? List.of() : newsletters.findAllByOrderByPosition().stream().filter(one -> running.contains(one.id()))
            .map(Newsletter::name).toList();
    }

    private List<String> running(MandateId mandate) {
        Instant now = clock.instant();
        return subscriptions.findByMandateIdOrderByBegunAtDescIdDesc(mandate.toString()).stream().filter(one -> one.runs(now))
            .map(Subscription::newsletterId).toList();
    }
}
