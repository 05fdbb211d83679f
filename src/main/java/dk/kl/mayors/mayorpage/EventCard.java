package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.EventDetails.Details;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event of the mayor's, as the page shows it.
 *
 * @param wishes what the mayor has asked for; empty on the secretary's page
 */
record EventCard(Event event, Invited invited, Details details, Map<Question, String> wishes, Instant now, boolean secretary) {

    public String id() {
        return event.id();
    }

    public String title() {
        return event.title();
    }

    public String when() {
        return DanishDates.period(event.startsAt(), event.endsAt());
    }

    public String place() {
        return event.place();
    }

    /** "7. januar 2022". */
    public String answerBy() {
        return DanishDates.weekday(invited.answerDeadline().atZone(EngineClock.COPENHAGEN).toLocalDate());
    }

    /** Whether the event is still to begin, so that its answer can be given and changed. */
    public boolean toCome() {
        return event.startsAt().atZone(EngineClock.COPENHAGEN).toInstant().isAfter(now);
    }

    public boolean cancelled() {
        return event.cancelledForGood();
    }

    /** Whether staff are changing the event; until they can no longer undo it nobody is told what. */
    public boolean changing() {
        return event.quietUntil() != null && event.quietUntil().isAfter(now);
    }

    /** Whether an answer can be given now. */
    public boolean open() {
        return sent() && toCome() && !event.cancelled() && !changing();
    }

    /** Whether the invitation has gone out. */
    public boolean sent() {
        return invited.invitedAt() != null;
    }

    public boolean answered() {
        return invited.answer() != null && invited.answer() != Answer.UNKNOWN;
    }

    /** Whether the event stands in the mayor's calendar: invited, not declined, not cancelled. */
    public boolean inCalendar() {
        return invited.concerned() && !cancelled();
    }

    /** Whether the mayor is asked and has not answered. */
    public boolean waits() {
        return open() && !answered();
    }

    /** The answer as a sentence; empty without one. */
    public String answer() {
        if (!answered()) {
            return "";
        }
        if (invited.answer() == Answer.EXEMPT) {
            return secretary ? "Borgmesteren er fritaget." : "Du er fritaget.";
        }
        String substitute = invited.substitute().isEmpty() ? "" : ": " + invited.substitute();
        return (secretary ? "Borgmesteren har svaret: " : "Du har svaret: ") + invited.answer().danish() + substitute + ".";
    }

    /** The published practical information, one piece on each line. */
    public List<String> information() {
        return details.information().lines().filter(line -> !line.isBlank()).toList();
    }

    /** What the mayor is asked besides; only the mayor in person, and only as long as it helps. */
    public List<Question> questions() {
        return open() && !secretary && invited.concerned() ? details.questions() : List.of();
    }

    public String wish(Question question) {
        return wishes.getOrDefault(question, "");
    }

    public List<Choice> choices() {
        return details.substitute().choices().stream().map(answer -> new Choice(answer.code(), words(answer))).toList();
    }

    private String words(Answer answer) {
        String who = secretary ? "Borgmesteren" : "Jeg";
        return switch (answer) {
            case ATTENDS -> who + " deltager";
            case DECLINES -> who + " deltager ikke";
            case SUBSTITUTE -> who + " sender en stedfortræder";
            case EXEMPT, UNKNOWN -> answer.danish();
        };
    }

    /** An answer that can be chosen. */
    record Choice(String code, String words) {
    }
}
