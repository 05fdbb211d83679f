package dk.kl.mayors.correspondence.outbox;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was written to a mayor or the mayor's secretary, what became of it, and the messages to others that name the mayor. */
@Component
@Order(800)
class LetterKeeper implements DataKeeper {

    private static final String WHOSE = "mandate_id in (:mandates) and content_removed_at is null";
    private static final String TO_SECRETARY = " and (recipient like '%" + Draft.Purpose.SECRETARY + "' or cc_address is not null)";

    private final PersonalRows rows;
    private final LetterContents contents;
    private final PersonTraces traces;

    LetterKeeper(PersonalRows rows, LetterContents contents, PersonTraces traces) {
        this.rows = rows;
        this.contents = contents;
        this.traces = traces;
    }

    @Override
    public String name() {
        return "Breve og mails";
    }

    @Override
    public Set<String> tables() {
        return Set.of("dispatch", "dispatch_attachment", "dispatch_log", "document");
    }

    @Override
    public Set<String> traces(DataSubject subject) {
        return traces.of(subject);
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        Map<String, String> files = lines(subject, "select d.id, a.file_name from dispatch_attachment a join dispatch d on d.id = a.dispatch_id "
            + "where d.mandate_id in (:mandates) order by a.position", row -> row.getString(2));
        Map<String, String> steps = lines(subject, "select d.id, l.happened_at, l.what, l.detail from dispatch_log l join dispatch d on d.id = l.dispatch_id "
            + "where d.mandate_id in (:mandates) order by l.id", LetterKeeper::step);
        Stream<Entry> written = rows.list(subject, "select id, kind, made_at, to_name, to_address, cc_name, cc_address, subject, text_body, state, sent_at "
            + "from dispatch where " + (subject.secretary() ? WHOSE + TO_SECRETARY : "mandate_id in (:mandates)") + " order by made_at desc, id",
            (row, number) -> entry(row, files, steps)).stream();
        return Stream.concat(written, traces.mentions(subject).stream().map(LetterKeeper::mention)).toList();
    }

    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private Map<String, String> lines(DataSubject subject, String query, Line line) {
        return rows.list(subject, query, (row, number) -> Map.entry(row.getString(1), line.of(row))).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("\n"))));
    }

    private static String step(ResultSet row) throws SQLException {
        String detail = row.getString(4);
        return moment(row, 2) + ": " + LogEntry.What.valueOf(row.getString(3)).danish() + (detail == null || detail.isBlank() ? "" : " (" + detail + ")");
    }

    private static Entry entry(ResultSet row, Map<String, String> files, Map<String, String> steps) throws SQLException {
        String id = row.getString(1);
        return new Entry(MailKind.valueOf(row.getString(2)).danish() + ", " + moment(row, 3), List.of(
            new Field("Til", person(row.getString(4), row.getString(5))),
            new Field("Kopi til", person(row.getString(6), row.getString(7))),
            new Field("Emne", row.getString(8)),
            new Field("Tekst", row.getString(9)),
            new Field("Vedhæftet", files.get(id)),
            new Field("Tilstand", DispatchState.valueOf(row.getString(10)).danish()),
            new Field("Sendt", moment(row, 11)),
            new Field("Leveringslog", steps.get(id))));
    }

    private static Entry mention(PersonTraces.Mention mention) {
        return new Entry("Nævnt i en mail til andre, " + DanishDates.moment(mention.madeAt().toInstant()),
            List.of(new Field("Slags", mention.kind().danish()), new Field("Emne", mention.subject())));
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        long mentions = traces.blank(subject);
        List<String> theirs = rows.list(subject, "select id from dispatch where mandate_id in (:mandates)" + (subject.secretary()
            ? " and recipient like '%" + Draft.Purpose.SECRETARY + "'" : ""), (row, number) -> row.getString(1));
        LetterContents.Counts removed = contents.remove(theirs);
        int steps = rows.change("delete from dispatch_log where dispatch_id in (:keys)", theirs);
        long copies = rows.change(subject, "dispatch", "update dispatch set cc_name = null, cc_address = null, version = version + 1 "
            + "where mandate_id in (:mandates) and cc_address is not null").rows();
        return List.of(new Removed("dispatch", removed.messages() + mentions + copies), new Removed("dispatch_attachment", removed.attachments()),
            new Removed("dispatch_log", steps), new Removed("document", removed.files()));
    }

    private static String person(String name, String address) {
        return address == null || address.isBlank() ? "" : name + " <" + address + ">";
    }
}
