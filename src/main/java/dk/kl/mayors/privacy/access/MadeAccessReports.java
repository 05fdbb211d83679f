package dk.kl.mayors.privacy.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.Printing;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataKeeper.Entry;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.AccessReports;
import dk.kl.mayors.privacy.access.AccessReport.Section;
import dk.kl.mayors.privacy.person.Persons;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every keeper and writes down what it tells. */
@Service
class MadeAccessReports implements AccessReports {

    private static final int SCHEMA_VERSION = 1;

    private final List<DataKeeper> keepers;
    private final Roster roster;
    private final Persons persons;
    private final Printing printing;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    MadeAccessReports(List<DataKeeper> keepers, Roster roster, Persons persons, Printing printing, Audit audit, Clock clock) {
        this.keepers = keepers;
        this.roster = roster;
        this.persons = persons;
        this.printing = printing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public DataSubject mayor(MandateId mandate) {
        String mail = roster.mandate(mandate).mayor().email();
        return new DataSubject(DataSubject.Kind.MAYOR, persons.person(DataSubject.Kind.MAYOR, mandate).stream().flatMap(person -> person.mandates().stream())
            .filter(one -> one.id().equals(mandate) || one.mayor().email().equalsIgnoreCase(mail)).map(one -> one.id().toString()).collect(Collectors.toSet()));
    }

    @Override
    @Transactional
    public byte[] pdf(DataSubject subject, DataReader reader) {
        byte[] pdf = printing.pdf("reports/access", Map.of("report", report(subject, reader)));
        note(subject, reader, "Indsigtsrapport som PDF");
        return pdf;
    }

    @Override
    @Transactional
    public byte[] json(DataSubject subject, DataReader reader) {
        AccessReport report = report(subject, reader);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", "access-report");
        members.put("version", SCHEMA_VERSION);
        members.put("madeAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("subject", subject.kind().name().toLowerCase());
        members.put("name", report.name());
        members.put("mandates", mandates(subject).stream().map(mandate -> mandate.id().toString()).toList());
        members.put("complete", report.complete());
        members.put("sections", report.sections());
        try {
            byte[] bytes = json.writeValueAsBytes(members);
            note(subject, reader, "Indsigtsrapport som JSON");
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AccessReport report(DataSubject subject, DataReader reader) {
        List<Mandate> mandates = mandates(subject);
        Mandate latest = mandates.get(0);
        List<Section> sections = keepers.stream().map(keeper -> new Section(keeper.name(), keeper.tell(subject, reader))).toList();
        return new AccessReport((subject.secretary() ? latest.secretary() : latest.mayor()).name(), subject.secretary() ? "sekretær" : "borgmester",
            mandates.stream().map(mandate -> mandate.municipality().officialName() + ", " + mandate.round().value()).toList(),
            DanishDates.moment(clock.instant()), reader.self(), reader.self() || sections.stream().flatMap(section -> section.entries().stream())
                .noneMatch(MadeAccessReports::hidden), sections);
    }

    private static boolean hidden(Entry entry) {
        return entry.fields().stream().anyMatch(field -> field.text().contains(DataKeeper.UNSEEN));
    }

    private List<Mandate> mandates(DataSubject subject) {
        return subject.mandates().stream().map(MandateId::of).map(roster::mandate)
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed()).toList();
    }

    private void note(DataSubject subject, DataReader reader, String what) {
        for (String mandate : subject.mandates()) {
            if (reader.self()) {
                audit.note(subject.secretary() ? "secretary" : "mayor", Audit.Deed.EXPORTED, mandate, what, "");
            } else {
                audit.note(Audit.Deed.EXPORTED, mandate, what, "Anmodning om indsigt");
            }
        }
    }
}
