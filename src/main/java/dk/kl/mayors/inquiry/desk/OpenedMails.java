package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.StaffAddresses;
import dk.kl.mayors.engine.StaffNames;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.desk.GlassBreaks.GlassBreak;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells those who work an inquiry that its glass was broken: by mail, without content and without the reason. */
@Component
class OpenedMails {

    private final Post post;
    private final StaffAddresses addresses;
    private final StaffNames names;
    private final Roster roster;
    private final String baseUrl;

    OpenedMails(Post post, StaffAddresses addresses, StaffNames names, Roster roster, @Value("${mayors.base-url}") String baseUrl) {
        this.post = post;
        this.addresses = addresses;
        this.names = names;
        this.roster = roster;
        this.baseUrl = baseUrl;
    }

    /** Writes to whoever has taken the inquiry, else to all of its group. */
    void tell(CaseView inquiry, GlassBreak opened) {
        RoundId round = roster.mandate(inquiry.mandate()).round();
        List<StaffAddresses.Address> owners = inquiry.assignee() == null ? addresses.ofGroup(inquiry.adviserGroup())
            : addresses.ofUser(inquiry.assignee()).stream().toList();
        Map<String, String> fields = Map.of("number", inquiry.number(), "opener", names.of(opened.userId()),
            "openedAt", DanishDates.moment(opened.openedAt()), "link", baseUrl + "/inquiries/" + inquiry.id());
        owners.forEach(owner -> post.write(new Post.ToOffice(round, owner.name(), owner.mail(), MailKind.INQUIRY_OPENED, opened.id(), fields)));
    }
}
