package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.staff.StaffMail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the digests of staff into the outbox like all other mail. */
@Component
class StaffDigests implements StaffMail {

    private final Post post;
    private final RoundCalendar calendar;

    StaffDigests(Post post, RoundCalendar calendar) {
        this.post = post;
        this.calendar = calendar;
    }

    @Override
    public void sendDigest(String name, String address, LocalDate day, String summary, List<String> tasks) {
        calendar.currentRound().map(Round::id).ifPresent(round -> post.write(new Post.ToOffice(round, name, address, MailKind.STAFF_DIGEST,
            day.toString(), Map.of("summary", summary, "tasks", String.join("\n", tasks)))));
    }
}
