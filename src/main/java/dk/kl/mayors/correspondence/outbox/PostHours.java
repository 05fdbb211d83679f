package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.correspondence.mail.MailSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When mail may leave the house: by day, on Danish working days. What is written at other times waits until the next morning. */
@Component
class PostHours {

    private final MailSettings settings;
    private final Clock clock;

    PostHours(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean open() {
        LocalDateTime now = LocalDateTime.now(clock);
        return !settings.quietHours() || !nextAfter(now).isAfter(now);
    }

    /** The next moment, in Danish time, at which mail may leave the house: now, or the beginning of a working day. */
    LocalDateTime next() {
        return nextAfter(LocalDateTime.now(clock));
    }

    private LocalDateTime nextAfter(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        LocalDate today = now.toLocalDate();
        if (!WorkingDays.isWorkingDay(today) || !time.isBefore(settings.quietFrom())) {
            return WorkingDays.onOrAfter(WorkingDays.isWorkingDay(today) ? today.plusDays(1) : today).atTime(settings.quietUntil());
        }
        return time.isBefore(settings.quietUntil()) ? today.atTime(settings.quietUntil()) : now;
    }
}
