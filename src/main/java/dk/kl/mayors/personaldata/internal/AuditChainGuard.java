package dk.kl.mayors.personaldata.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.h2.tools.TriggerAdapter;

/** What H2 runs before the end of the audit log's chain is moved: it goes forward only. The database names this class. */
public class AuditChainGuard extends TriggerAdapter {

    @Override
    public void fire(Connection database, ResultSet old, ResultSet changed) throws SQLException {
        if (changed == null || changed.getLong("last_number") < old.getLong("last_number") || keepsLonger(old, changed)) {
            throw new SQLException("The audit log only goes forward");
        }
    }

    private static boolean keepsLonger(ResultSet old, ResultSet changed) throws SQLException {
        OffsetDateTime before = old.getObject("kept_from", OffsetDateTime.class);
        OffsetDateTime after = changed.getObject("kept_from", OffsetDateTime.class);
        return before != null && (after == null || after.isBefore(before));
    }
}
