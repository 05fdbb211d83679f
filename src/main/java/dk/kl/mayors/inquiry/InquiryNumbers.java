package dk.kl.mayors.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the inquiries of each year. A number is never given twice, and whoever comes at the same time waits for a moment. */
@Component
class InquiryNumbers {

    private static final int ROW_THAT_LOCKS = 0;

    private final JdbcClient database;
    private final Clock clock;

    InquiryNumbers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next one, for instance "H-2022-0041". */
    @Transactional(propagation = Propagation.MANDATORY)
    String next() {
        int year = LocalDate.now(clock).getYear();
        count(ROW_THAT_LOCKS);
        if (count(year) == 0) {
            database.sql("insert into inquiry_number (number_year, last_number) values (?, 1)").param(year).update();
        }
        int number = database.sql("select last_number from inquiry_number where number_year = ?").param(year).query(Integer.class).single();
        return "H-%d-%04d".formatted(year, number);
    }

    private int count(int year) {
        return database.sql("update inquiry_number set last_number = last_number + 1 where number_year = ?").param(year).update();
    }
}
