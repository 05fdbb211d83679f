package dk.kl.mayors.journey;

import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.journey.RoundReport.EventFigures;
import dk.kl.mayors.roster.MandateId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts the answers to an event, and how long they took. */
final class AnswerFigures {

    private AnswerFigures() {
    }

    static EventFigures of(String title, String when, List<Invited> all, Map<MandateId, String> municipalities) {
        List<Invited> invited = all.stream().filter(one -> one.invitedAt() != null).toList();
        List<Invited> answered = invited.stream().filter(one -> one.answeredAt() != null && given(one))
            .sorted(Comparator.comparingLong(AnswerFigures::days)).toList();
        return new EventFigures(title, when, invited.size(), count(invited, Answer.ATTENDS), count(invited, Answer.SUBSTITUTE),
            count(invited, Answer.DECLINES), count(invited, Answer.EXEMPT), count(invited, one -> !given(one) && one.answer() != Answer.EXEMPT),
            count(invited, one -> Boolean.TRUE.equals(one.attended())), count(invited, one -> Boolean.FALSE.equals(one.attended())),
            invited.stream().mapToLong(Invited::reminders).sum(), median(answered), slowest(answered, municipalities));
    }

    private static boolean given(Invited one) {
        return one.answer() == Answer.ATTENDS || one.answer() == Answer.SUBSTITUTE || one.answer() == Answer.DECLINES;
    }

    private static long count(List<Invited> invited, Answer answer) {
        return count(invited, one -> one.answer() == answer);
    }

    private static long count(List<Invited> invited, Predicate<Invited> rule) {
        return invited.stream().filter(rule).count();
    }

    private static long days(Invited one) {
        return Duration.between(one.invitedAt(), one.answeredAt()).toDays();
    }

    private static Double median(List<Invited> answered) {
        int size = answered.size();
        return size == 0 ? null : (days(answered.get((size - 1) / 2)) + days(answered.get(size / 2))) / 2.0;
    }

    private static String slowest(List<Invited> answered, Map<MandateId, String> municipalities) {
        if (answered.isEmpty()) {
            return "";
        }
        Invited last = answered.get(answered.size() - 1);
        return municipalities.getOrDefault(last.mandate(), "") + " (" + days(last) + (days(last) == 1 ? " dag)" : " dage)");
    }
}
