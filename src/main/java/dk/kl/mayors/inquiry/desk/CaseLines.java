package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.InquiryState;
import dk.kl.mayors.inquiry.desk.CaseLine.Urgency;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.StaffGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The inquiries that somebody may see, line by line, and no more of each than that person may know. */
@Component
class CaseLines {

    private static final String NOT_ROUTED_YET = "";

    private final Casework casework;
    private final InquiryAccess access;
    private final Roster roster;
    private final StaffNames names;
    private final Clock clock;

    CaseLines(Casework casework, InquiryAccess access, Roster roster, StaffNames names, Clock clock) {
        this.casework = casework;
        this.access = access;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    /** The lines of that shelf, in its order. */
    List<CaseLine> of(Colleague colleague, Shelf shelf) {
        return casework.list(groups(colleague), colleague.userId(), shelf).stream()
            .filter(inquiry -> access.of(inquiry, colleague) != Sight.NOTHING).map(inquiry -> line(inquiry, colleague)).toList();
    }

    private static Collection<String> groups(Colleague colleague) {
        Set<String> own = Stream.of(StaffGroup.ADVISERS, StaffGroup.CONFIDENTIAL_ADVISERS).filter(colleague::isIn).map(StaffGroup::id)
            .collect(Collectors.toSet());
        return colleague.watches()
            ? Set.of(StaffGroup.ADVISERS.id(), StaffGroup.CONFIDENTIAL_ADVISERS.id(), NOT_ROUTED_YET) : own;
    }

    CaseLine line(CaseView inquiry, Colleague colleague) {
        Sight sight = access.of(inquiry, colleague);
        boolean known = sight.reads() || sight == Sight.RECORDING;
        boolean mine = colleague.userId().equals(inquiry.assignee());
        String from = known && inquiry.mandate() != null ? roster.mandate(inquiry.mandate()).municipality().name() : "";
        String who = !known || inquiry.assignee() == null ? "" : mine ? "dig" : names.of(inquiry.assignee());
        return new CaseLine(inquiry.id(), inquiry.number(), inquiry.category().danish(), inquiry.state().danish(), style(inquiry.state()), from,
            DanishDates.moment(inquiry.receivedAt()), inquiry.waiting() ? moment(inquiry.dueAt()) : "", moment(inquiry.answeredAt()), urgency(inquiry),
            who, mine, known, sight == Sight.RECORDING);
    }

    private Urgency urgency(CaseView inquiry) {
        if (!inquiry.waiting() || inquiry.dueAt() == null) {
            return Urgency.NONE;
        }
        Instant now = clock.instant();
        if (inquiry.late(now)) {
            return Urgency.LATE;
        }
        return inquiry.dueAt().atZone(EngineClock.COPENHAGEN).toLocalDate().equals(now.atZone(EngineClock.COPENHAGEN).toLocalDate())
            ? Urgency.TODAY : Urgency.LATER;
    }

    private static String style(InquiryState state) {
        return switch (state) {
            case BEING_RECORDED, OPEN -> "house-state-ours";
            case TAKEN -> "house-state-theirs";
            case ANSWERED -> "house-state-done";
            case CLOSED -> "house-state-none";
        };
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : DanishDates.moment(instant);
    }
}
