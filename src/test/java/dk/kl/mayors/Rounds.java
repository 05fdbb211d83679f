package dk.kl.mayors;

import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundPlan;
import dk.kl.mayors.calendar.RoundPlanning;
import dk.kl.mayors.calendar.WorkingDays;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each test a round of its own, with dates like those of the letter of 2021 in another year, and mayors in it. */
@Component
public class Rounds {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int FIRST_YEAR = 2502;
    private static final int PERIOD = 4;
    /** Pages take years up to 9000: past the last period the count begins again, a year later. */
    private static final int PERIODS = 1_600;

    private final JdbcClient database;
    private final RoundPlanning planning;
    private final RoundCalendar calendar;
    private final Roster roster;
    private final Engine engine;

    Rounds(JdbcClient database, RoundPlanning planning, RoundCalendar calendar, Roster roster, Engine engine) {
        this.database = database;
        this.planning = planning;
        this.calendar = calendar;
        this.roster = roster;
        this.engine = engine;
    }

    /** A planned round with all its dates; the clock stands at eight o'clock on the day of its letter. */
    public TestRound newRound() {
        int number = NEXT.getAndIncrement();
        int year = FIRST_YEAR + number % PERIODS * PERIOD + number / PERIODS;
        RoundId id = new RoundId(year + "-" + (year + 3));
        database.sql("""
                insert into election_round (id, election_date, last_constituting_date, office_date, state, version)
                values (?, ?, ?, ?, 'PLANNED', 0)""")
            .params(id.value(), LocalDate.of(year - 1, Month.NOVEMBER, 16), LocalDate.of(year - 1, Month.DECEMBER, 15),
                LocalDate.of(year, Month.JANUARY, 1)).update();
        database.sql("""
            insert into letterhead (round_id, sender, address, phone, chair_name, chair_title, director_name, director_title, contact_name,
              contact_title, contact_phone, contact_mail, version)
            select cast(:id as varchar(9)), sender, address, phone, chair_name, chair_title, director_name, director_title, contact_name,
              contact_title, contact_phone, contact_mail, 0
            from letterhead where round_id = '2022-2025'""").param("id", id.value()).update();
        database.sql("""
            insert into enclosure (id, round_id, slot, revision, file_name, sha256, size_in_bytes, uploaded_at, uploaded_by)
            select concat(cast(:year as varchar(4)), substring(id, 5)), cast(:id as varchar(9)), slot, revision, file_name, sha256,
              size_in_bytes, uploaded_at, uploaded_by
            from enclosure where round_id = '2022-2025'""").param("id", id.value()).param("year", year).update();
        TestRound round = new TestRound(id, year);
        planning.setDates(id, new RoundPlan(round.letterDate(), round.b98(), "Kommunaløkonomisk Forum (KØF)", round.intro1(), round.intro2(),
            "KL-huset, 2300 København S", round.signUpDeadline()));
        engine.clockTo(round.letterDate().atTime(8, 0));
        return round;
    }

    /** A confirmed mayor of that municipality in the round. */
    public MandateId mayor(TestRound round, String code, boolean newlyElected) {
        return insert(round, code, newlyElected, true);
    }

    /** A mayor whose election is still provisional. */
    public MandateId provisionalMayor(TestRound round, String code) {
        return insert(round, code, true, false);
    }

    private MandateId insert(TestRound round, String code, boolean newlyElected, boolean confirmed) {
        MandateId id = new MandateId(new MunicipalityCode(code), LocalDate.of(round.year(), Month.JANUARY, 1));
        Municipality municipality = roster.municipality(id.municipality()).orElseThrow();
        database.sql("""
                insert into mandate (id, round_id, municipality_code, first_name, last_name, email, phone, address, postal_code, city,
                  secretary_name, secretary_email, deputy_mayor, party, newly_elected, confirmed, version)
                values (?, ?, ?, 'Vilja', ?, ?, '00 00 00 00', 'Torvet 1', '8000', ?, 'Ask Sølunde', ?, '', 'A', ?, ?, 0)""")
            .params(id.toString(), round.id().value(), code, "Birk" + code, "borgmester" + code + "@kommune.example", municipality.name(),
                "sekretaer" + code + "@kommune.example", newlyElected, confirmed).update();
        return id;
    }

    /** The id of the round's event of that kind. */
    public String event(TestRound round, EventKind kind) {
        return calendar.event(round.id(), kind).orElseThrow().id();
    }

    /** A round of the tests and its dates: working days near those of 2021/22, whatever weekday they are in that year. */
    public record TestRound(RoundId id, int year) {

        public LocalDate letterDate() {
            return LocalDate.of(year - 1, Month.DECEMBER, 15);
        }

        public LocalDateTime b98() {
            return workingDay(Month.JANUARY, 14).atTime(10, 0);
        }

        public LocalDateTime intro1() {
            return workingDay(Month.JANUARY, 29).atTime(9, 30);
        }

        public LocalDateTime intro2() {
            return workingDay(Month.MARCH, 8).atTime(9, 30);
        }

        public LocalDate signUpDeadline() {
            return LocalDate.of(year, Month.FEBRUARY, 7);
        }

        private LocalDate workingDay(Month month, int day) {
            return WorkingDays.onOrAfter(LocalDate.of(year, month, day));
        }
    }
}
