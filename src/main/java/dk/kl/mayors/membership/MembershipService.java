package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundCalendar;
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
    private final RoundCalendar calendar;
    private final Post post;
    private final Clock clock;

    MembershipService(MembershipRepository memberships, SubscriptionService subscriptions, BodyRepository bodies, Roster roster,
                      RoundCalendar calendar, Post post, Clock clock) {
        this.memberships = memberships;
        this.subscriptions = subscriptions;
        this.bodies = bodies;
        this.roster = roster;
        this.calendar = calendar;
        this.post = post;
        this.clock = clock;
    }

    /** Opens the three memberships; those that stand already are left alone, and those that a leave has ended begin anew. */
    void open(MandateId id) {
        Mandate mandate = roster.mandate(id);
        String kkr = bodies.findByName(mandate.municipality().kkr()).orElseThrow().id();
        List<ExOfficioMembership> earlier = memberships.findByMandateIdOrderByBodyId(id.toString());
        for (String body : List.of(Body.B98, Body.COUNCIL, kkr)) {
            List<ExOfficioMembership> periods = earlier.stream().filter(one -> one.bodyId().equals(body)).toList();
            if (periods.stream().noneMatch(ExOfficioMembership::lasts)) {
                memberships.save(new ExOfficioMembership(id, mandate.round(), body, periods.size() + 1, beginning(mandate, !periods.isEmpty())));
            }
        }
    }

    /** A mandate that was opened before the election period begins with it. */
    private LocalDate beginning(Mandate mandate, boolean back) {
        LocalDate officeDate = calendar.round(mandate.round()).officeDate();
        LocalDate takesOffice = back ? LocalDate.now(clock) : mandate.id().takesOfficeOn();
        return takesOffice.isBefore(officeDate) ? officeDate : takesOffice;
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

    /** Ends memberships with the last day in office; one that had not begun is as if it had never been. */
    void end(MandateId id) {
        LocalDate lastDay = lastDay(roster.mandate(id));
        for (ExOfficioMembership membership : memberships.findByMandateIdOrderByBodyId(id.toString())) {
            if (membership.lasts() && membership.beginsOn().isAfter(lastDay)) {
                memberships.delete(membership);
            }
            membership.end(lastDay);
        }
    }

    private LocalDate lastDay(Mandate mandate) {
        return mandate.leftOn() != null ? mandate.leftOn() : mandate.onLeave() ? mandate.onLeaveSince().minusDays(1) : LocalDate.now(clock);
    }

    /** Tells the secretaries who know of a member that it is one no longer. */
    void notifyBodiesOfEnd(MandateId id) {
        Mandate mandate = roster.mandate(id);
        LocalDate lastDay = lastDay(mandate);
        for (ExOfficioMembership membership : memberships.findByMandateIdOrderByBodyId(id.toString())) {
            if (membership.bodyKnows() && lastDay.equals(membership.endsOn())) {
                Body body = bodies.findById(membership.bodyId()).orElseThrow();
                post.write(new Post.ToOffice(mandate.round(), body.secretaryName(), body.secretaryEmail(), MailKind.MEMBER_LEFT,
                    body.id() + "/" + id + "/" + lastDay, Map.of("body", body.name(), "members", mandate.municipality().name() + ": "
                        + mandate.mayor().name() + (mandate.onLeave() ? " er på orlov fra " + DanishDates.date(mandate.onLeaveSince())
                            : ", sidste dag " + DanishDates.date(lastDay)), "substitute", body.substituteRule())));
            }
        }
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
