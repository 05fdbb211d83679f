package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the mayor is a member. */
@Component
@Order(50)
class MembershipsSection implements PageSection {

    private final Memberships memberships;

    MembershipsSection(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        MandateId mandate = visitor.mandate().id();
        List<Seat> seats = memberships.of(mandate).stream().filter(seat -> seat.endsOn() == null)
            .map(seat -> new Seat(seat.body(), "fra " + DanishDates.date(seat.beginsOn()))).toList();
        return visitor.secretary() || seats.isEmpty() ? Optional.empty()
            : Optional.of(new Shown("mayorpage/memberships :: section", seats));
    }

    /** A seat in a body. */
    record Seat(String body, String since) {
    }
}
