package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, tells and ends what comes with the office. */
@Service
@Transactional
class MembershipService implements Memberships {

    private final MembershipRepository memberships;
    private final SubscriptionService subscriptions;
    private final BodyRepository bodies;
    private final Roster roster;
    private final Post post;
    private final Clock clock;

    MembershipService(MembershipRepository memberships, SubscriptionService subscriptions, BodyRepository bodies, Roster roster,
                      Post post, Clock clock) {
        this.memberships = memberships;
        this.subscriptions = subscriptions;
        this.bodies = bodies;
        this.roster = roster;
        this.post = post;
        this.clock = clock;
    }

    /** Opens the three memberships; those that stand already are left alone. */
    void open(MandateId id) {
        Mandate mandate = roster.mandate(id);
        String kkr = bodies.findByName(mandate.municipality().kkr()).orElseThrow().id();
        for (String body : List.of(Body.B98, Body.COUNCIL, kkr)) {
            if (!memberships.existsById(ExOfficioMembership.idOf(id, body))) {
                memberships.save(new ExOfficioMembership(id, mandate.round(), body, id.takesOfficeOn()));
            }
        }
    }

    /** Tells the secretaries of the mandate's bodies about their new member. */
    void notifyBodies(MandateId id) {
        Mandate mandate = roster.mandate(id);
        for (ExOfficioMembership membership : memberships.findByMandateIdOrderByBodyId(id.toString())) {
            if (membership.bodyIsToBeTold()) {
                write(bodies.findById(membership.bodyId()).orElseThrow(), mandate.round(), id.toString(), line(mandate));
                membership.bodyTold(clock.instant());
            }
        }
    }

    /** Sends each body's secretary the list of the round's new members. */
    void sendMemberLists(RoundId round) {
        List<Mandate> mandates = roster.mandates(round);
        for (Body body : bodies.findAll()) {
            List<ExOfficioMembership> open = memberships.findByRoundIdAndBodyIdAndBodyToldAtIsNull(round.value(), body.id()).stream()
                .filter(ExOfficioMembership::bodyIsToBeTold).toList();
            if (!open.isEmpty()) {
                Set<MandateId> told = open.stream().map(ExOfficioMembership::mandate).collect(Collectors.toSet());
                String lines = mandates.stream().filter(mandate -> told.contains(mandate.id())).map(this::line)
                    .collect(Collectors.joining("\n"));
                write(body, round, "members-" + LocalDate.now(clock), lines);
                open.forEach(membership -> membership.bodyTold(clock.instant()));
            }
        }
    }

    private void write(Body body, RoundId round, String occasion, String members) {
        post.write(new Post.ToOffice(round, body.secretaryName(), body.secretaryEmail(), MailKind.MEMBER_LIST, body.id() + "/" + occasion,
            Map.of("body", body.name(), "members", members)));
    }

    private String line(Mandate mandate) {
        return mandate.municipality().name() + ": " + mandate.mayor().name() + ", " + mandate.mayor().email() + ", fra "
            + DanishDates.date(mandate.id().takesOfficeOn());
    }

    /** Tells the mayor about memberships and newsletter. */
    void tellMayor(MandateId id) {
        post.write(Post.ToMayor.of(id, MailKind.MEMBERSHIP_NOTICE, "memberships",
            Map.of("bodies", of(id).stream().map(Membership::body).collect(Collectors.joining("\n")), "newsletter", BOARD_NEWSLETTER)));
    }

    /** Ends memberships and newsletters with the mandate's last day. */
    void end(MandateId id) {
        LocalDate left = roster.mandate(id).leftOn();
        LocalDate lastDay = left == null ? LocalDate.now(clock) : left;
        memberships.findByMandateIdOrderByBodyId(id.toString()).forEach(membership -> membership.end(lastDay));
        subscriptions.end(id, lastDay);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> of(MandateId mandate) {
        Map<String, String> names = bodies.findAll().stream().collect(Collectors.toMap(Body::id, Body::name));
        return memberships.findByMandateIdOrderByBodyId(mandate.toString()).stream()
            .map(membership -> new Membership(names.get(membership.bodyId()), membership.beginsOn(), membership.endsOn())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> newslettersOf(MandateId mandate) {
        return subscriptions.namesOf(mandate);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean memberListsSent(RoundId round) {
        return memberships.existsByRoundIdAndBodyToldAtIsNotNull(round.value());
    }
}
