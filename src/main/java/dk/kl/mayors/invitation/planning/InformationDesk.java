package dk.kl.mayors.invitation.planning;

import static dk.kl.mayors.invitation.planning.InformationVersion.State.APPROVED;
import static dk.kl.mayors.invitation.planning.InformationVersion.State.PUBLISHED;
import static dk.kl.mayors.invitation.planning.InformationVersion.State.SUBMITTED;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.StaffTasks;
import dk.kl.mayors.invitation.MayorInvited;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practical information of events: written in versions, approved by the head of office, sent to whoever is missing it. */
@Service
@Transactional
class InformationDesk {

    private static final int LONGEST = 10_000;

    private final InformationRepository versions;
    private final ParticipantMail mail;
    private final StaffTasks tasks;
    private final Messages messages;
    private final RoundCalendar calendar;
    private final Clock clock;

    InformationDesk(InformationRepository versions, ParticipantMail mail, StaffTasks tasks, Messages messages, RoundCalendar calendar,
                    Clock clock) {
        this.versions = versions;
        this.mail = mail;
        this.tasks = tasks;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    List<InformationVersion> history(String eventId) {
        return versions.findByEventIdOrderByRevisionDesc(eventId).stream().map(StoredInformation::toVersion).toList();
    }

    /** What has been sent and holds now; empty until then. */
    @Transactional(readOnly = true)
    Optional<InformationVersion> published(String eventId) {
        return versions.findFirstByEventIdAndStateOrderByRevisionDesc(eventId, PUBLISHED).map(StoredInformation::toVersion);
    }

    /**
     * Saves a new version, in place of one that still waits, and hands it to the head of office.
     *
     * @return what is wrong, as a Danish sentence; nothing has been saved then
     */
    Optional<String> submit(String eventId, String body, String userId) {
        if (body.isBlank() || body.length() > LONGEST) {
            return Optional.of("Skriv den praktiske information, én oplysning på hver linje (højst 10.000 tegn).");
        }
        if (!handOn(eventId, userId)) {
            return Optional.of("Planlægningen af mødet er ikke begyndt, eller mødet er holdt. Informationen kan ikke sendes til godkendelse.");
        }
        List<StoredInformation> earlier = versions.findByEventIdOrderByRevisionDesc(eventId);
        earlier.stream().filter(version -> version.is(SUBMITTED)).forEach(StoredInformation::supersede);
        versions.save(new StoredInformation(eventId, earlier.size() + 1, body.strip(), clock.instant(), userId));
        return Optional.empty();
    }

    /** Ends the task to write it, or asks for the approval of a later version; a version that already waits is looked at in its place. */
    private boolean handOn(String eventId, String userId) {
        Optional<String> writing = task(PlanningVariables.PREPARE_INFORMATION, eventId);
        writing.ifPresent(task -> tasks.complete(task, userId, Map.of()));
        return writing.isPresent() || task(PlanningVariables.APPROVE_INFORMATION, eventId).isPresent()
            || task(PlanningVariables.APPROVE_REVISION, eventId).isPresent()
            || messages.tell(PlanningVariables.INFORMATION_REVISED, eventId, Map.of(), Map.of()) > 0;
    }

    private Optional<String> task(String key, String eventId) {
        return tasks.find(key, eventId, PlanningVariables.EVENT_ID, eventId);
    }

    /** Notes what the head of office decided about the version that waits. */
    void decide(String eventId, boolean approved, String userId) {
        versions.findFirstByEventIdAndStateOrderByRevisionDesc(eventId, SUBMITTED)
            .ifPresent(version -> version.decide(approved, userId, clock.instant()));
    }

    /** Sends the approved version to all who are missing it. */
    void publish(String eventId) {
        versions.findFirstByEventIdAndStateOrderByRevisionDesc(eventId, APPROVED).ifPresent(StoredInformation::publish);
        versions.flush();
        published(eventId).ifPresent(version -> mail.sendInformation(calendar.event(eventId), version));
    }

    @EventListener
    void on(MayorInvited invited) {
        published(invited.event().id()).ifPresent(version -> mail.sendInformation(invited.mandate(), invited.event(), version));
    }
}
