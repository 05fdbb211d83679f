package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.DanishDates;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened to a message. */
@Entity
@Table(name = "dispatch_log")
class LogEntry {

    private static final int LONGEST_DETAIL = 1_000;

    /** What can happen to a message. */
    enum What {
        QUEUED("Lagt i kø"),
        SENDING("Afleveres til mailserveren"),
        SENT("Modtaget af mailserveren"),
        TRY_AGAIN("Ikke sendt, prøves igen"),
        REJECTED("Afvist"),
        UNCERTAIN("Uvist, om den kom frem"),
        CONFIRMED("Bekræftet modtaget"),
        REQUEUED("Lagt i kø igen"),
        ABANDONED("Opgivet");

        private final String danish;

        What(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String dispatchId;
    private Instant happenedAt;
    @Enumerated(EnumType.STRING)
    private What what;
    private String detail;

    protected LogEntry() {
    }

    LogEntry(String dispatchId, Instant happenedAt, What what, String detail) {
        this.dispatchId = dispatchId;
        this.happenedAt = happenedAt;
        this.what = what;
        this.detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    Step toStep() {
        return new Step(happenedAt, what.danish(), detail);
    }

    /**
     * Something that happened to a message, as staff see it.
     *
     * @param detail the mail server's answer, or empty
     */
    public record Step(Instant at, String what, String detail) {

        /** When it happened, in Danish. */
        public String when() {
            return DanishDates.moment(at);
        }
    }
}
