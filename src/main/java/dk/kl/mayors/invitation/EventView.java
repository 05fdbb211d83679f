package dk.kl.mayors.invitation;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An event and everybody who is invited to it, ready for the page.
 *
 * @param toCome    whether answers can still be taken
 * @param questions what the mayors are asked besides
 */
record EventView(Event event, List<Participant> participants, boolean toCome, SubstituteRule substitute, List<Question> questions) {

    public String when() {
        return DanishDates.period(event.startsAt(), event.endsAt());
    }

    public Summary summary() {
        return new Summary(event, participants.stream().map(Participant::invited).toList());
    }

    /** Whether the event can get another date. */
    public boolean movable() {
        return toCome && !event.cancelled();
    }

    /** The answers that staff can note. */
    public List<Answer> answers() {
        return substitute.choices();
    }

    /** Whether attendance waits to be registered for somebody. */
    public boolean attendanceOpen() {
        return participants.stream().anyMatch(Participant::attendanceOpen);
    }

    /** The participants that a filter's code and a search leave. */
    List<Participant> shown(String filter, String query) {
        Predicate<Participant> wanted = Stream.of(Filter.values()).filter(one -> one.code.equals(filter)).findFirst()
            .map(one -> one.rule).orElse(participant -> true);
        return participants.stream().filter(wanted).filter(participant -> DanishSearch.matches(query, participant.municipality(),
            participant.mayor(), participant.mandate().municipality().kkr())).toList();
    }

    /** The filters with how many participants each one shows. */
    List<FilterLink> filters(String chosen) {
        return Arrays.stream(Filter.values())
            .map(one -> new FilterLink(one.code, one.danish, participants.stream().filter(one.rule).count(), one.code.equals(chosen))).toList();
    }

    /** What staff look for in the list. */
    private enum Filter {
        NONE("none", "Intet svar", participant -> participant.invited().answer() == null || participant.invited().answer() == Answer.UNKNOWN),
        ATTENDS("attends", "Deltager", participant -> participant.invited().answer() == Answer.ATTENDS),
        SUBSTITUTE("substitute", "Stedfortræder deltager", participant -> participant.invited().answer() == Answer.SUBSTITUTE),
        DECLINES("declines", "Deltager ikke", participant -> participant.invited().answer() == Answer.DECLINES),
        EXEMPT("exempt", "Fritaget", participant -> participant.invited().answer() == Answer.EXEMPT),
        PRESENT("present", "Mødt", participant -> Boolean.TRUE.equals(participant.invited().attended())),
        ABSENT("absent", "Ikke mødt", participant -> Boolean.FALSE.equals(participant.invited().attended()));

        private final String code;
        private final String danish;
        private final Predicate<Participant> rule;

        Filter(String code, String danish, Predicate<Participant> rule) {
            this.code = code;
            this.danish = danish;
            this.rule = rule;
        }
    }

    /** A filter of the list. */
    record FilterLink(String code, String danish, long count, boolean current) {
    }

    /** The figures of an event. */
    record Summary(Event event, List<Invited> all) {

        public String when() {
            return DanishDates.period(event.startsAt(), event.endsAt());
        }

        public long invited() {
            return count(one -> one.invitedAt() != null);
        }

        public long answered() {
            return count(one -> one.answer() != null && one.answer() != Answer.UNKNOWN);
        }

        /** Those who have said that they or a substitute will come. */
        public long attending() {
            return count(one -> one.answer() == Answer.ATTENDS || one.answer() == Answer.SUBSTITUTE);
        }

        public long present() {
            return count(one -> Boolean.TRUE.equals(one.attended()));
        }

        private long count(Predicate<Invited> rule) {
            return all.stream().filter(rule).count();
        }
    }

    /**
     * Somebody who is invited.
     *
     * @param channel        how the last answer came; null without one
     * @param wishes         what the mayor asks for, by question
     * @param attendanceOpen whether the task to register the attendance waits
     */
    record Participant(Mandate mandate, Invited invited, Channel channel, boolean attendanceOpen, Map<Question, String> wishes) {

        /** What the mayor asks for, or empty. */
        public String wish(Question question) {
            return wishes.getOrDefault(question, "");
        }

        public String id() {
            return mandate.id().toString();
        }

        public String municipality() {
            return mandate.municipality().name();
        }

        public String mayor() {
            return mandate.mayor().name();
        }

        public String answer() {
            return invited.answer() == null ? invited.invitedAt() == null ? "Ikke inviteret endnu" : "Intet svar endnu" : invited.answer().danish();
        }

        /** "3. januar 2022", empty without an answer. */
        public String answeredOn() {
            return Optional.ofNullable(invited.answeredAt()).map(Participant::day).orElse("");
        }

        public String answeredHow() {
            return channel == null ? "" : channel.danish();
        }

        public String answerDeadline() {
            return day(invited.answerDeadline());
        }

        public String attendance() {
            return invited.attended() == null ? "" : invited.attended() ? "Mødt" : "Ikke mødt";
        }

        /** Whether somebody is expected to have come. */
        public boolean expected() {
            return invited.answer() == Answer.ATTENDS || invited.answer() == Answer.SUBSTITUTE;
        }

        /** Whether an answer can be noted: the invitation has gone out. */
        public boolean canAnswer() {
            return invited.invitedAt() != null;
        }

        private static String day(Instant instant) {
            return DanishDates.date(instant.atZone(EngineClock.COPENHAGEN).toLocalDate());
        }
    }
}
