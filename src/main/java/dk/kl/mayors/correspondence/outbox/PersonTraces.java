package dk.kl.mayors.correspondence.outbox;

import static dk.kl.mayors.personaldata.DataKeeper.GONE;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Finds a mayor in messages to others, for instance in the lists of members that the bodies get, and takes the name out of them. */
@Component
class PersonTraces {

    private static final int SHORTEST = 5;
    /** A namesake's own mail is left alone. */
    private static final String NAMES = """
        (mandate_id is null or mandate_id not in (:mandates)) and to_name <> :text
          and (position(:text in text_body) > 0 or position(:html in html_body) > 0 or position(:text in subject) > 0)""";

    private final PersonalRows rows;
    private final JdbcClient database;
    private final Roster roster;

    PersonTraces(PersonalRows rows, JdbcClient database, Roster roster) {
        this.rows = rows;
        this.database = database;
        this.roster = roster;
    }

    /** A message to somebody else that names the person. */
    record Mention(String id, MailKind kind, OffsetDateTime madeAt, String subject, String text, String html) {
    }

    /** The mayor's names and addresses as the roster has them and as they stood on the mayor's own mail; none for a secretary. */
    Set<String> of(DataSubject subject) {
        if (subject.secretary()) {
            return Set.of();
        }
        Stream<String> known = subject.mandates().stream().map(id -> roster.mandate(MandateId.of(id))).map(Mandate::mayor)
            .flatMap(mayor -> Stream.of(mayor.name(), mayor.email()));
        Set<String> texts = new LinkedHashSet<>(known.toList());
        rows.list(subject, "select to_name, to_address from dispatch where recipient in (:mandates) and content_removed_at is null",
            (row, number) -> List.of(row.getString(1), row.getString(2))).forEach(texts::addAll);
        texts.removeIf(text -> text.length() < SHORTEST || text.equals(GONE));
        return texts;
    }

    /** The messages to others that name the person, the latest first. */
    List<Mention> mentions(DataSubject subject) {
        Map<String, Mention> found = new LinkedHashMap<>();
        of(subject).forEach(text -> database.sql("select id, kind, made_at, subject, text_body, html_body from dispatch where " + NAMES
                + " order by made_at desc, id")
            .param("mandates", subject.mandates()).param("text", text).param("html", HtmlUtils.htmlEscape(text, "UTF-8"))
            .query((row, number) -> new Mention(row.getString(1), MailKind.valueOf(row.getString(2)), row.getObject(3, OffsetDateTime.class),
                row.getString(4), row.getString(5), row.getString(6))).list().forEach(mention -> found.put(mention.id(), mention)));
        return List.copyOf(found.values());
    }

    /** Takes the person out of those messages; how many there were. */
    long blank(DataSubject subject) {
        Set<String> texts = of(subject);
        List<Mention> mentions = mentions(subject);
        mentions.forEach(mention -> database.sql("update dispatch set subject = ?, text_body = ?, html_body = ?, version = version + 1 where id = ?")
            .params(without(texts, mention.subject()), without(texts, mention.text()), without(texts, mention.html()), mention.id()).update());
        return mentions.size();
    }

    private static String without(Set<String> texts, String text) {
        String blanked = text;
        for (String one : texts) {
            blanked = blanked.replace(one, GONE).replace(HtmlUtils.htmlEscape(one, "UTF-8"), GONE);
        }
        return blanked;
    }
}
