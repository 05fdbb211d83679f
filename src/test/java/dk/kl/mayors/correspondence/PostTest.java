package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.Post.ToMayor;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.RosterImports;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class PostTest {

    private static final MandateId AARHUS = Sample.mandateId("0751");
    private static final MandateId KOLDING = Sample.mandateId("0621");

    @Autowired
    private Post post;
    @Autowired
    private RosterImports imports;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void givenAarhusIsConfirmedAndKoldingIsNot() {
        imports.stage(Sample.ROUND, "foreløbig.csv", Sample.rosterOf("0751", "0621"), false);
        imports.apply(Sample.ROUND);
        imports.stage(Sample.ROUND, "endelig.csv", Sample.rosterOf("0751"), true);
        imports.apply(Sample.ROUND);
    }

    @Test
    void freezesTheLetterWithItsEnclosures() {
        post.sendWelcomeLetter(AARHUS);

        assertThat(database.queryForList("select a.file_name from dispatch d join dispatch_attachment a on a.dispatch_id = d.id"
            + " where d.mandate_id = ? and d.kind = 'WELCOME_LETTER' order by a.position", String.class, AARHUS.toString()))
            .containsExactly("Velkomstbrev.pdf", "Introduktion til borgmesterforløbet.pdf", "Borgmesternetværk.pdf",
                "Det politiske arbejde i råd og udvalg.pdf");
    }

    @Test
    void leavesTheFirstMessageOfAPurposeAlone() {
        post.write(receipt("first", "Du deltager"));
        post.write(receipt("first", "Du deltager ikke"));
        post.write(receipt("second", "Du deltager ikke"));

        assertThat(texts("first")).singleElement().asString().contains("Vi har noteret: Du deltager.");
        assertThat(texts("second")).hasSize(1);
    }

    @Test
    void writesNothingToAProvisionalMayor() {
        assertThatThrownBy(() -> post.sendWelcomeLetter(KOLDING)).isInstanceOf(Post.NotConfirmed.class)
            .hasMessageContaining("ikke bekræftet");
        assertThatThrownBy(() -> post.write(ToMayor.of(KOLDING, MailKind.NETWORK_OFFER, "x", Map.of("signUpBy", "i dag"))))
            .isInstanceOf(Post.NotConfirmed.class);
    }

    @Test
    void refusesAMailWithoutAFieldOfItsText() {
        assertThatThrownBy(() -> post.write(ToMayor.of(AARHUS, MailKind.NETWORK_OFFER, "incomplete", Map.of())))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("signUpBy");
    }

    @Test
    void waitsInTheOutboxWhenThereIsNoMailServer() {
        post.write(receipt("waits", "Du deltager"));

        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("dispatch").count()).isZero();
        assertThat(database.queryForObject("select state from dispatch where occasion = 'waits'", String.class)).isEqualTo("QUEUED");
    }

    @Test
    void givesACalendarEntryAlong() {
        post.write(ToMayor.of(AARHUS, MailKind.CANCELLATION, "b98", Map.of("title", "B98", "when", "fredag", "place", "KØF"))
            .with(calendar.event(Sample.ROUND, EventKind.B98_MEETING).orElseThrow(), CalendarEntry.Method.CANCEL));

        assertThat(database.queryForObject("select a.media_type from dispatch d join dispatch_attachment a on a.dispatch_id = d.id"
            + " where d.kind = 'CANCELLATION' and d.occasion = 'b98'", String.class)).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    }

    private static ToMayor receipt(String occasion, String answer) {
        return ToMayor.of(AARHUS, MailKind.RECEIPT, occasion,
            Map.of("title", "B98", "when", "fredag den 14. januar 2022 kl. 10.00-12.00", "place", "KØF", "answer", answer));
    }

    private List<String> texts(String occasion) {
        return database.queryForList("select text_body from dispatch where mandate_id = ? and occasion = ?", String.class, AARHUS.toString(), occasion);
    }
}
