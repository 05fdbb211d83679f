package dk.kl.mayors.inquiry;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.engine.StaffAddresses;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is written about an inquiry to the mayor and to staff: that it is there, never what it says. One of each kind for each clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InquiryMails {

    private final InquiryRepository inquiries;
    private final Post post;
    private final Roster roster;
    private final StaffAddresses staff;

    InquiryMails(InquiryRepository inquiries, Post post, Roster roster, StaffAddresses staff) {
        this.inquiries = inquiries;
        this.post = post;
        this.roster = roster;
        this.staff = staff;
    }

    void acknowledge(String id) {
        Inquiry inquiry = inquiry(id);
        toMayor(inquiry, MailKind.INQUIRY_RECEIVED, Map.of("number", inquiry.number(), "answerBy", DanishDates.weekday(due(inquiry).toLocalDate())));
    }

    void tellAnswerIsReady(String id) {
        Inquiry inquiry = inquiry(id);
        toMayor(inquiry, MailKind.INQUIRY_ANSWERED, Map.of("number", inquiry.number()));
    }

    /** Nothing is written to a provisional mayor, who may still ask on the telephone. */
    private void toMayor(Inquiry inquiry, MailKind kind, Map<String, String> fields) {
        Mandate mandate = roster.mandate(inquiry.mandate());
        if (mandate.confirmed()) {
            post.write(Post.ToMayor.of(mandate.id(), kind, occasion(inquiry), fields));
        }
    }

    /** Writes to whoever has taken it, else to everybody in its group. */
    void remindAdvisers(String id) {
        Inquiry inquiry = inquiry(id);
        Collection<StaffAddresses.Address> readers = inquiry.assignee() == null ? staff.ofGroup(inquiry.adviserGroup())
            : staff.ofUser(inquiry.assignee()).stream().toList();
        readers.forEach(reader -> post.write(new Post.ToOffice(roster.mandate(inquiry.mandate()).round(), reader.name(), reader.mail(),
            MailKind.INQUIRY_REMINDER, occasion(inquiry), Map.of("number", inquiry.number(), "category", inquiry.category().danish(),
            "answerBy", DanishDates.weekday(due(inquiry).toLocalDate()) + " " + DanishDates.time(due(inquiry))))));
    }

    private static LocalDateTime due(Inquiry inquiry) {
        return LocalDateTime.ofInstant(inquiry.dueAt(), EngineClock.COPENHAGEN);
    }

    private static String occasion(Inquiry inquiry) {
        return inquiry.number() + "/" + inquiry.clockStartedAt().getEpochSecond();
    }

    private Inquiry inquiry(String id) {
        return inquiries.findById(id).orElseThrow();
    }
}
