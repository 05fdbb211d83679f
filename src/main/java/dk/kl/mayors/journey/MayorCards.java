package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.Post.Written;
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
import dk.kl.mayors.journey.MayorCard.OtherMandate;
import dk.kl.mayors.journey.MayorCard.PostLine;
import dk.kl.mayors.journey.MayorCard.TaskLine;
import dk.kl.mayors.journey.Timeline.Detail;
import dk.kl.mayors.membership.Memberships;
import dk.kl.mayors.membership.Subscriptions;
import dk.kl.mayors.membership.Subscriptions.Period;
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
import java.util.stream.Stream;
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
    private final Subscriptions subscriptions;
    private final Networks networks;
    private final Timelines timelines;
    private final Notes notes;
    private final StaffTasks tasks;
    private final RunningProcesses processes;
    private final Clock clock;

    MayorCards(Boards boards, JourneyRepository journeys, Roster roster, RoundCalendar calendar, Invitations invitations,
               Memberships memberships, Post post, Subscriptions subscriptions, Networks networks, Timelines timelines, Notes notes,
               StaffTasks tasks, RunningProcesses processes, Clock clock) {
        this.boards = boards;
        this.journeys = journeys;
        this.roster = roster;
        this.calendar = calendar;
        this.invitations = invitations;
        this.memberships = memberships;
        this.post = post;
        this.subscriptions = subscriptions;
        this.networks = networks;
        this.timelines = timelines;
        this.notes = notes;
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * The municipality's card in that round.
     *
     * @param chosen the mandate to show; when it is null or none of these, the one that has not ended
     * @param userId the member of staff who reads it
     */
    MayorCard of(Municipality municipality, RoundId round, MandateId chosen, Reader reader, String userId) {
        Comparator<Mandate> order = Comparator.comparing((Mandate mandate) -> mandate.id().equals(chosen))
            .thenComparing(mandate -> mandate.leftOn() == null).thenComparing(mandate -> mandate.id().takesOfficeOn());
        List<Mandate> mandates = roster.mandates(round, municipality.code()).stream().sorted(order.reversed()).toList();
        return new MayorCard(municipality, round, mandates.stream().limit(1).map(mandate -> card(mandate, reader, userId)).toList(),
            mandates.stream().skip(1).map(OtherMandate::of).toList());
    }

    private MandateCard card(Mandate mandate, Reader reader, String userId) {
        MandateId id = mandate.id();
        Row row = boards.row(id);
        List<AnswerLine> answers = invitations.of(id).stream().map(this::answer).toList();
        // That a mayor has asked something is for the advisers alone.
        List<Written> written = post.to(id).stream().filter(one -> !one.kind().confidential()).toList();
        return new MandateCard(mandate, !id.takesOfficeOn().isAfter(LocalDate.now(clock)), journeys.findById(id.toString()), row.stuck(),
            row.cellsInOrder().stream().map(Field::of).toList(), answers, memberships.of(id).stream().map(MembershipLine::of).toList(),
            memberships.newslettersOf(id), NetworkLine.of(networks.wish(id), networks.placeOf(id)), written.stream().map(PostLine::of).toList(),
            tasks(id, reader), timelines.of(id, known(id, answers, written), reader), notes.of(id, reader, userId),
            reader.seesCockpit() ? processes.instance(JourneyVariables.JOURNEY, id.toString()) : Optional.empty());
    }

    /** What the modules know, each with its time, for the timeline to tell beside the steps that made it. */
    private List<Detail> known(MandateId id, List<AnswerLine> answers, List<Written> written) {
        Stream<Detail> letters = written.stream().map(one -> new Detail(one.madeAt(), letter(one), one.dispatchId()));
        Stream<Detail> given = answers.stream().filter(one -> one.answeredAt() != null)
            .map(one -> new Detail(one.answeredAt(), "Svar: " + one.answer() + " – " + one.title(), ""));
        List<Period> periods = subscriptions.history(id);
        Stream<Detail> begun = periods.stream().map(one -> new Detail(one.begunAt(), "Nyhedsbrevet " + one.name() + " begynder", ""));
        Stream<Detail> ended = periods.stream().filter(one -> one.endedAt() != null && !one.endedAt().isAfter(clock.instant()))
            .map(one -> new Detail(one.endedAt(), "Nyhedsbrevet " + one.name() + " slutter", ""));
        return Stream.of(letters, given, begun, ended).flatMap(details -> details).toList();
    }

    /** "Velkomstbrev: Tillykke", and the kind only once when the subject begins with it. */
    private static String letter(Written one) {
        return one.subject().startsWith(one.kind().danish()) ? one.subject() : one.kind().danish() + ": " + one.subject();
    }

    private AnswerLine answer(Invited invited) {
        Event event = calendar.event(invited.eventId());
        String answer = invited.answer() == null ? invited.invitedAt() == null ? "Ikke inviteret endnu" : "Intet svar endnu"
            : invited.answer().danish() + (invited.substitute().isEmpty() ? "" : ": " + invited.substitute());
        String answered = invited.answeredAt() == null ? "Svarfrist " + CardText.day(invited.answerDeadline())
            : "Svarede " + CardText.day(invited.answeredAt());
        String attendance = invited.attended() == null ? "" : invited.attended() ? "Mødt" : "Ikke mødt";
        return new AnswerLine(event.id(), event.title(), DanishDates.period(event.startsAt(), event.endsAt()), answer, answered, invited.answeredAt(), attendance);
    }

    private List<TaskLine> tasks(MandateId id, Reader reader) {
        Set<String> ours = tasks.openTasks(id.toString(), reader.groups()).stream().map(OpenTask::id).collect(Collectors.toSet());
        return tasks.openTasks(id.toString(), reader.groupsInSight()).stream()
            .map(task -> TaskLine.of(task, clock.instant(), ours)).toList();
    }
}
