package dk.kl.mayors.network.signup;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.Messages;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the networks to the mayors and keeps what they answer. */
@Service
@Transactional
public class SignUps {

    static final String SIGN_UP_RECEIVED = "NetworkSignUpReceived";

    private final SignUpRepository signUps;
    private final Roster roster;
    private final RoundCalendar calendar;
    private final Post post;
    private final Messages messages;
    private final Clock clock;

    SignUps(SignUpRepository signUps, Roster roster, RoundCalendar calendar, Post post, Messages messages, Clock clock) {
        this.signUps = signUps;
        this.roster = roster;
        this.calendar = calendar;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    /** Opens the sign-up and writes to the mayor about it. */
    void offer(MandateId id) {
        Round round = calendar.round(open(id).round());
        post.write(Post.ToMayor.of(id, MailKind.NETWORK_OFFER, "network", Map.of("signUpBy", DanishDates.weekday(round.networkSignUpDeadline()))));
    }

    /** Writes the offer again because its last day is another; once for each day. */
    void offerAnew(MandateId id) {
        LocalDate last = calendar.round(open(id).round()).networkSignUpDeadline();
        post.write(Post.ToMayor.of(id, MailKind.NETWORK_OFFER, "network-" + last, Map.of("signUpBy", DanishDates.weekday(last))));
    }

    /** Keeps the answer that staff took in their task. */
    void record(MandateId id, Wish wish) {
        open(id).answer(wish, clock.instant());
    }

    /** Keeps an answer that came past the task, and tells the mayor's journey. */
    public void receive(MandateId id, Wish wish) {
        record(id, wish);
        messages.tell(SIGN_UP_RECEIVED, id.toString(), Map.of(), Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<SignUp> find(MandateId id) {
        return signUps.findById(id.toString());
    }

    /** The round's sign-ups of mayors who are in office, by mandate; those without an answer included. */
    @Transactional(readOnly = true)
    public List<SignUp> of(RoundId round) {
        List<MandateId> inOffice = roster.mandates(round).stream().filter(mandate -> mandate.leftOn() == null).map(Mandate::id).toList();
        return signUps.findByRoundIdOrderByMandateId(round.value()).stream().filter(signUp -> inOffice.contains(signUp.mandate())).toList();
    }

    private SignUp open(MandateId id) {
        return signUps.findById(id.toString())
            .orElseGet(() -> signUps.save(new SignUp(id, roster.mandate(id).round(), clock.instant())));
    }
}
