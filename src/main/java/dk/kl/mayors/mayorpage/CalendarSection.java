package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings as a calendar to subscribe to. */
@Component
@Order(20)
class CalendarSection implements PageSection {

    private final PersonalLinks links;

    CalendarSection(PersonalLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return Optional.of(new Shown("mayorpage/calendar :: section", new Subscription(links.calendarAddress(visitor))));
    }

    /**
     * The subscription.
     *
     * @param address empty until somebody has asked for it
     */
    record Subscription(String address) {

        /** The same address, as telephones open it in their calendar. */
        public String webcal() {
            return address.replaceFirst("^https?:", "webcal:");
        }
    }
}
