package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.correspondence.letter.Letterhead;
import dk.kl.mayors.correspondence.letter.Letterheads;
import dk.kl.mayors.correspondence.letter.MayorFields;
import dk.kl.mayors.correspondence.letter.PdfPages;
import dk.kl.mayors.correspondence.letter.Recipients;
import dk.kl.mayors.correspondence.letter.WelcomeLetter;
import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailText;
import dk.kl.mayors.correspondence.mail.MailWriter;
import dk.kl.mayors.correspondence.outbox.Draft;
import dk.kl.mayors.correspondence.outbox.Draft.Files;
import dk.kl.mayors.correspondence.outbox.Draft.Purpose;
import dk.kl.mayors.correspondence.outbox.Draft.Revisions;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.correspondence.template.MergeField;
import dk.kl.mayors.correspondence.template.MergeValues;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a text that somebody is writing becomes for a mayor, on the page and in the writer's own mailbox. */
@Component
class TextPreviews {

    private static final int MOST_PAGES = 2;

    private final Texts texts;
    private final Letterheads letterheads;
    private final WelcomeLetter letter;
    private final MailWriter writer;
    private final Recipients recipients;
    private final Outbox outbox;

    TextPreviews(Texts texts, Letterheads letterheads, WelcomeLetter letter, MailWriter writer, Recipients recipients, Outbox outbox) {
        this.texts = texts;
        this.letterheads = letterheads;
        this.letter = letter;
        this.writer = writer;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /**
     * What a text becomes.
     *
     * @param problems what must be put right, as Danish sentences; the rest is empty then
     * @param html     a mail's body, empty for the letter
     * @param pages    the letter's pages as pictures, empty for a mail
     */
    record Preview(List<String> problems, String subject, String html, List<String> pages) {
    }

    /** What must be put right before the text can be saved or shown. */
    List<String> problems(Round round, TextKind kind, TextForm form) {
        List<String> problems = new ArrayList<>(texts.problems(kind, form.subject(), form.body()));
        if (letterheads.find(round.id()).isEmpty() || round.letterDate() == null) {
            problems.add("Sæt rundens brevdato, og gem brevhovedet på siden Breve, før du retter tekster.");
        }
        if (kind == TextKind.LETTER && problems.isEmpty() && PdfPages.count(pdf(round, form)) > MOST_PAGES) {
            problems.add("Brevet fylder mere end to sider. Kort det ned.");
        }
        return problems;
    }

    /** The text as the form's mayor would get it. */
    Preview preview(Round round, TextKind kind, TextForm form) {
        List<String> problems = problems(round, kind, form);
        if (!problems.isEmpty()) {
            return new Preview(problems, "", "", List.of());
        }
        if (kind == TextKind.LETTER) {
            return new Preview(List.of(), "", "", PdfPages.pictures(pdf(round, form)));
        }
        MergeValues values = new MergeValues(kind.fields(), fields(round, kind, form));
        return new Preview(List.of(), form.template(kind).subject(values), form.template(kind).body().html(values), List.of());
    }

    /** The letter with the form's text for the form's mayor. */
    byte[] pdf(Round round, TextForm form) {
        return letter.pdf(round, recipients.choose(round, form.recipient()), letterheads.of(round.id()), form.template(TextKind.LETTER));
    }

    /** Sends the text as it stands to the member of staff who writes it. */
    @Transactional
    void sendTest(Round round, TextKind kind, TextForm form, Person writerInPerson) {
        Purpose purpose = Purpose.ofOffice(round.id(), writerInPerson.address(), MailKind.TEST, UUID.randomUUID().toString());
        Letterhead letterhead = letterheads.of(round.id());
        TextKind mailKind = kind == TextKind.LETTER ? TextKind.WELCOME_LETTER : kind;
        MailText mail = kind == TextKind.LETTER
            ? writer.write(texts.of(round.id(), mailKind), fields(round, mailKind, form), letterhead)
            : writer.write(form.template(kind), fields(round, kind, form), letterhead);
        List<Attachment> files = kind == TextKind.LETTER ? List.of(new Attachment("Velkomstbrev.pdf", "application/pdf", pdf(round, form))) : List.of();
        outbox.put(new Draft(purpose, "Prøve: " + kind.danish(), writerInPerson, Optional.empty(),
            new MailText("Prøve: " + mail.subject(), mail.text(), mail.html()), new Files(files, List.of()), new Revisions(0, null)));
    }

    private Map<String, String> fields(Round round, TextKind kind, TextForm form) {
        Letterhead letterhead = letterheads.of(round.id());
        Mandate mandate = recipients.choose(round, form.recipient());
        Map<String, String> fields = new HashMap<>();
        kind.fields().forEach((MergeField field) -> fields.put(field.key(), field.example()));
        fields.putAll(kind.recipient() == TextKind.Recipient.OFFICE ? MayorFields.house(letterhead) : MayorFields.of(mandate, letterhead));
        return fields;
    }
}
