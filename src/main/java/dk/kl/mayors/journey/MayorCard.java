package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.engine.StaffTasks.OpenTask;
import dk.kl.mayors.journey.BoardView.Field;
import dk.kl.mayors.membership.Memberships.Membership;
import dk.kl.mayors.network.Networks.Network;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the product knows of one of a municipality's mayors in a round.
 *
 * @param mandates the mandate that is shown; empty while the municipality has no mayor in the roster
 * @param others   the municipality's other mandates of the round, the latest first
 */
record MayorCard(Municipality municipality, RoundId round, List<MandateCard> mandates, List<OtherMandate> others) {

    /** A mandate that has a card of its own. */
    record OtherMandate(MandateId id, String mayor, String period) {

        static OtherMandate of(Mandate mandate) {
            return new OtherMandate(mandate.id(), mandate.mayor().name(), mandate.leftOn() == null ? "fra " + CardText.day(mandate.id().takesOfficeOn())
                : CardText.day(mandate.id().takesOfficeOn()) + " til " + CardText.day(mandate.leftOn()));
        }
    }

    /**
     * One mandate.
     *
     * @param inOffice whether the day has come on which the mayor takes office
     * @param process the id of the running journey in Cockpit; empty before it starts and after it ends
     */
    record MandateCard(Mandate mandate, boolean inOffice, Optional<Journey> journey, boolean stuck, List<Field> steps, List<AnswerLine> answers,
                       List<MembershipLine> memberships, List<String> newsletters, NetworkLine network, List<PostLine> post, List<TaskLine> tasks,
                       Timeline timeline, List<Notes.Shown> notes, Optional<String> process) {

        /** "tiltræder 1. januar 2022", or "tiltrådt" when the day has come. */
        public String takesOffice() {
            return (inOffice ? "tiltrådt " : "tiltræder ") + CardText.day(mandate.id().takesOfficeOn());
        }

        public String onLeaveFrom() {
            return CardText.day(mandate.onLeaveSince());
        }

        public String leftOffice() {
            return CardText.day(mandate.leftOn());
        }

        /** "Forløbet er i gang", or how it has ended. */
        public String progress() {
            return mandate.onLeave() ? "Forløbet er sat i bero under orloven." : journey.map(one -> switch (one.state()) {
                case RUNNING -> "Forløbet er i gang.";
                case COMPLETE -> "Forløbet blev afsluttet " + CardText.day(one.endedAt()) + ".";
                case STOPPED -> "Forløbet blev standset " + CardText.day(one.endedAt()) + ", fordi mandatet ophørte.";
            }).orElse("Forløbet er ikke begyndt endnu.");
        }
    }

    /**
     * Where the mayor stands with an event.
     *
     * @param answered   how and when, or by when; never null
     * @param answeredAt null without an answer
     */
    record AnswerLine(String eventId, String title, String when, String answer, String answered, Instant answeredAt, String attendance) {
    }

    /** A seat in a body and for how long. */
    record MembershipLine(String body, String period) {

        static MembershipLine of(Membership seat) {
            return new MembershipLine(seat.body(), seat.endsOn() == null ? "fra " + CardText.day(seat.beginsOn())
                : CardText.day(seat.beginsOn()) + " til " + CardText.day(seat.endsOn()));
        }
    }

    /**
     * What the mayor wants of the networks and what came of it.
     *
     * @param place       the network's name, or why there is none
     * @param facilitator empty without a place
     */
    record NetworkLine(String place, String facilitator) {

        static NetworkLine of(Optional<Wish> wish, Optional<Network> place) {
            String waiting = wish.map(one -> "Svar på tilbuddet: " + one.answer().danish()).orElse("Intet svar på tilbuddet endnu");
            return new NetworkLine(place.map(Network::name).orElse(waiting), place.map(Network::facilitator).orElse(""));
        }
    }

    /** A letter or mail and where it stands. */
    record PostLine(String dispatchId, String kind, String subject, String state, String when) {

        static PostLine of(Post.Written written) {
            return new PostLine(written.dispatchId(), written.kind().danish(), written.subject(), written.state(),
                CardText.time(written.sentAt() == null ? written.madeAt() : written.sentAt()));
        }
    }

    /**
     * An open task.
     *
     * @param ours whether the reader may work it
     */
    record TaskLine(OpenTask task, boolean overdue, boolean ours) {

        static TaskLine of(OpenTask task, Instant now, Set<String> ours) {
            return new TaskLine(task, task.due() != null && task.due().isBefore(now), ours.contains(task.id()));
        }

        public String due() {
            return task.due() == null ? "" : CardText.day(task.due());
        }
    }
}
