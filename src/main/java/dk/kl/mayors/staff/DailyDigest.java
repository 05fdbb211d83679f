package dk.kl.mayors.staff;

import dk.kl.mayors.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes to each member of staff on the morning of a working day what is due, overdue and new; nothing when there is nothing. Looks at
 * the product's clock once a minute, so that a node which starts late in the morning, or second, does no harm.
 */
@Component
class DailyDigest {

    private static final int HOURS_OPEN = 4;

    private final IdentityService identityService;
    private final MorningTasks tasks;
    private final ObjectProvider<StaffMail> mail;
    private final StaffProperties properties;
    private final Clock clock;
    private volatile LocalDate done;

    DailyDigest(IdentityService identityService, MorningTasks tasks, ObjectProvider<StaffMail> mail, StaffProperties properties, Clock clock) {
        this.identityService = identityService;
        this.tasks = tasks;
        this.mail = mail;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mayors.digest.poll:1m}")
    void poll() {
        LocalTime at = properties.digest().at();
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        if (at != null && !day.equals(done) && isTime(now, at)) {
            send(now);
            done = day;
        }
    }

    static boolean isTime(ZonedDateTime now, LocalTime at) {
        return WorkingDays.isWorkingDay(now.toLocalDate()) && !now.toLocalTime().isBefore(at)
            && now.toLocalTime().isBefore(at.plusHours(HOURS_OPEN));
    }

    /** Writes the digests of that morning. */
    void send(ZonedDateTime now) {
        for (User user : identityService.createUserQuery().list()) {
            List<String> groups = identityService.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).toList();
            MorningTasks.Digest digest = tasks.of(user.getId(), groups, now);
            if (!digest.isEmpty() && user.getEmail() != null && !user.getEmail().isBlank()) {
                mail.ifAvailable(post -> post.sendDigest(EngineLogin.fullName(user), user.getEmail(), now.toLocalDate(), digest.summary(),
                    digest.lines()));
            }
        }
    }
}
