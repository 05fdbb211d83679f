package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailText;
import dk.kl.mayors.roster.MandateId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/** A message of the outbox, frozen when it was made; only its way to the recipient changes. */
@Entity
@Table(name = "dispatch")
class Dispatch implements Persistable<String> {

    private static final int LONGEST_ANSWER = 1_000;
    /** Stands in the stored text in place of a personal link's token. */
    private static final String LINK_MASK = "personligt-link-skjult";
    /** Stands there in place of a code. */
    private static final String CODE_MASK = "••••••";

    @Id
    private String id;
    private String roundId;
    private String recipient;
    @Enumerated(EnumType.STRING)
    private MailKind kind;
    private String occasion;
    private String mandateId;
    private String about;
    @Enumerated(EnumType.STRING)
    private DispatchState state;
    private String toName;
    private String toAddress;
    private String ccName;
    private String ccAddress;
    private String subject;
    @Column(length = 1_000_000)
    private String textBody;
    @Column(length = 1_000_000)
    private String htmlBody;
    private String linkToken;
    private String messageId;
    private Instant madeAt;
    private Instant sentAt;
    private String answer;
    private boolean handedOver;
    private int textRevision;
    private Integer letterRevision;
    private String unsubscribeAt;
    private Instant contentRemovedAt;
    @ElementCollection
    @CollectionTable(name = "dispatch_attachment", joinColumns = @JoinColumn(name = "dispatch_id"))
    @OrderColumn(name = "position")
    private List<KeptFile> attachments;
    @Version
    private int version;
    @Transient
    private boolean fresh;

    protected Dispatch() {
    }

    Dispatch(Draft draft, List<KeptFile> attachments, String mailDomain, Instant madeAt) {
        this.id = idOf(draft.purpose());
        this.roundId = draft.purpose().round().value();
        this.recipient = draft.purpose().recipient();
        this.kind = draft.purpose().kind();
        this.occasion = draft.purpose().occasion();
        this.mandateId = draft.purpose().mandate().map(Object::toString).orElse(null);
        this.about = draft.subject();
        this.state = DispatchState.QUEUED;
        this.toName = draft.to().name();
        this.toAddress = draft.to().address();
        this.ccName = draft.copy().map(Person::name).orElse(null);
        this.ccAddress = draft.copy().map(Person::address).orElse(null);
        this.linkToken = draft.secret().orElse(null);
        this.subject = masked(draft.text().subject());
        this.textBody = masked(draft.text().text());
        this.htmlBody = masked(draft.text().html());
        this.messageId = "<" + id + "@" + mailDomain + ">";
        this.madeAt = madeAt;
        this.attachments = List.copyOf(attachments);
        this.textRevision = draft.revisions().text();
        this.letterRevision = draft.revisions().letter();
        this.unsubscribeAt = draft.unsubscribe().map(URI::toString).orElse(null);
        this.fresh = true;
    }

    /** The same purpose always gives the same id, and so the same Message-ID. */
    static String idOf(Draft.Purpose purpose) {
        String key = String.join("|", purpose.round().value(), purpose.recipient(), purpose.kind().name(), purpose.occasion());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Notes that the message goes to the server now; false when it was already on its way, so that nobody knows whether it arrived. */
    boolean beginSending() {
        if (state == DispatchState.SENDING) {
            return false;
        }
        require(DispatchState.QUEUED);
        state = DispatchState.SENDING;
        return true;
    }

    void backToQueue(String answer) {
        require(DispatchState.SENDING);
        become(DispatchState.QUEUED, answer);
    }

    void sent(String answer, Instant at) {
        require(DispatchState.SENDING);
        become(DispatchState.SENT, answer);
        sentAt = at;
        linkToken = null;
    }

    void rejected(String answer) {
        require(DispatchState.SENDING, DispatchState.QUEUED);
        become(DispatchState.FAILED, answer);
    }

    void uncertain(String answer) {
        require(DispatchState.SENDING);
        become(DispatchState.UNCERTAIN, answer);
    }

    /** Somebody has asked the recipient: the message arrived. */
    void confirmDelivered(Instant at) {
        require(DispatchState.UNCERTAIN);
        state = DispatchState.SENT;
        sentAt = at;
        linkToken = null;
    }

    /**
     * The recipient's mail server could not deliver it after all.
     *
     * @return false when that is known already, or the message has gone out anew since
     */
    boolean bounced(String answer) {
        if (state != DispatchState.SENT && state != DispatchState.UNCERTAIN) {
            return false;
        }
        become(DispatchState.BOUNCED, answer);
        return true;
    }

    void abandon() {
        require(DispatchState.UNCERTAIN, DispatchState.FAILED, DispatchState.BOUNCED);
        state = DispatchState.ABANDONED;
        linkToken = null;
    }

    /**
     * Puts the message back into the queue, for the recipient's address as it now is.
     *
     * @param newToken asked for a link's token when the message had one and has forgotten it, because it has been sent before
     */
    void requeue(Person to, Supplier<String> newToken) {
        require(DispatchState.UNCERTAIN, DispatchState.FAILED, DispatchState.BOUNCED);
        state = DispatchState.QUEUED;
        toName = to.name();
        toAddress = to.address();
        if (linkToken == null && textBody.contains(LINK_MASK)) {
            linkToken = newToken.get();
        }
    }

    /** Notes that a process of its own looks after the message now. */
    void handOver() {
        handedOver = true;
    }

    /** The message as it leaves the house; the files' bytes come from where they are kept. */
    FrozenMail frozen(Function<KeptFile, byte[]> bytes) {
        return mail(bytes, text -> linkToken == null ? text : text.replace(mask(), linkToken));
    }

    private FrozenMail mail(Function<KeptFile, byte[]> bytes, UnaryOperator<String> unmasked) {
        return new FrozenMail(messageId, madeAt, new Person(toName, toAddress), Optional.ofNullable(ccAddress).map(cc -> new Person(ccName, cc)),
            new MailText(unmasked.apply(subject), unmasked.apply(textBody), unmasked.apply(htmlBody)),
            attachments.stream().map(file -> new Attachment(file.fileName(), file.mediaType(), bytes.apply(file))).toList(),
            Optional.ofNullable(unsubscribeAt).map(URI::create));
    }

    /** The message as staff read it: without the files' bytes, and with a personal link that leads nowhere. */
    OpenedMessage opened(List<OpenedMessage.Step> later) {
        List<OpenedMessage.Step> steps = new ArrayList<>(List.of(new OpenedMessage.Step(madeAt, LogEntry.What.QUEUED.danish(), "")));
        steps.addAll(later);
        return new OpenedMessage(id, kind, about, state, new Draft.Revisions(textRevision, letterRevision),
            mail(file -> new byte[0], UnaryOperator.identity()), List.copyOf(attachments), sentAt, steps);
    }

    /** Whether what stood in it is gone: nothing can be sent any more. */
    boolean contentRemoved() {
        return contentRemovedAt != null;
    }

    /** Whether it is the secretary's own copy of a message to the mayor. */
    boolean toSecretary() {
        return recipient.endsWith(Draft.Purpose.SECRETARY);
    }

    boolean urgent() {
        return kind.urgent();
    }

    Optional<MandateId> mandate() {
        return Optional.ofNullable(mandateId).map(MandateId::of);
    }

    Person to() {
        return new Person(toName, toAddress);
    }

    Optional<String> copyAddress() {
        return Optional.ofNullable(ccAddress);
    }

    String about() {
        return about;
    }

    List<KeptFile> files() {
        return List.copyOf(attachments);
    }

    /** The journey's business key, for an office the round's. */
    String businessKey() {
        return mandateId == null ? roundId : mandateId;
    }

    private String masked(String text) {
        return linkToken == null ? text : text.replace(linkToken, mask());
    }

    private String mask() {
        return kind == MailKind.PAGE_CODE ? CODE_MASK : LINK_MASK;
    }

    private void become(DispatchState next, String answer) {
        this.state = next;
        this.answer = answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER));
    }

    private void require(DispatchState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Meddelelsen er " + state.danish().toLowerCase(Locale.ROOT) + "; det kan ikke ændres på den måde.");
        }
    }

    @PostLoad
    @PostPersist
    void noLongerFresh() {
        fresh = false;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Override
    public String getId() {
        return id;
    }
}
