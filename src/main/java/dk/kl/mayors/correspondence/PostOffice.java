package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.letter.Enclosure;
import dk.kl.mayors.correspondence.letter.Enclosures;
import dk.kl.mayors.correspondence.letter.Letterhead;
import dk.kl.mayors.correspondence.letter.Letterheads;
import dk.kl.mayors.correspondence.letter.MayorFields;
import dk.kl.mayors.correspondence.letter.WelcomeLetter;
import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.CalendarFile;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailText;
import dk.kl.mayors.correspondence.mail.MailWriter;
import dk.kl.mayors.correspondence.outbox.Draft;
import dk.kl.mayors.correspondence.outbox.Outbox;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters and mails and puts them into the outbox. */
@Service
@Transactional
class PostOffice implements Post {

    private static final String PDF = "application/pdf";

    private final Roster roster;
    private final RoundCalendar calendar;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final Documents documents;
    private final WelcomeLetter letter;
    private final Texts texts;
    private final MailWriter writer;
    private final CalendarFile calendarFile;
    private final Outbox outbox;

    PostOffice(Roster roster, RoundCalendar calendar, Letterheads letterheads, Enclosures enclosures, Documents documents,
               WelcomeLetter letter, Texts texts, MailWriter writer, CalendarFile calendarFile, Outbox outbox) {
        this.roster = roster;
        this.calendar = calendar;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.documents = documents;
        this.letter = letter;
        this.texts = texts;
        this.writer = writer;
        this.calendarFile = calendarFile;
        this.outbox = outbox;
    }

    @Override
    public void sendWelcomeLetter(MandateId id) {
        Mandate mandate = confirmed(id);
        if (!enclosuresComplete(mandate.round())) {
            throw new IllegalStateException("Velkomstbrevets bilag eller brevhoved mangler. Udfyld siden Breve, og prøv igen.");
        }
        Draft.Purpose purpose = Draft.Purpose.ofMayor(mandate.round(), id, MailKind.WELCOME_LETTER, "");
        if (!outbox.holds(purpose)) {
            Round round = calendar.round(mandate.round());
            Letterhead letterhead = letterheads.of(round.id());
            Collection<Enclosure> current = enclosures.current(round.id()).values();
            List<Attachment> files = new ArrayList<>();
            files.add(new Attachment("Velkomstbrev.pdf", PDF, letter.pdf(round, mandate, letterhead, texts.of(TextKind.LETTER))));
            current.forEach(enclosure -> files.add(new Attachment(enclosure.slot().fileName(), PDF, documents.content(enclosure.sha256()))));
            Map<String, String> fields = Map.of("enclosures",
                current.stream().map(enclosure -> enclosure.slot().danish()).collect(Collectors.joining("\n")));
            outbox.put(toMayor(purpose, mandate, letterhead, fields, files));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean enclosuresComplete(RoundId round) {
        return enclosures.complete(round) && letterheads.find(round).isPresent();
    }

    @Override
    public void write(ToMayor mail) {
        Mandate mandate = confirmed(mail.mandate());
        Draft.Purpose purpose = Draft.Purpose.ofMayor(mandate.round(), mandate.id(), mail.kind(), mail.occasion());
        if (!outbox.holds(purpose)) {
            outbox.put(toMayor(purpose, mandate, letterheads.of(mandate.round()), mail.fields(),
                mail.calendar().map(entry -> List.of(calendarEntry(entry, mandate))).orElse(List.of())));
        }
    }

    @Override
    public void write(ToOffice mail) {
        Draft.Purpose purpose = Draft.Purpose.ofOffice(mail.round(), mail.address(), mail.kind(), mail.occasion());
        if (!outbox.holds(purpose)) {
            Letterhead letterhead = letterheads.of(mail.round());
            Map<String, String> fields = new HashMap<>(MayorFields.house(letterhead));
            fields.put("name", mail.name());
            fields.putAll(mail.fields());
            MailText text = writer.write(texts.of(TextKind.of(mail.kind())), fields, letterhead);
            outbox.put(new Draft(purpose, mail.name(), new Person(mail.name(), mail.address()), Optional.empty(), text, List.of()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Written> to(MandateId mandate) {
        return outbox.to(mandate);
    }

    private Draft toMayor(Draft.Purpose purpose, Mandate mandate, Letterhead letterhead, Map<String, String> own, List<Attachment> files) {
        Map<String, String> fields = new HashMap<>(MayorFields.of(mandate, letterhead));
        fields.putAll(own);
        MailText text = writer.write(texts.of(TextKind.of(purpose.kind())), fields, letterhead);
        return new Draft(purpose, mandate.municipality().name(), new Person(mandate.mayor().name(), mandate.mayor().email()),
            Optional.of(mandate.secretary()).filter(secretary -> !secretary.email().isBlank())
                .map(secretary -> new Person(secretary.name(), secretary.email())), text, files);
    }

    private Attachment calendarEntry(CalendarEntry entry, Mandate mandate) {
        byte[] file = calendarFile.bytes(entry, entry.event().id() + "-" + mandate.id(), mandate.mayor().name(), mandate.mayor().email());
        String mediaType = "text/calendar; charset=UTF-8; method=" + entry.method().name();
        return new Attachment(entry.method() == CalendarEntry.Method.CANCEL ? "aflysning.ics" : "invitation.ics", mediaType, file);
    }

    private Mandate confirmed(MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (!mandate.confirmed()) {
            throw new NotConfirmed(id);
        }
        return mandate;
    }
}
