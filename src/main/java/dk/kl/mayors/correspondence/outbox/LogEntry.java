package dk.kl.mayors.correspondence.outbox;

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
        ABANDONED("Opgivet"),
        BOUNCED("Kom retur"),
        COPY_BOUNCED("Kopien til sekretæren kom retur"),
        DELAYED("Forsinket hos modtagerens mailserver"),
        ACCEPTED_IN_CALENDAR("Accepteret i kalenderen"),
        DECLINED_IN_CALENDAR("Afvist i kalenderen"),
        TENTATIVE_IN_CALENDAR("Foreløbigt svar i kalenderen");

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

    /** Whether it happened after the message was made; that it was made, the message itself tells. */
    boolean isLater() {
        return what != What.QUEUED;
    }

    OpenedMessage.Step toStep() {
        return new OpenedMessage.Step(happenedAt, what.danish(), detail);
    }
}
