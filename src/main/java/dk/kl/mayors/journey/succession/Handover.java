package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.journey.Journeys;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out an approved change: each step in the transaction of the process, which is one for all of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Handover {

    private final Successions successions;
    private final SuccessionRules rules;
    private final MandateSuccession mandates;
    private final Invitations invitations;
    private final Journeys journeys;
    private final Post post;

    Handover(Successions successions, SuccessionRules rules, MandateSuccession mandates, Invitations invitations, Journeys journeys, Post post) {
        this.successions = successions;
        this.rules = rules;
        this.mandates = mandates;
        this.invitations = invitations;
        this.journeys = journeys;
        this.post = post;
    }

    /** Gives the mandate, to whose mayor nothing has been sent, to the new one. */
    void overwrite(String id) {
        Succession succession = successions.succession(id);
        mandates.overwrite(succession.mandate(), succession.draft().successor());
        succession.done();
    }

    /**
     * Ends the mandate with all that comes with it. To a mayor who has died nothing is written.
     *
     * @return how to say farewell: "letter", "people", or "none" for whoever never took office
     */
    String end(String id) {
        Succession succession = successions.succession(id);
        MandateId mandate = succession.mandate();
        boolean inOffice = rules.inOffice(mandate);
        boolean death = succession.draft().reason() == Reason.DEATH;
        if (death) {
            invitations.withdrawQuietly(mandate);
        }
        mandates.end(mandate, succession.draft().lastDay());
        return death ? "people" : inOffice ? "letter" : "none";
    }

    /** Opens the successor's mandate and starts the journey that catches up. */
    void openMandate(String id) {
        Succession succession = successions.succession(id);
        SuccessionDraft draft = succession.draft();
        journeys.begin(mandates.open(succession.mandate(), draft.successor(), draft.begins()));
        succession.done();
    }

    /** The last thing that is written to a mayor who has left. */
    void sendFarewell(String id) {
        Succession succession = successions.succession(id);
        post.write(Post.ToMayor.of(succession.mandate(), MailKind.FAREWELL, "",
            Map.of("lastDay", DanishDates.weekday(succession.draft().lastDay()))));
    }
}
