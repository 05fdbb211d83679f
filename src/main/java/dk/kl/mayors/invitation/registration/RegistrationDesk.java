package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.registration.RegistrationPreview.Line;
import dk.kl.mayors.invitation.wishes.WishesDeleted;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a conference's own registration list in: first a preview, then the answers, so that nobody is asked twice. */
@Service
@Transactional
class RegistrationDesk {

    private static final int LONGEST_NAME = 200;

    private final StagedRegistrations staged;
    private final RegistrationReader reader;
    private final Invitations invitations;
    private final Roster roster;
    private final RoundCalendar calendar;
    private final Clock clock;

    RegistrationDesk(StagedRegistrations staged, RegistrationReader reader, Invitations invitations, Roster roster, RoundCalendar calendar,
                     Clock clock) {
        this.staged = staged;
        this.reader = reader;
        this.invitations = invitations;
        this.roster = roster;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Reads a list and keeps it for approval, in place of an earlier one; throws {@link UnreadableRoster}. No answer changes. */
    RegistrationPreview stage(String eventId, String fileName, byte[] content) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replaceAll("\\p{C}", "");
        var file = new StagedRegistration(eventId, name.substring(0, Math.min(name.length(), LONGEST_NAME)), content,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
        RegistrationPreview preview = preview(eventId, file);
        staged.save(file);
        return preview;
    }

    /** The list that waits for approval, held against the answers as they stand. */
    @Transactional(readOnly = true)
    Optional<RegistrationPreview> waiting(String eventId) {
        return staged.findById(eventId).map(file -> preview(eventId, file));
    }

    /** Writes what the list says into the ledger and forgets the list; gives what it did, or empty when another list waits by now. */
    Optional<RegistrationPreview> approve(String eventId, String stamp, String userId) {
        Optional<RegistrationPreview> preview = waiting(eventId).filter(one -> one.stamp().equals(stamp));
        preview.ifPresent(one -> {
            one.lines().stream().filter(line -> line.answer() != null).forEach(line -> take(line, eventId, userId));
            staged.deleteById(eventId);
        });
        return preview;
    }

    private void take(Line line, String eventId, String userId) {
        switch (line.outcome()) {
            case NEW, CONFLICT -> invitations.answer(line.mandate(), eventId, line.answer(), "", Channel.IMPORT, userId);
            default -> { }
        }
    }

    /** Forgets the list that waits. */
    void discard(String eventId) {
        staged.deleteById(eventId);
    }

    @EventListener
    void on(WishesDeleted deleted) {
        staged.deleteById(deleted.eventId());
    }

    private RegistrationPreview preview(String eventId, StagedRegistration file) {
        Event event = calendar.event(eventId);
        List<Mandate> mandates = roster.mandates(event.round()).stream().filter(mandate -> mandate.leftOn() == null).toList();
        var comparison = new RegistrationComparison(mandates, invitations.toEvent(eventId), invitations.ledger(eventId));
        return new RegistrationPreview(file.fileName(), file.readAt(), reader.read(file.content()).stream().map(comparison::compare).toList());
    }
}
