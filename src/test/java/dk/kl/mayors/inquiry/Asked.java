package dk.kl.mayors.inquiry;

import dk.kl.mayors.Engine;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.roster.MandateId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inquiries of a mayor of the test's own, asked on a Tuesday at nine. */
@Component
public class Asked {

    public static final String QUESTION = "Mærkeord Solsort: Hvornår falder mit første vederlag?";
    public static final String FILE_NAME = "Mærkeord Musvit.txt";
    public static final byte[] FILE = "Mærkeord Bogfinke".getBytes(StandardCharsets.UTF_8);

    private final Rounds rounds;
    private final Engine engine;
    private final Inquiries inquiries;

    Asked(Rounds rounds, Engine engine, Inquiries inquiries) {
        this.rounds = rounds;
        this.engine = engine;
        this.inquiries = inquiries;
    }

    /** A new mayor; the clock stands at nine on a Tuesday. */
    public MandateId mayor() {
        TestRound round = rounds.newRound();
        MandateId mayor = rounds.mayor(round, "0751", true);
        engine.clockTo(LocalDate.of(round.year(), 8, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY)).atTime(9, 0));
        return mayor;
    }

    /** What that mayor asks, with a file, once it has reached its group; the inquiry's id. */
    public String inquiry(MandateId mayor, InquirySubject subject) {
        String id = inquiries.take(mayor, subject, QUESTION, List.of(new Inquiries.Enclosure(FILE_NAME, FILE)), Channel.PAGE);
        engine.runDueJobs();
        return id;
    }
}
