package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.RunningProcesses;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.engine.StaffTasks.OpenTask;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.journey.BoardView.Field;
import dk.kl.mayors.journey.MayorCard.AnswerLine;
import dk.kl.mayors.journey.MayorCard.MandateCard;
import dk.kl.mayors.journey.MayorCard.MembershipLine;
import dk.kl.mayors.journey.MayorCard.NetworkLine;
import dk.kl.mayors.journey.MayorCard.PostLine;
import dk.kl.mayors.journey.MayorCard.TaskLine;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the mayor card from all modules. */
@Service
@Transactional(readOnly = true)
class MayorCards {

    private final Boards boards;
    private final JourneyRepository journeys;
    private final Roster roster;
    private final RoundCalendar calendar;
    private final Invitations invitations;
    private final Memberships memberships;
    private final Post post;
    private final Networks networks;
    private final StaffTasks tasks;
    private final RunningProcesses processes;
    private final Clock clock;

    MayorCards(Boards boards, JourneyRepository journeys, Roster roster, RoundCalendar calendar, Invitations invitations,
               Memberships memberships, Post post, Networks networks, StaffTasks tasks, RunningProcesses processes, Clock clock) {
        this.boards = boards;
        this.journeys = journeys;
        this.roster = roster;
        this.calendar = calendar;
        this.invitations = invitations;
        this.memberships = memberships;
        this.post = post;
        this.networks = networks;
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /** The municipality's card in that round, with the tasks that the reader may know of. */
    MayorCard of(Municipality municipality, RoundId round, Reader reader) {
        List<MandateCard> mandates = roster.mandates(round).stream()
            .filter(mandate -> mandate.municipality().code().equals(municipality.code()))
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed())
            .map(mandate -> card(mandate, reader)).toList();
        return new MayorCard(municipality, round, mandates);
    }

    private MandateCard card(Mandate mandate, Reader reader) {
        MandateId id = mandate.id();
        Row row = boards.row(id);
        return new MandateCard(mandate, !id.takesOfficeOn().isAfter(LocalDate.now(clock)), journeys.findById(id.toString()), row.stuck(),
            row.cellsInOrder().stream().map(Field::of).toList(), invitations.of(id).stream().map(this::answer).toList(),
            memberships.of(id).stream().map(MembershipLine::of).toList(), memberships.newslettersOf(id),
            NetworkLine.of(networks.wish(id), networks.placeOf(id)), post.to(id).stream().map(PostLine::of).toList(), tasks(id, reader),
            reader.seesCockpit() ? processes.instance(JourneyVariables.JOURNEY, id.toString()) : Optional.empty());
    }

    private AnswerLine answer(Invited invited) {
        Event event = calendar.event(invited.eventId());
        String answer = invited.answer() == null ? invited.invitedAt() == null ? "Ikke inviteret endnu" : "Intet svar endnu"
            : invited.answer().danish() + (invited.substitute().isEmpty() ? "" : ": " + invited.substitute());
        String answered = invited.answeredAt() == null ? "Svarfrist " + CardText.day(invited.answerDeadline())
            : "Svarede " + CardText.day(invited.answeredAt());
        String attendance = invited.attended() == null ? "" : invited.attended() ? "Mødt" : "Ikke mødt";
        return new AnswerLine(event.id(), event.title(), DanishDates.period(event.startsAt(), event.endsAt()), answer, answered, attendance);
    }

    private List<TaskLine> tasks(MandateId id, Reader reader) {
        Set<String> ours = tasks.openTasks(id.toString(), reader.groups()).stream().map(OpenTask::id).collect(Collectors.toSet());
        return tasks.openTasks(id.toString(), reader.groupsInSight()).stream()
            .map(task -> TaskLine.of(task, clock.instant(), ours)).toList();
    }
}
