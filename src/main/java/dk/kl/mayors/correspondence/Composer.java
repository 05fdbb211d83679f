package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.MayorLinks.PersonalLink;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.correspondence.Post.ToOffice;
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
import dk.kl.mayors.correspondence.outbox.Draft.Files;
import dk.kl.mayors.correspondence.outbox.Draft.Purpose;
import dk.kl.mayors.correspondence.outbox.Draft.Revisions;
import dk.kl.mayors.correspondence.outbox.KeptFile;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a message together: text, people, letter, enclosures and calendar entry. */
@Component
class Composer {

    private static final String CODE = "code";
    private static final String PDF = "application/pdf";
    private static final String TO_SECRETARY = "*Du får denne mail, fordi du er sekretær for borgmesteren i {{kommune}}. Borgmesteren har fået den samme. "
        + "Linket i mailen er dit eget: Med det kan du se datoer og svar og svare på invitationer på borgmesterens vegne.*\n\n---\n\n";

    private final RoundCalendar calendar;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final WelcomeLetter letter;
    private final Texts texts;
    private final MailWriter writer;
    private final CalendarFile calendarFile;
    private final MayorLinks links;

    Composer(RoundCalendar calendar, Letterheads letterheads, Enclosures enclosures, WelcomeLetter letter, Texts texts,
             MailWriter writer, CalendarFile calendarFile, MayorLinks links) {
        this.calendar = calendar;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.letter = letter;
        this.texts = texts;
        this.writer = writer;
        this.calendarFile = calendarFile;
        this.links = links;
    }

    List<Draft> welcomeLetter(Purpose purpose, Mandate mandate) {
        Round round = calendar.round(mandate.round());
        Template text = texts.of(round.id(), TextKind.LETTER, mandate.id());
        Collection<Enclosure> current = enclosures.current(round.id()).values();
        Attachment pdf = new Attachment("Velkomstbrev.pdf", PDF, letter.pdf(round, mandate, letterheads.of(round.id()), text));
        List<KeptFile> enclosed = current.stream()
            .map(enclosure -> new KeptFile(enclosure.slot().fileName(), PDF, enclosure.sha256(), enclosure.sizeInBytes())).toList();
        String listed = current.stream().map(enclosure -> enclosure.slot().danish()).collect(Collectors.joining("\n"));
        return toMayor(purpose, mandate, Map.of("enclosures", listed), new Files(List.of(pdf), enclosed), text.revision());
    }

    List<Draft> mail(Purpose purpose, Mandate mandate, ToMayor mail) {
        List<Attachment> entry = mail.calendar().map(one -> List.of(calendarEntry(one, mandate))).orElse(List.of());
        List<KeptFile> enclosed = mail.files().stream().map(file -> new KeptFile(file.fileName(), PDF, file.sha256(), file.sizeInBytes())).toList();
        return toMayor(purpose, mandate, mail.fields(), new Files(entry, enclosed), null).stream()
            .map(draft -> draft.unsubscribingAt(mail.unsubscribe())).toList();
    }

    Draft mail(Purpose purpose, ToOffice mail) {
        Letterhead letterhead = letterheads.of(mail.round());
        Template text = texts.of(mail.round(), TextKind.of(mail.kind()));
        Map<String, String> fields = new HashMap<>(MayorFields.house(letterhead));
        fields.put("name", mail.name());
        fields.putAll(mail.fields());
        return new Draft(purpose, mail.name(), new Person(mail.name(), mail.address()), Optional.empty(), writer.write(text, fields, letterhead),
            Files.NONE, new Revisions(text.revision(), null));
    }

    /** The message; one that holds the mayor's own link is not copied, the secretary gets a version with the secretary's. */
    private List<Draft> toMayor(Purpose purpose, Mandate mandate, Map<String, String> own, Files files, Integer letterRevision) {
        Letterhead letterhead = letterheads.of(mandate.round());
        Template text = texts.of(mandate.round(), TextKind.of(purpose.kind()), mandate.id());
        Map<String, String> fields = new HashMap<>(MayorFields.of(mandate, letterhead));
        fields.putAll(own);
        String about = mandate.municipality().name();
        Person mayor = new Person(mandate.mayor().name(), mandate.mayor().email());
        Optional<Person> secretary = purpose.kind().confidential() ? Optional.empty() : secretary(mandate);
        Revisions revisions = new Revisions(text.revision(), letterRevision);
        if (!text.uses(MayorFields.OWN_PAGE)) {
            fields.put(MayorFields.OWN_PAGE, "");
            Draft draft = new Draft(purpose, about, mayor, secretary, writer.write(text, fields, letterhead), files, revisions);
            return List.of(purpose.kind() == MailKind.PAGE_CODE ? draft.withSecret(own.get(CODE)) : draft);
        }
        PersonalLink mayors = links.make(mandate.id(), Reader.MAYOR);
        Draft toMayor = new Draft(purpose, about, mayor, Optional.empty(), write(text, fields, mayors, letterhead), files, revisions)
            .withSecret(mayors.token());
        return Stream.concat(Stream.of(toMayor), secretary.stream().map(person -> {
            PersonalLink theirs = links.make(mandate.id(), Reader.SECRETARY);
            return new Draft(purpose.toSecretary(), about, person, Optional.empty(), write(text.after(TO_SECRETARY), fields, theirs, letterhead), files,
                revisions).withSecret(theirs.token());
        })).toList();
    }

    private MailText write(Template text, Map<String, String> fields, PersonalLink link, Letterhead letterhead) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(MayorFields.OWN_PAGE, link.address());
        return writer.write(text, all, letterhead);
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
