package dk.kl.mayors.calendar;

import dk.kl.mayors.engine.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The due dates of staff's tasks, which the models ask for: whole Danish working days, at the end of the day. */
@Component
@ProcessBean
public class StaffDeadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final Clock clock;

    StaffDeadlines(Clock clock) {
        this.clock = clock;
    }

    /** 16.00 on the working day that comes this many working days from now. */
    public Date workingDays(int days) {
        LocalDate day = WorkingDays.plus(LocalDate.now(clock), days);
        return Date.from(day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
    }
}
