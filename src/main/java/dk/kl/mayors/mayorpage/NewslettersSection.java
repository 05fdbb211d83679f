package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.membership.Subscriptions;
import dk.kl.mayors.membership.Subscriptions.Offer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newsletters that come with the office, and those that the mayor can choose. */
@Component
@Order(60)
class NewslettersSection implements PageSection {

    private final Memberships memberships;
    private final Subscriptions subscriptions;

    NewslettersSection(Memberships memberships, Subscriptions subscriptions) {
        this.memberships = memberships;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        if (visitor.secretary()) {
            return Optional.empty();
        }
        List<Offer> offers = subscriptions.offers(visitor.mandate().id());
        List<String> chosen = offers.stream().map(Offer::name).toList();
        List<String> withOffice = memberships.newslettersOf(visitor.mandate().id()).stream().filter(name -> !chosen.contains(name)).toList();
        return offers.isEmpty() && withOffice.isEmpty() ? Optional.empty()
            : Optional.of(new Shown("mayorpage/newsletters :: section", new Newsletters(withOffice, offers)));
    }

    /**
     * What the mayor gets and can get.
     *
     * @param withOffice the names of those that KL sends every mayor
     */
    record Newsletters(List<String> withOffice, List<Offer> offers) {
    }
}
