package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.personaldata.PersonalRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what stood in messages. Of each a line stays that says when what kind of message went to which mandate, so that nothing is
 * written twice and the figures hold; what had not been sent is given up.
 */
@Component
class LetterContents {

    private static final String REMOVE = """
        update dispatch set to_name = 'Slettet', to_address = '', cc_name = null, cc_address = null, subject = 'Indholdet er slettet',
          text_body = 'Indholdet er slettet.', html_body = '<!DOCTYPE html><html lang="da"><title>Slettet</title><p>Indholdet er slettet.</p></html>',
          answer = null, link_token = null, unsubscribe_at = null, content_removed_at = :now, version = version + 1,
          state = case when state in ('QUEUED', 'SENDING', 'UNCERTAIN') then 'ABANDONED' else state end
        where id in (:ids)""";
    /** The files that were made for one recipient: the letter and the calendar entry. Enclosures and papers are everybody's. */
    private static final String OWN_FILES = """
        select a.sha256 from dispatch_attachment a join dispatch d on d.id = a.dispatch_id
        where d.id in (:ids) and (a.media_type like 'text/calendar%' or d.kind = 'WELCOME_LETTER')""";
    private static final String REMOVE_FILES = """
        delete from document where sha256 in (:files) and sha256 not in (select sha256 from dispatch_attachment)
          and sha256 not in (select sha256 from enclosure)""";

    private final JdbcClient database;
    private final PersonalRows rows;
    private final Clock clock;

    LetterContents(JdbcClient database, PersonalRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** How many rows went or were blanked, by table. */
    record Counts(int messages, int attachments, int files, int steps) {
    }

    /** Removes the contents of these messages, and of their log what mail servers answered. */
    Counts remove(Collection<String> ids) {
        if (ids.isEmpty()) {
            return new Counts(0, 0, 0, 0);
        }
        List<String> files = database.sql(OWN_FILES).param("ids", ids).query(String.class).list();
        int attachments = rows.change("delete from dispatch_attachment where dispatch_id in (:keys)", ids);
        int removedFiles = files.isEmpty() ? 0 : database.sql(REMOVE_FILES).param("files", files).update();
        int steps = database.sql("update dispatch_log set detail = '' where dispatch_id in (:ids) and detail <> ''").param("ids", ids).update();
        int messages = database.sql(REMOVE).param("ids", ids).param("now", OffsetDateTime.now(clock)).update();
        return new Counts(messages, attachments, removedFiles, steps);
    }
}
