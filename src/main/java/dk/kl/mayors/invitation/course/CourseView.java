package dk.kl.mayors.invitation.course;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.Mandate;
import java.util.ArrayList;
import java.util.List;

/** The course of a round: mayors in Danish order of the municipalities, sessions in the order of time. */
record CourseView(RoundId round, List<Event> sessions, List<Line> lines) {

    /** One mayor. */
    record Line(Mandate mandate, List<CourseCell> cells) {

        public String municipality() {
            return mandate.municipality().name();
        }

        public String mayor() {
            return mandate.mayor().name();
        }

        public long attended() {
            return cells.stream().filter(CourseCell::attended).count();
        }
    }

    /** "14. september 2022". */
    public String day(Event session) {
        return DanishDates.date(session.startsAt().toLocalDate());
    }

    /** How many came to the session of that position, or to its make-up. */
    public long attended(int session) {
        return lines.stream().filter(line -> line.cells().get(session).attended()).count();
    }

    List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("Kommune", "Borgmester"));
        sessions.forEach(session -> titles.add(session.title() + ", " + day(session)));
        titles.add("Deltaget i");
        return titles;
    }

    List<List<String>> rows() {
        return lines.stream().map(line -> {
            List<String> row = new ArrayList<>(List.of(line.municipality(), line.mayor()));
            line.cells().forEach(cell -> row.add(cell.word()));
            row.add(Long.toString(line.attended()));
            return row;
        }).toList();
    }
}
