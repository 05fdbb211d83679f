package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.engine.StaffTasks.OpenTask;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.journey.succession.SuccessionDiff.Counts;
import dk.kl.mayors.journey.succession.SuccessionDiff.Part;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.membership.Memberships.Membership;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Networks.HostTurn;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.StaffGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers from all modules what a change of mayor ends and begins. */
@Component
@Transactional(readOnly = true)
class SuccessionDiffs {

    private final Roster roster;
    private final RoundCalendar calendar;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Networks networks;
    private final StaffTasks tasks;
    private final SuccessionRules rules;
    private final Clock clock;

    SuccessionDiffs(Roster roster, RoundCalendar calendar, Memberships memberships, Invitations invitations, Networks networks, StaffTasks tasks,
                    SuccessionRules rules, Clock clock) {
        this.roster = roster;
        this.calendar = calendar;
        this.memberships = memberships;
        this.invitations = invitations;
        this.networks = networks;
        this.tasks = tasks;
        this.rules = rules;
        this.clock = clock;
    }

    SuccessionDiff of(Succession succession) {
        SuccessionDraft draft = succession.draft();
        Mandate mandate = roster.mandate(succession.mandate());
        if (rules.overwrites(mandate.id(), draft)) {
            return onlyTheName(mandate, draft);
        }
        List<String> seats = memberships.of(mandate.id()).stream().filter(seat -> seat.endsOn() == null).map(Membership::body).toList();
        List<String> newsletters = memberships.newslettersOf(mandate.id());
        List<String> withdrawn = invitations.of(mandate.id()).stream().filter(one -> one.invitedAt() != null).map(one -> calendar.event(one.eventId()))
            .filter(this::toCome).map(this::named).toList();
        Optional<Network> place = networks.placeOf(mandate.id());
        List<String> turns = place.map(network -> turns(network, mandate.id())).orElse(List.of());
        List<String> open = tasks.openTasks(mandate.id().toString(), groups()).stream().map(OpenTask::name).toList();
        boolean leave = draft.isLeave();
        List<Part> ends = List.of(
            new Part(leave ? "Fødte medlemskaber, som den fungerende borgmester overtager" : "Fødte medlemskaber, som slutter", "Ingen", seats),
            new Part("Stedfortrædere", "Ingen", substitutes(mandate)),
            new Part(leave ? "Nyhedsbreve, som holder pause" : "Nyhedsbreve, som slutter", "Ingen", newsletters),
            new Part("Invitationer, som trækkes tilbage", "Ingen, der er sendt, til møder, der kommer", withdrawn),
            new Part("Plads i netværk, som bliver fri", "Ingen", place.map(Network::name).stream().toList()),
            new Part("Værtsture, som gives videre", "Ingen", turns),
            new Part("Personlige links", "Ingen", List.of(leave ? "Borgmesterens og sekretærens links er lukket under orloven"
                : "Borgmesterens og sekretærens links spærres")),
            new Part(leave ? "Opgaver, som sættes i bero" : "Opgaver, som bortfalder", "Ingen", open));
        List<Event> coming = coming(succession, draft);
        List<String> opened = draft.successorKnown() && draft.begins() != null
            ? List.of(draft.successor().name() + ", fra " + DanishDates.date(draft.begins())) : List.of();
        List<Part> begins = List.of(
            new Part(leave ? "Fungerende borgmester" : "Ny borgmester", "Efterfølgeren er ikke valgt endnu", opened),
            new Part("Fødte medlemskaber, som begynder", "Ingen endnu", opened.isEmpty() ? List.of() : bodies(mandate)),
            new Part("Breve og nyhedsbrev", "Ingen endnu", opened.isEmpty() ? List.of()
                : List.of("Velkomstbrev og besked om medlemskaber", "Nyhedsbrevet \"" + Memberships.BOARD_NEWSLETTER + "\"", "Et personligt link")),
            new Part("Invitationer til møder, der kommer", "Ingen", opened.isEmpty() ? List.of() : coming.stream().map(this::named).toList()),
            new Part("Netværk", "Intet tilbud endnu", opened.isEmpty() ? List.of() : List.of("Tilbud om en plads i et borgmesternetværk")));
        return new SuccessionDiff(ends, begins, new Counts(seats.size(), newsletters.size(), withdrawn.size(), place.isPresent() ? 1 : 0, turns.size(),
            open.size(), opened.size(), opened.isEmpty() ? 0 : bodies(mandate).size(), opened.isEmpty() ? 0 : coming.size()));
    }

    private static SuccessionDiff onlyTheName(Mandate mandate, SuccessionDraft draft) {
        return new SuccessionDiff(List.of(new Part("Navn og adresse på mandatet", "", List.of(mandate.mayor().name() + " får intet brev"))),
            List.of(new Part("Ny borgmester på det samme mandat", "", List.of(draft.successor().name() + ", fra "
                + DanishDates.date(mandate.id().takesOfficeOn())))), new Counts(0, 0, 0, 0, 0, 0, 1, 0, 0));
    }

    private static List<String> substitutes(Mandate mandate) {
        return List.of(mandate.municipality().kkr() + ": viceborgmesteren" + (mandate.deputyMayor().isEmpty() ? "" : ", " + mandate.deputyMayor())
                + " – spørg kommunen, om det stadig gælder",
            "Repræsentantskabet: stedfortræderen er valgt personligt – spørg kommunen, om valget stadig gælder");
    }

    private static List<String> bodies(Mandate mandate) {
        return List.of("Borgmesterkredsen (B98)", "Repræsentantskabet", mandate.municipality().kkr());
    }

    private List<Event> coming(Succession succession, SuccessionDraft draft) {
        boolean newlyElected = draft.successor().newlyElected();
        return calendar.events(succession.round()).stream().filter(event -> !event.cancelled() && toCome(event))
            .filter(event -> event.kind() == EventKind.B98_MEETING
                || newlyElected && (event.kind() == EventKind.INTRO_SESSION_1 || event.kind() == EventKind.INTRO_SESSION_2))
            .filter(event -> draft.begins() == null || event.day().isAfter(draft.begins())).toList();
    }

    private List<String> turns(Network network, MandateId mandate) {
        return network.hosts().stream().filter(turn -> turn.host().equals(mandate) && turn.dueOn().isAfter(LocalDate.now(clock)))
            .map(HostTurn::dueOn).map(DanishDates::weekday).toList();
    }

    private boolean toCome(Event event) {
        return event.endsAt().isAfter(LocalDateTime.now(clock));
    }

    private String named(Event event) {
        return event.title() + ", " + DanishDates.weekday(event.day());
    }

    private static List<String> groups() {
        return Arrays.stream(StaffGroup.values()).filter(group -> group != StaffGroup.CONFIDENTIAL_ADVISERS).map(StaffGroup::id).toList();
    }
}
