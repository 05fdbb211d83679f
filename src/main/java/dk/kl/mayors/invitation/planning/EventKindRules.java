package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.EventKind;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventKindRules extends JpaRepository<EventKindRule, EventKind> {
}
