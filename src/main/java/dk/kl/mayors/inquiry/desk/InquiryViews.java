package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.TaskSight;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.inquiry.vault.VaultDamaged;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together what the page of an inquiry shows to one person. Reading it is noted in the audit log. */
@Component
class InquiryViews {

    private final InquiryDesk desk;
    private final InquiryAccess access;
    private final InquiryReading reading;
    private final CaseLines lines;
    private final GlassBreaks glass;
    private final Roster roster;
    private final TaskSight people;
    private final Clock clock;

    InquiryViews(InquiryDesk desk, InquiryAccess access, InquiryReading reading, CaseLines lines, GlassBreaks glass, Roster roster, TaskSight people,
                 Clock clock) {
        this.desk = desk;
        this.access = access;
        this.reading = reading;
        this.lines = lines;
        this.glass = glass;
        this.roster = roster;
        this.people = people;
        this.clock = clock;
    }

    /** The inquiry; throws {@link NoSuchInquiry} for somebody who may not even know of it. */
    InquiryView of(String id, Colleague colleague) {
        CaseView inquiry = desk.find(id, colleague);
        Sight sight = access.of(inquiry, colleague);
        Reading read = Reading.NOTHING;
        String shut = null;
        if (sight.reads()) {
            try {
                read = reading.read(inquiry, sight);
            } catch (VaultClosed | VaultDamaged e) {
                shut = e.getMessage();
            }
        }
        return new InquiryView(lines.line(inquiry, colleague), sight, inquiry.channel(), sight.reads() ? caller(inquiry.mandate()) : null, read, shut,
            inquiry.waiting(), inquiry.assignee() == null, sight == Sight.WORKING ? colleagues(inquiry, colleague) : Map.of(),
            access.mayBreakGlass(inquiry, colleague), access.mayTakeOver(inquiry, colleague), sight == Sight.READING ? readableUntil(id, colleague) : "");
    }

    /** Whether that person may know that the inquiry is there. */
    boolean isInSight(String id, Colleague colleague) {
        try {
            desk.find(id, colleague);
            return true;
        } catch (NoSuchInquiry e) {
            return false;
        }
    }

    private Map<String, String> colleagues(CaseView inquiry, Colleague colleague) {
        Map<String, String> members = new TreeMap<>(people.members(Set.of(inquiry.adviserGroup())));
        members.remove(colleague.userId());
        return members;
    }

    private InquiryView.Caller caller(MandateId id) {
        Mandate mandate = roster.mandate(id);
        return new InquiryView.Caller(mandate.mayor().name(), mandate.municipality().name(), id.municipality().value(), mandate.round().value(),
            id.toString(), mandate.mayor().phone());
    }

    private String readableUntil(String id, Colleague colleague) {
        return glass.of(id).stream().filter(one -> one.userId().equals(colleague.userId()) && one.endsAt().isAfter(clock.instant())).findFirst()
            .map(one -> DanishDates.moment(one.endsAt())).orElse("");
    }
}
