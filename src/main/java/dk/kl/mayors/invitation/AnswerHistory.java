package dk.kl.mayors.invitation;

import static dk.kl.mayors.invitation.Invitations.Channel.CALENDAR;
import static dk.kl.mayors.invitation.Invitations.Channel.IMPORT;
import static dk.kl.mayors.invitation.Invitations.Channel.PAGE;
import static dk.kl.mayors.invitation.Invitations.Channel.SECRETARY;

import dk.kl.mayors.invitation.Invitations.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was answered to one invitation until now, and what a further answer means beside it.
 *
 * @param entries the lines since the event was last moved to another day, the oldest first: what was said of the old day tells nothing
 * @param size    how many lines there are in all
 */
record AnswerHistory(List<AnswerEntry> entries, int size) {

    private static final Set<Channel> PAGES = Set.of(PAGE, SECRETARY);

    static AnswerHistory of(List<AnswerEntry> all) {
        int since = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).channel() == Channel.MOVED) {
                since = all.get(i).answer() == Answer.UNKNOWN ? i + 1 : i;
            }
        }
        return new AnswerHistory(all.subList(since, all.size()), all.size());
    }

    /** Whether the last line says the same and came the same way. */
    boolean lastIs(Answer answer, Channel channel) {
        return last(entry -> true).filter(entry -> entry.answer() == answer && entry.channel() == channel).isPresent();
    }

    /** Whether the conference's list says again what it said last time: then there is nothing to write. */
    boolean repeatsTheList(Answer answer, Channel channel) {
        return channel == IMPORT && last(entry -> entry.channel() == IMPORT).filter(entry -> entry.answer() == answer).isPresent();
    }

    /** Whether the answer takes effect: a person's always does, the list's only where no person has answered. */
    boolean counts(Channel channel) {
        return channel.human() || byAPerson().isEmpty();
    }

    /**
     * The earlier answer that the new one contradicts; empty when there is none. A person at our telephone has asked the mayor and
     * contradicts nothing. The list and a person disagree when one says that somebody comes and the other not; the mayor's page and the
     * calendar disagree when they say different things.
     */
    Optional<AnswerEntry> contradicted(Answer answer, Channel channel) {
        if (answer == Answer.UNKNOWN || channel == Channel.STAFF) {
            return Optional.empty();
        }
        Optional<AnswerEntry> otherSide = channel == IMPORT ? byAPerson() : last(entry -> entry.channel() == IMPORT);
        return otherSide.filter(entry -> entry.answer().coming() != answer.coming())
            .or(() -> byAPerson().filter(entry -> pageAndCalendar(entry.channel(), channel) && entry.answer() != answer));
    }

    private static boolean pageAndCalendar(Channel one, Channel other) {
        return PAGES.contains(one) && other == CALENDAR || one == CALENDAR && PAGES.contains(other);
    }

    int next() {
        return size + 1;
    }

    private Optional<AnswerEntry> byAPerson() {
        return last(entry -> entry.channel().human() && entry.answer() != Answer.UNKNOWN);
    }

    private Optional<AnswerEntry> last(Predicate<AnswerEntry> rule) {
        return entries.stream().filter(rule).reduce((earlier, later) -> later);
    }
}
