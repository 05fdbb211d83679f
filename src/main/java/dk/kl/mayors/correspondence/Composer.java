package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.Post.ToOffice;
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
import dk.kl.mayors.correspondence.mail.MailWriter;
import dk.kl.mayors.correspondence.outbox.Draft;
import dk.kl.mayors.correspondence.outbox.Draft.Purpose;
import dk.kl.mayors.correspondence.outbox.Draft.Revisions;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a message together: text, people, letter, enclosures and calendar entry. */
@Component
class Composer {

    private static final String PDF = "application/pdf";

    private final RoundCalendar calendar;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final Documents documents;
    private final WelcomeLetter letter;
    private final Texts texts;
    private final MailWriter writer;
    private final CalendarFile calendarFile;

    Composer(RoundCalendar calendar, Letterheads letterheads, Enclosures enclosures, Documents documents, WelcomeLetter letter, Texts texts,
             MailWriter writer, CalendarFile calendarFile) {
        this.calendar = calendar;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.documents = documents;
        this.letter = letter;
        this.texts = texts;
        this.writer = writer;
        this.calendarFile = calendarFile;
    }

    Draft welcomeLetter(Purpose purpose, Mandate mandate) {
        Round round = calendar.round(mandate.round());
        Template text = texts.of(round.id(), TextKind.LETTER, mandate.id());
        Collection<Enclosure> current = enclosures.current(round.id()).values();
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment("Velkomstbrev.pdf", PDF, letter.pdf(round, mandate, letterheads.of(round.id()), text)));
        current.forEach(enclosure -> files.add(new Attachment(enclosure.slot().fileName(), PDF, documents.content(enclosure.sha256()))));
        String listed = current.stream().map(enclosure -> enclosure.slot().danish()).collect(Collectors.joining("\n"));
        return toMayor(purpose, mandate, Map.of("enclosures", listed), files, text.revision());
    }

    Draft mail(Purpose purpose, Mandate mandate, ToMayor mail) {
        List<Attachment> files = mail.calendar().map(entry -> List.of(calendarEntry(entry, mandate))).orElse(List.of());
        return toMayor(purpose, mandate, mail.fields(), files, null).unsubscribingAt(mail.unsubscribe());
    }

    Draft mail(Purpose purpose, ToOffice mail) {
        Letterhead letterhead = letterheads.of(mail.round());
        Template text = texts.of(mail.round(), TextKind.of(mail.kind()));
        Map<String, String> fields = new HashMap<>(MayorFields.house(letterhead));
        fields.put("name", mail.name());
        fields.putAll(mail.fields());
        return new Draft(purpose, mail.name(), new Person(mail.name(), mail.address()), Optional.empty(), writer.write(text, fields, letterhead),
            List.of(), new Revisions(text.revision(), null));
    }

    private Draft toMayor(Purpose purpose, Mandate mandate, Map<String, String> own, List<Attachment> files, Integer letterRevision) {
        Letterhead letterhead = letterheads.of(mandate.round());
        Template text = texts.of(mandate.round(), TextKind.of(purpose.kind()), mandate.id());
        Map<String, String> fields = new HashMap<>(MayorFields.of(mandate, letterhead));
        fields.putAll(own);
        return new Draft(purpose, mandate.municipality().name(), new Person(mandate.mayor().name(), mandate.mayor().email()), secretary(mandate),
            writer.write(text, fields, letterhead), files, new Revisions(text.revision(), letterRevision));
    }

    private static Optional<Person> secretary(Mandate mandate) {
        return Optional.of(mandate.secretary()).filter(secretary -> !secretary.email().isBlank())
            .map(secretary -> new Person(secretary.name(), secretary.email()));
    }

    private Attachment calendarEntry(CalendarEntry entry, Mandate mandate) {
        byte[] file = calendarFile.bytes(entry, entry.event().id() + "-" + mandate.id(), mandate.mayor().name(), mandate.mayor().email());
        String mediaType = "text/calendar; charset=UTF-8; method=" + entry.method().name();
        return new Attachment(entry.method() == CalendarEntry.Method.CANCEL ? "aflysning.ics" : "invitation.ics", mediaType, file);
    }
}
