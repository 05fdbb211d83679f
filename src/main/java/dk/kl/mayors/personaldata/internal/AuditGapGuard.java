package dk.kl.mayors.personaldata.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** What H2 runs before a kept place of the audit log's chain is changed or removed: it stays. The database names this class. */
public class AuditGapGuard extends TriggerAdapter {

    @Override
    public void fire(Connection database, ResultSet old, ResultSet changed) throws SQLException {
        throw new SQLException("The audit log only grows");
    }
}
