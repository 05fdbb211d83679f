package dk.kl.mayors.invitation;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a mayor was invited to, answered and came to. Of an erased person the bare answer and the attendance of the mandate stay, because the
 * figures of the round count them.
 */
@Component
@Order(400)
class InvitationKeeper implements DataKeeper {

    private static final String THEIRS = "(select i.id from invitation i where i.mandate_id in (:mandates))";
    private static final String THEIR_EVENTS = "(select i.event_id from invitation i where i.mandate_id in (:mandates))";

    private final PersonalRows rows;
    private final RoundCalendar calendar;
    private final Roster roster;

    InvitationKeeper(PersonalRows rows, RoundCalendar calendar, Roster roster) {
        this.rows = rows;
        this.calendar = calendar;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Invitationer, svar og fremmøde";
    }

    @Override
    public Set<String> tables() {
        return Set.of("invitation", "answer_entry", "invitation_move", "started_invitation", "staged_registration");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        if (subject.secretary()) {
            return List.of();
        }
        Map<String, String> given = rows.list(subject, "select invitation_id, answer, channel, given_by, given_at from answer_entry where invitation_id in "
                + THEIRS + " order by id", (row, number) -> Map.entry(row.getString(1), line(row))).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("\n"))));
        Stream<Entry> invited = rows.list(subject, "select id, event_id, invited_at, reminders, reminded_at, answer, substitute, answered_at, attended, "
            + "checked_in_at, checked_in_by, follow_up, withdrawn_at, answer_deadline_at from invitation where mandate_id in (:mandates) "
            + "order by answer_deadline_at desc, id", (row, number) -> invitation(row, given)).stream();
        Stream<Entry> before = rows.list(subject, "select event_id, changed_at, answer, substitute, answered_at from invitation_move where invitation_id in "
            + THEIRS + " order by changed_at desc, id", (row, number) -> new Entry("Svar, fra før mødet blev flyttet eller aflyst", List.of(
                new Field("Møde", title(row.getString(1))), new Field("Flyttet", moment(row, 2)), new Field("Svar", answer(row.getString(3))),
                new Field("Stedfortræder", row.getString(4)), new Field("Svaret", moment(row, 5))))).stream();
        Stream<Entry> lists = rows.list(subject, "select event_id, file_name, read_at from staged_registration where event_id in " + THEIR_EVENTS
            + " order by read_at desc", (row, number) -> new Entry("Tilmeldingsliste, der venter på at blive godkendt", List.of(
                new Field("Møde", title(row.getString(1))), new Field("Fil", row.getString(2)), new Field("Hentet ind", moment(row, 3))))).stream();
        return Stream.of(invited, before, lists).flatMap(entries -> entries).toList();
    }

    private static String line(ResultSet row) throws SQLException {
        String by = row.getString(4);
        return moment(row, 5) + ": " + answer(row.getString(2)) + " – " + Invitations.Channel.valueOf(row.getString(3)).danish()
            + (by == null ? "" : " (" + by + ")");
    }

    private Entry invitation(ResultSet row, Map<String, String> given) throws SQLException {
        String answer = answer(row.getString(6));
        Boolean attended = row.getObject(9, Boolean.class);
        return new Entry("Invitation til " + title(row.getString(2)), List.of(
            new Field("Inviteret", moment(row, 3)),
            new Field("Påmindelser", row.getInt(4) == 0 ? "" : row.getInt(4) + ", den seneste " + moment(row, 5)),
            new Field("Svarfrist", moment(row, 14)),
            new Field("Svar", answer),
            new Field("Stedfortræder", row.getString(7)),
            new Field("Svaret", moment(row, 8)),
            new Field("Alle svar", given.get(row.getString(1))),
            new Field("Fremmøde", attended == null ? "" : attended ? "Mødt" : "Ikke mødt"),
            new Field("Tjekket ind", (moment(row, 10) + (row.getString(11) == null ? "" : " af " + row.getString(11))).strip()),
            new Field("Opfølgning", row.getString(12)),
            new Field("Trukket tilbage", moment(row, 13))));
    }

    private static String answer(String name) {
        return name == null ? "" : Answer.valueOf(name).danish();
    }

    private String title(String eventId) {
        return calendar.event(eventId).title();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        if (subject.secretary()) {
            return List.of();
        }
        return List.of(
            rows.change(subject, "answer_entry", "delete from answer_entry where invitation_id in " + THEIRS),
            rows.change(subject, "invitation_move", "update invitation_move set substitute = null where substitute is not null and invitation_id in " + THEIRS),
            rows.change(subject, "staged_registration", "delete from staged_registration where event_id in " + THEIR_EVENTS),
            new Removed("invitation", rows.change(subject, "invitation", "update invitation set substitute = null, checked_in_at = null, checked_in_by = null, "
                + "follow_up = null, version = version + 1 where mandate_id in (:mandates)").rows() + asSubstitute(subject)));
    }

    /** Whoever came in another mayor's place is named there. */
    private long asSubstitute(DataSubject subject) {
        return subject.mandates().stream().map(MandateId::of).map(roster::mandate).map(Mandate::mayor).map(Mandate.Person::name).distinct()
            .mapToLong(name -> rows.change(subject, "invitation", "update invitation set substitute = '" + GONE + "', version = version + 1 "
                + "where mandate_id not in (:mandates) and substitute = :name", Map.of("name", name)).rows()).sum();
    }
}
