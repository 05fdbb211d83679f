package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.mayorpage.link.LinkClosed.Why;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateEnded;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes personal links, says who comes through one, and ends them. */
@Service
@Transactional
public class PersonalLinks implements MayorLinks {

    private final LinkRepository links;
    private final Roster roster;
    private final LinkSettings settings;
    private final Audit audit;
    private final Clock clock;

    PersonalLinks(LinkRepository links, Roster roster, LinkSettings settings, Audit audit, Clock clock) {
        this.links = links;
        this.roster = roster;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PersonalLink make(MandateId mandate, Reader reader) {
        LinkToken token = LinkToken.random();
        store(mandate, reader == Reader.MAYOR ? LinkPurpose.PAGE : LinkPurpose.SECRETARY, token);
        return new PersonalLink(settings.url() + "/m/" + token.text(), token.text());
    }

    /** Lets the visitor of that page subscribe to its calendar; done twice it is one subscription. */
    public void openCalendar(Visitor visitor) {
        LinkToken token = visitor.token().forCalendar();
        if (links.findByTokenHash(token.hash()).isEmpty()) {
            store(visitor.mandate().id(), LinkPurpose.CALENDAR, token);
        }
    }

    /** Where the page's calendar is to be had, or empty while nobody has subscribed through this page. */
    @Transactional(readOnly = true)
    public String calendarAddress(Visitor visitor) {
        LinkToken token = visitor.token().forCalendar();
        boolean open = links.findByTokenHash(token.hash()).filter(link -> !link.revoked() && !link.expired(clock.instant())).isPresent();
        return open ? settings.url() + "/m/" + token.text() + "/calendar.ics" : "";
    }

    /** Who comes through the link of that token for one of these purposes; throws {@link LinkClosed}. Notes that the link is in use. */
    public Visitor visit(String text, Set<LinkPurpose> purposes) {
        Visitor visitor = come(text, purposes);
        if (visitor.outOfOffice()) {
            throw new LinkClosed(Why.ENDED);
        }
        return visitor;
    }

    /** The same for what is asked in confidence, where the link of a mayor who has left office or is on leave still leads. */
    public Visitor visitInConfidence(String text) {
        Visitor visitor = come(text, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        if (visitor.outOfOffice() && visitor.secretary()) {
            throw new LinkClosed(Why.ENDED);
        }
        return visitor;
    }

    private Visitor come(String text, Set<LinkPurpose> purposes) {
        LinkToken token = LinkToken.of(text).orElseThrow(() -> new LinkClosed(Why.UNKNOWN));
        StoredLink link = links.findByTokenHash(token.hash()).filter(known -> purposes.contains(known.purpose()))
            .orElseThrow(() -> new LinkClosed(Why.UNKNOWN));
        Instant now = clock.instant();
        Mandate mandate = roster.mandate(link.mandate());
        if (link.revoked()) {
            throw new LinkClosed(Why.ENDED);
        }
        if (link.expired(now)) {
            throw new LinkClosed(Why.EXPIRED);
        }
        if (link.beginsVisit(now)) {
            links.noteUse(link.id(), now);
            noteVisit(link);
        }
        return new Visitor(token, mandate, link.purpose());
    }

    /** Once a visit, not for each page; a program that fetches the calendar sees nothing that its owner did not ask for. */
    private void noteVisit(StoredLink link) {
        if (link.purpose() != LinkPurpose.CALENDAR) {
            audit.note(link.purpose() == LinkPurpose.SECRETARY ? "secretary" : "mayor", Deed.SAW, link.mandate().toString(), "Borgmesterens side",
                "Gennem et personligt link");
        }
    }

    /** All links of that mandate, the newest first. */
    @Transactional(readOnly = true)
    List<LinkLine> of(MandateId mandate) {
        return links.findByMandateIdOrderByMadeAtDesc(mandate.toString()).stream().map(link -> link.toLine(clock.instant())).toList();
    }

    /** Ends one link of the mandate; one that is another mandate's is left alone. */
    void revoke(MandateId mandate, String linkId, String by) {
        links.findById(linkId).filter(link -> link.mandate().equals(mandate)).ifPresent(link -> link.revoke(by, clock.instant()));
    }

    /** Ends all links of the mandate. */
    void revokeAll(MandateId mandate, String by) {
        links.findByMandateIdOrderByMadeAtDesc(mandate.toString()).forEach(link -> link.revoke(by, clock.instant()));
    }

    /** Ends the links of the mandate's secretary, because it is another one from now on. */
    public void endSecretarys(MandateId mandate, String by) {
        links.findByMandateIdOrderByMadeAtDesc(mandate.toString()).stream().filter(link -> link.purpose() == LinkPurpose.SECRETARY)
            .forEach(link -> link.revoke(by, clock.instant()));
    }

    @EventListener
    void end(MandateEnded ended) {
        revokeAll(ended.mandate(), null);
    }

    private void store(MandateId mandate, LinkPurpose purpose, LinkToken token) {
        Instant now = clock.instant();
        links.save(new StoredLink(mandate, purpose, token, now, staff(), now.plus(settings.holds(purpose))));
    }

    /** Who of the staff is at work, or null when it is the mayor, the secretary or a process. */
    private static String staff() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? null : login.getName();
    }
}
