package dk.kl.mayors.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.Post.CalendarEntry.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFileTest {

    private static final String EVENT = "VCALENDAR/VEVENT";
    private static final String ZONE = "VCALENDAR/VTIMEZONE";

    private final CalendarFile file = new CalendarFile(new MailSettings("post@kl.example", "KL", "svar@kl.example", List.of("*"), 60, true, LocalTime.of(20, 0), LocalTime.of(7, 0), 3),
        Clock.fixed(Instant.parse("2021-12-15T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @Test
    void asksForAnAnswer() {
        CalendarText calendar = written(event(0), Method.REQUEST);

        assertThat(calendar.one("VCALENDAR", "METHOD").value()).isEqualTo("REQUEST");
        assertThat(calendar.one("VCALENDAR", "VERSION").value()).isEqualTo("2.0");
        assertThat(calendar.value("UID")).isEqualTo("2022-2025-b98-0751-2022-01-01@kl.example");
        assertThat(calendar.value("SEQUENCE")).isEqualTo("0");
        assertThat(calendar.value("DTSTAMP")).isEqualTo("20211215T080000Z");
        assertThat(calendar.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(calendar.value("ORGANIZER")).isEqualTo("mailto:svar@kl.example");
        assertThat(calendar.value("ATTENDEE")).isEqualTo("mailto:borgmester@aarhus.example");
        assertThat(calendar.one(EVENT, "ATTENDEE").parameters()).contains("RSVP=TRUE", "PARTSTAT=NEEDS-ACTION", "CN=Vilja Birkelunde");
    }

    @Test
    void tellsTheTimeInCopenhagen() {
        CalendarText calendar = written(event(0), Method.REQUEST);

        assertThat(calendar.one(EVENT, "DTSTART").parameters()).isEqualTo(";TZID=Europe/Copenhagen");
        assertThat(calendar.value("DTSTART")).isEqualTo("20220114T100000");
        assertThat(calendar.value("DTEND")).isEqualTo("20220114T120000");
        assertThat(calendar.one(ZONE, "TZID").value()).isEqualTo("Europe/Copenhagen");
        assertThat(calendar.one(ZONE + "/STANDARD", "TZOFFSETTO").value()).isEqualTo("+0100");
        assertThat(calendar.one(ZONE + "/DAYLIGHT", "TZOFFSETTO").value()).isEqualTo("+0200");
        assertThat(calendar.one(ZONE + "/DAYLIGHT", "RRULE").value()).contains("FREQ=YEARLY", "BYMONTH=3", "BYDAY=-1SU");
    }

    @ParameterizedTest
    @CsvSource({"2022-03-25, +01:00", "2022-03-28, +02:00", "2022-10-28, +02:00", "2022-10-31, +01:00"})
    void keepsTheLocalHourAroundTheClockChanges(LocalDate day, ZoneOffset offset) {
        Event event = new Event("x", Sample.ROUND, EventKind.B98_MEETING, "Møde", day.atTime(10, 0), day.atTime(12, 0), "KL-huset", 1);

        CalendarText calendar = written(event, Method.REQUEST);

        assertThat(calendar.value("DTSTART")).isEqualTo(day.toString().replace("-", "") + "T100000");
        ZoneOffset told = ZoneOffset.of(calendar.one(ZONE + (offset.getTotalSeconds() == 3600 ? "/STANDARD" : "/DAYLIGHT"), "TZOFFSETTO").value());
        assertThat(day.atTime(10, 0).toInstant(told)).isEqualTo(day.atTime(10, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant());
    }

    @Test
    void movesTheSameEntry() {
        assertThat(written(event(3), Method.REQUEST).value("UID")).isEqualTo(written(event(0), Method.REQUEST).value("UID"));
        assertThat(written(event(3), Method.REQUEST).value("SEQUENCE")).isEqualTo("3");
    }

    @Test
    void cancelsTheSameEntry() {
        CalendarText calendar = written(event(3), Method.CANCEL);

        assertThat(calendar.one("VCALENDAR", "METHOD").value()).isEqualTo("CANCEL");
        assertThat(calendar.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(Integer.parseInt(calendar.value("SEQUENCE"))).isGreaterThan(3);
    }

    @Test
    void foldsLinesAtSeventyFiveOctets() {
        Event event = new Event("x", Sample.ROUND, EventKind.B98_MEETING, "Møde på Ærø, Æbelø og Å; ".repeat(20) + "😀", LocalDateTime.of(2022, 1, 14, 10, 0),
            LocalDateTime.of(2022, 1, 14, 12, 0), "Sønderå", 0);

        CalendarText calendar = written(event, Method.REQUEST);

        assertThat(calendar.octetLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(calendar.one(EVENT, "SUMMARY").text()).isEqualTo(event.title());
    }

    @Test
    void letsNothingBreakOutOfAValue() {
        byte[] bytes = file.bytes(new CalendarEntry(new Event("x", Sample.ROUND, EventKind.B98_MEETING, "A\r\nATTENDEE:mailto:x@y.example",
            LocalDateTime.of(2022, 1, 14, 10, 0), LocalDateTime.of(2022, 1, 14, 12, 0), "B\nEND:VEVENT", 0), Method.REQUEST), "u",
            "Bo\";X=1:\r\nORGANIZER", "a@b.example");

        CalendarText calendar = CalendarText.read(bytes);

        assertThat(calendar.value("ATTENDEE")).isEqualTo("mailto:a@b.example");
        assertThat(calendar.value("LOCATION")).isEqualTo("B END:VEVENT");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).containsOnlyOnce("\r\nORGANIZER");
    }

    @ParameterizedTest
    @EnumSource
    void anIndependentParserReadsTheSame(Method method) {
        Event event = new Event("x", Sample.ROUND, EventKind.B98_MEETING, "Møde, Ærø; C:\\Å\"", LocalDateTime.of(2022, 6, 14, 10, 0),
            LocalDateTime.of(2022, 6, 14, 12, 0), "Rådhuset, Sønder Allé; 2. sal ".repeat(6).strip(), 4);
        byte[] bytes = file.bytes(new CalendarEntry(event, method), "2022-2025-b98-0751-2022-01-01", "Vilja \"Vips\" Birkelunde; Aarhus, Å",
            "borgmester@aarhus.example");

        ICalendar calendar = ParsedCalendar.of(bytes);

        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.getMethod().getValue()).isEqualTo(method.name());
        VEvent parsed = ParsedCalendar.onlyEvent(calendar);
        assertThat(parsed.getUid().getValue()).isEqualTo("2022-2025-b98-0751-2022-01-01@kl.example");
        assertThat(parsed.getSequence().getValue()).isEqualTo(method == Method.CANCEL ? 5 : 4);
        assertThat(parsed.getSummary().getValue()).isEqualTo(event.title());
        assertThat(parsed.getLocation().getValue()).isEqualTo(event.place());
        assertThat(parsed.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2022-06-14T08:00:00Z"));
        assertThat(parsed.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2022-06-14T10:00:00Z"));
        assertThat(parsed.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2021-12-15T08:00:00Z"));
        assertThat(parsed.getOrganizer().getEmail()).isEqualTo("svar@kl.example");
        assertThat(parsed.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("borgmester@aarhus.example");
            assertThat(attendee.getCommonName()).isEqualTo("Vilja 'Vips' Birkelunde; Aarhus, Å");
            assertThat(attendee.getRsvp()).isTrue();
        });
        assertThat(calendar.getTimezoneInfo().getTimezone(parsed.getDateStart()).getComponent().getTimezoneId().getValue())
            .isEqualTo("Europe/Copenhagen");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-14T10:00,2022-01-14T09:00:00Z", "2022-03-26T10:00,2022-03-26T09:00:00Z", "2022-03-27T10:00,2022-03-27T08:00:00Z",
        "2022-10-29T10:00,2022-10-29T08:00:00Z", "2022-10-30T10:00,2022-10-30T09:00:00Z", "2029-10-28T10:00,2029-10-28T09:00:00Z"})
    void anIndependentParserKnowsTheHourFromTheFilesOwnTimeZone(LocalDateTime starts, Instant utc) {
        Event event = new Event("x", Sample.ROUND, EventKind.B98_MEETING, "Møde", starts, starts.plusHours(2), "KØF", 0);
        String renamed = new String(file.bytes(new CalendarEntry(event, Method.REQUEST), "u", "Bo", "bo@b.example"), StandardCharsets.UTF_8)
            .replace("Europe/Copenhagen", "A Zone That Nobody Knows");

        ICalendar calendar = ParsedCalendar.of(renamed.getBytes(StandardCharsets.UTF_8));

        assertThat(ParsedCalendar.onlyEvent(calendar).getDateStart().getValue().toInstant()).isEqualTo(utc);
    }

    private CalendarText written(Event event, Method method) {
        return CalendarText.read(file.bytes(new CalendarEntry(event, method), "2022-2025-b98-0751-2022-01-01", "Vilja Birkelunde", "borgmester@aarhus.example"));
    }

    private static Event event(int version) {
        return new Event("2022-2025-b98", Sample.ROUND, EventKind.B98_MEETING, "Første møde i borgmesterkredsen (B98)",
            LocalDateTime.of(2022, 1, 14, 10, 0), LocalDateTime.of(2022, 1, 14, 12, 0), "Kommunaløkonomisk Forum (KØF)", version);
    }
}
