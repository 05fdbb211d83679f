package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.CalendarAnswer;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.correspondence.outbox.LogEntry.What;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what leaves the house, and notes what becomes of it. */
@Service
@Transactional
public class Outbox {

    private final DispatchRepository dispatches;
    private final LogRepository log;
    private final Documents documents;
    private final Roster roster;
    private final DispatchProcesses processes;
    private final MayorLinks links;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(DispatchRepository dispatches, LogRepository log, Documents documents, Roster roster, DispatchProcesses processes,
           MayorLinks links, MailSettings settings, Clock clock) {
        this.dispatches = dispatches;
        this.log = log;
        this.documents = documents;
        this.roster = roster;
        this.processes = processes;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a message of that purpose already. */
    @Transactional(readOnly = true)
    public boolean holds(Draft.Purpose purpose) {
        return dispatches.existsById(Dispatch.idOf(purpose));
    }

    /** Freezes the message and sees to it that it is sent, all in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Draft draft) {
        put(List.of(draft));
    }

    /** The same for the versions of one message for several recipients; their files are those of the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Draft> versions) {
        List<KeptFile> files = Stream.concat(versions.get(0).files().made().stream().map(file ->
            new KeptFile(file.fileName(), file.mediaType(), documents.keep(file.content()), file.content().length)), versions.get(0).files().kept().stream()).toList();
        for (Draft draft : versions) {
            processes.startFor(dispatches.save(new Dispatch(draft, files, settings.domain(), clock.instant())));
        }
    }

    /** What was written to the mayor of that mandate, the latest first, without the texts. */
    @Transactional(readOnly = true)
    public List<Post.Written> to(MandateId mandate) {
        return dispatches.findByMandateIdAndRecipientOrderByMadeAtDescIdAsc(mandate.toString(), mandate.toString()).stream().map(one -> new Post.Written(one.getId(),
            one.getKind(), one.getSubject(), one.getState().danish(), one.getMadeAt(), one.getSentAt())).toList();
    }

    /** How many mayors of the round were written to with a message of that kind. */
    @Transactional(readOnly = true)
    public long countToMayors(RoundId round, MailKind kind) {
        return dispatches.countToMayors(round.value(), kind);
    }

    /** The message as it leaves the house. */
    @Transactional(readOnly = true)
    public FrozenMail frozen(String id) {
        return dispatch(id).frozen(file -> documents.content(file.sha256()));
    }

    /** The id of the mandate that the message is for, of an office's message the round's. */
    @Transactional(readOnly = true)
    public String about(String id) {
        return dispatch(id).businessKey();
    }

    /** Whether the message's content has been removed, so that there is nothing to send. */
    @Transactional(readOnly = true)
    public boolean contentRemoved(String id) {
        return dispatch(id).contentRemoved();
    }

    /** The message with all that happened to it. */
    @Transactional(readOnly = true)
    public OpenedMessage open(String id) {
        return dispatch(id).opened(log.findByDispatchIdOrderById(id).stream().filter(LogEntry::isLater).map(LogEntry::toStep).toList());
    }

    /**
     * Commits that the message goes to the server now, before the first byte does.
     *
     * @return false when it was on its way already, so that nobody knows whether it arrived
     */
    public boolean beginSending(String id) {
        boolean begun = dispatch(id).beginSending();
        if (begun) {
            note(id, What.SENDING, "");
        }
        return begun;
    }

    /** The server did not take it this time. */
    public void backToQueue(String id, String answer) {
        change(id, What.TRY_AGAIN, answer, dispatch -> dispatch.backToQueue(answer));
    }

    /** The server took it. */
    public void sent(String id, String answer) {
        change(id, What.SENT, answer, dispatch -> dispatch.sent(answer, clock.instant()));
    }

    /** The server, or the list of allowed recipients, refuses it for good. */
    public void rejected(String id, String answer) {
        change(id, What.REJECTED, answer, dispatch -> dispatch.rejected(answer));
    }

    /** Nobody knows whether the server took it. */
    public void uncertain(String id, String answer) {
        change(id, What.UNCERTAIN, answer, dispatch -> dispatch.uncertain(answer));
    }

    /** A person has found out that the message arrived. */
    public void confirmDelivered(String id) {
        change(id, What.CONFIRMED, "", dispatch -> dispatch.confirmDelivered(clock.instant()));
    }

    /** A person has decided that the message is not sent. */
    public void abandon(String id) {
        change(id, What.ABANDONED, "", Dispatch::abandon);
    }

    /** A person has decided that the message is sent again, to the recipient's address as the roster has it now. */
    public void requeue(String id) {
        change(id, What.REQUEUED, "", dispatch -> dispatch.requeue(
            dispatch.mandate().map(roster::mandate).map(dispatch.toSecretary() ? Mandate::secretary : Mandate::mayor)
                .map(person -> new FrozenMail.Person(person.name(), person.email())).orElse(dispatch.to()),
            () -> links.make(dispatch.mandate().orElseThrow(), dispatch.toSecretary() ? Reader.SECRETARY : Reader.MAYOR).token()));
    }

    /**
     * A delivery report came for a message: the mail server of this recipient could not deliver it, or has not yet.
     *
     * @param recipient the address that the report is about
     * @return false when the message is none of ours, or was not for that recipient
     */
    public boolean reported(String messageId, String recipient, boolean failed, String report) {
        Optional<Dispatch> found = dispatches.findByMessageId(messageId);
        if (found.isEmpty()) {
            return false;
        }
        Dispatch dispatch = found.get();
        boolean toMayor = dispatch.to().address().equalsIgnoreCase(recipient);
        if (!toMayor && dispatch.copyAddress().filter(recipient::equalsIgnoreCase).isEmpty()) {
            return false;
        }
        if (!failed) {
            note(dispatch.getId(), What.DELAYED, report);
        } else if (!toMayor) {
            note(dispatch.getId(), What.COPY_BOUNCED, report);
        } else if (dispatch.bounced(report)) {
            note(dispatch.getId(), What.BOUNCED, report);
            processes.bounced(dispatch);
        }
        return true;
    }

    /** Notes on the invitation what the mayor's calendar program answered. */
    public void answeredInCalendar(MandateId mandate, String eventId, CalendarAnswer.Reply reply) {
        What what = switch (reply) {
            case ACCEPTED -> What.ACCEPTED_IN_CALENDAR;
            case DECLINED -> What.DECLINED_IN_CALENDAR;
            case TENTATIVE -> What.TENTATIVE_IN_CALENDAR;
        };
        dispatches.findFirstByMandateIdAndRecipientAndKindAndOccasionStartingWithOrderByMadeAtDesc(mandate.toString(), mandate.toString(),
            MailKind.INVITATION, eventId)
            .ifPresent(invitation -> note(invitation.getId(), what, ""));
    }

    /** A message whose content is gone stays as it is, so that the process that looks after it comes to its end. */
    private void change(String id, What what, String detail, Consumer<Dispatch> change) {
        Dispatch dispatch = dispatch(id);
        if (!dispatch.contentRemoved()) {
            change.accept(dispatch);
            note(id, what, detail);
        }
    }

    private void note(String id, What what, String detail) {
        log.save(new LogEntry(id, clock.instant(), what, detail));
    }

    private Dispatch dispatch(String id) {
        return dispatches.findById(id).orElseThrow(UnknownDispatch::new);
    }

    /** No message has that id. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public static class UnknownDispatch extends RuntimeException {
        UnknownDispatch() {
            super("Meddelelsen findes ikke i udgående post.");
        }
    }
}
