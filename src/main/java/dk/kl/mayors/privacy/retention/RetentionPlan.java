package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.personaldata.DataClass;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many days each round keeps each class of data. */
@Component
@Transactional
class RetentionPlan {

    /** The longest time, in days. */
    static final int LONGEST = 9_999;
    private static final int LOGS_AT_LEAST = 365;

    private final JdbcClient database;
    private final RoundCalendar calendar;
    private final Audit audit;

    RetentionPlan(JdbcClient database, RoundCalendar calendar, Audit audit) {
        this.database = database;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** The shortest time, in days: logs stay for a year, so that nobody can do something and have its traces removed the next night. */
    static int shortest(DataClass dataClass) {
        return dataClass == DataClass.LOGS ? LOGS_AT_LEAST : 1;
    }

    /** All classes with their days, those of the round or else the usual ones; throws when there is no such round. */
    public Map<DataClass, Integer> days(RoundId round) {
        Map<DataClass, Integer> days = new EnumMap<>(DataClass.class);
        for (DataClass each : DataClass.values()) {
            days.put(each, each.defaultDays());
        }
        database.sql("select data_class, days from retention_rule where round_id = ?").param(calendar.round(round).id().value())
            .query((row, index) -> days.put(DataClass.valueOf(row.getString(1)), row.getInt(2))).list();
        return days;
    }

    /** Gives the round these days; what differs from before is noted in the audit log. Refuses days outside the bounds. */
    public void change(RoundId round, Map<DataClass, Integer> wanted) {
        Map<DataClass, Integer> before = days(round);
        wanted.forEach((dataClass, days) -> {
            if (days < shortest(dataClass) || days > LONGEST) {
                throw new IllegalArgumentException(dataClass + " is kept between " + shortest(dataClass) + " and " + LONGEST + " days");
            }
            if (!days.equals(before.get(dataClass))) {
                store(round, dataClass, days);
                audit.note(Deed.CHANGED, round.value(), "Slettefrist: " + dataClass.danish(), "Fra " + before.get(dataClass) + " til " + days + " dage");
            }
        });
    }

    private void store(RoundId round, DataClass dataClass, int days) {
        if (database.sql("update retention_rule set days = ? where round_id = ? and data_class = ?").params(days, round.value(), dataClass.name())
            .update() == 0) {
            database.sql("insert into retention_rule (round_id, data_class, days) values (?, ?, ?)").params(round.value(), dataClass.name(), days).update();
        }
    }
}
