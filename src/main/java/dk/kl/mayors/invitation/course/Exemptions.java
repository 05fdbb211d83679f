package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.MandateId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is exempt from what. */
@Component
public class Exemptions {

    private final ExemptionRepository exemptions;

    Exemptions(ExemptionRepository exemptions) {
        this.exemptions = exemptions;
    }

    /** Why staff have exempted the mayor from the session; empty when they have not. */
    public Optional<String> find(MandateId mandate, Event event) {
        return Optional.of(event).filter(CourseSessions::contains).flatMap(session -> exemptions.findById(Exemption.idOf(mandate, session.id())))
            .map(Exemption::reason);
    }
}
