package dk.kl.mayors.correspondence.template;

import static dk.kl.mayors.calendar.RoundVariables.ROUND_ID;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of a round: those that ship, and the versions that staff write and the head of office approves. */
@Service
@Transactional
public class Texts {

    static final ProcessVariable<String> TEXT_ID = ProcessVariable.text("textId");
    static final ProcessVariable<String> TEXT_KIND = ProcessVariable.text("textKind");
    static final ProcessVariable<String> TEXT_NAME = ProcessVariable.text("textName");
    static final ProcessVariable<String> TEXT_APPROVED = ProcessVariable.text("textApproved");

    private static final String PROCESS = "text-approval";
    private static final String SUPERSEDED = "TextSuperseded";
    private static final String FOR_EVERYBODY = "";

    private final TextRepository versions;
    private final ShippedTexts shipped;
    private final RuntimeService runtimeService;
    private final Messages messages;
    private final Clock clock;

    Texts(TextRepository versions, ShippedTexts shipped, RuntimeService runtimeService, Messages messages, Clock clock) {
        this.versions = versions;
        this.shipped = shipped;
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.clock = clock;
    }

    /** The text that is sent to everybody: the newest approved version, else the one that ships. */
    @Transactional(readOnly = true)
    public Template of(RoundId round, TextKind kind) {
        return approved(round, kind, FOR_EVERYBODY).orElseGet(() -> shipped.of(kind));
    }

    /** The text that is sent to this mayor: the mayor's own, if there is an approved one, else everybody's. */
    @Transactional(readOnly = true)
    public Template of(RoundId round, TextKind kind, MandateId mandate) {
        return approved(round, kind, mandate.toString()).orElseGet(() -> of(round, kind));
    }

    /** The versions that staff have written for everybody, or for one mayor, the newest first. */
    @Transactional(readOnly = true)
    public List<TextVersion> history(RoundId round, TextKind kind, Optional<MandateId> mandate) {
        return stored(round, kind, key(mandate)).stream().map(StoredText::toVersion).toList();
    }

    /** What must be right with a text before it can be saved, as Danish sentences; empty when nothing. */
    public List<String> problems(TextKind kind, String subject, String body) {
        return TextRules.problems(kind, subject, body);
    }

    /**
     * Saves a new version and asks the head of office to approve it; a version that still waited is superseded.
     *
     * @throws IllegalArgumentException when the text has problems
     */
    public TextVersion save(RoundId round, TextKind kind, Optional<MandateId> mandate, String subject, String body, String by) {
        if (!problems(kind, subject, body).isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems(kind, subject, body)));
        }
        List<StoredText> earlier = stored(round, kind, key(mandate));
        earlier.forEach(StoredText::supersede);
        earlier.stream().map(StoredText::toVersion).forEach(old -> messages.tell(SUPERSEDED, round.value(), Map.of(TEXT_ID, old.id()), Map.of()));
        int revision = earlier.stream().mapToInt(old -> old.toVersion().template().revision()).max().orElse(0) + 1;
        Template template = new Template(kind, revision, subject, new MarkdownText(body));
        TextVersion version = versions.save(new StoredText(round, key(mandate), template, clock.instant(), by)).toVersion();
        runtimeService.startProcessInstanceByKey(PROCESS, round.value(), Map.of(ROUND_ID.name(), round.value(), TEXT_ID.name(), version.id(),
            TEXT_KIND.name(), kind.name(), TEXT_NAME.name(), name(kind, mandate, revision)));
        return version;
    }

    /** Notes what the head of office decided about a version that waits. */
    void decide(String id, boolean approved, String by) {
        versions.findById(id).orElseThrow().decide(approved, by, clock.instant());
    }

    private Optional<Template> approved(RoundId round, TextKind kind, String mandate) {
        return versions.findFirstByRoundIdAndKindAndMandateIdAndStateOrderByRevisionDesc(round.value(), kind, mandate, TextState.APPROVED)
            .map(StoredText::toVersion).map(TextVersion::template);
    }

    private List<StoredText> stored(RoundId round, TextKind kind, String mandate) {
        return versions.findByRoundIdAndKindAndMandateIdOrderByRevisionDesc(round.value(), kind, mandate);
    }

    private static String key(Optional<MandateId> mandate) {
        return mandate.map(MandateId::toString).orElse(FOR_EVERYBODY);
    }

    private static String name(TextKind kind, Optional<MandateId> mandate, int revision) {
        return kind.danish() + mandate.map(one -> " til " + one).orElse("") + ", version " + revision;
    }
}
