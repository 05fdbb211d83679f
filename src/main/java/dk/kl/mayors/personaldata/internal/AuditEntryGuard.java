package dk.kl.mayors.personaldata.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/**
 * What H2 runs before an entry of the audit log is changed or removed: only an entry whose time is over and whose place in the chain is
 * kept may go. The database names this class.
 */
public class AuditEntryGuard extends TriggerAdapter {

    private static final String MAY_GO = "select 1 from audit_chain, audit_gap where kept_from > ? and entry_number = ? and hash = ?";

    @Override
    public void fire(Connection database, ResultSet old, ResultSet changed) throws SQLException {
        if (changed != null || !mayGo(database, old)) {
            throw new SQLException("The audit log only grows");
        }
    }

    private static boolean mayGo(Connection database, ResultSet old) throws SQLException {
        try (PreparedStatement question = database.prepareStatement(MAY_GO)) {
            question.setObject(1, old.getObject("noted_at"));
            question.setLong(2, old.getLong("entry_number"));
            question.setString(3, old.getString("hash"));
            try (ResultSet answer = question.executeQuery()) {
                return answer.next();
            }
        }
    }
}
