package dk.kl.mayors.proof;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.roster.MandateId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one mayor, the secretary and staff can write about that mayor, each text by the page that takes it. Knows nothing of inquiries. */
@Component
public class EveryText {

    private final Rounds rounds;
    private final MayorLinks links;
    private final JdbcClient database;
    private final Clock clock;

    EveryText(Rounds rounds, MayorLinks links, JdbcClient database, Clock clock) {
        this.rounds = rounds;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    /** Writes everything that can be written while the mayor is invited to the first meeting. */
    public void write(Office office, int port, TestRound round, MandateId mandate, Marks marks) {
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        onTheOwnPage(OwnPage.ofMayor(links, mandate, port), mandate, b98, marks);
        Office.fill(OwnPage.ofSecretary(links, mandate, port), "/answers/" + b98, "answer", "substitute", "substitute", marks.word("stedfortræder"));
        onTheCard(office, round, mandate, marks);
        office.fill("sara", card(round, mandate), "/events/" + b98 + "/wishes", "mandate", mandate.toString(), "DIET", marks.word("notededkost"),
            "HOTEL", marks.word("notededhotel"));
        office.fill("kasper", "/events/course?round=" + round.id(), "/events/course/exemptions", "round", round.id().value(), "mandate",
            mandate.toString(), "event", rounds.event(round, EventKind.INTRO_SESSION_1), "reason", marks.word("fritagelse"));
        newsletters(office, mandate, marks);
    }

    /** A change of mayor and a change of date that staff describe and then give up. */
    public void plansThatAreGivenUp(Office office, TestRound round, MandateId mandate, Marks marks) {
        String successions = "/mayors/" + mandate.municipality() + "/changes";
        String succession = HttpUser.redirect(office.fill("sara", card(round, mandate), successions, "mandate", mandate.toString()));
        office.fill("sara", succession, succession, "change", "ENDS", "reason", "RELEASED", "firstName", marks.word("efterfølger"), "lastName",
            marks.word("efterfølgerensnavn"), "email", marks.mail("efterfoelger"), "secretaryName", marks.word("nysekretær"), "secretaryEmail",
            marks.mail("nysekretaer"), "party", marks.word("parti"));
        office.fill("sara", succession, succession + "/drop");
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        String move = HttpUser.redirect(office.fill("sara", "/events/" + b98, "/events/changes", "event", b98));
        office.fill("sara", move, move, "message", marks.word("flytning"));
        office.fill("sara", move, move + "/drop");
    }

    private void onTheOwnPage(OwnPage page, MandateId mandate, String b98, Marks marks) {
        Office.fill(page, "/wishes/" + b98, "DIET", marks.word("kost"), "ACCESS", marks.word("hensyn"), "ARRIVAL", marks.word("ankomst"), "HOTEL",
            marks.word("nat"));
        Office.fill(page, "/corrections", "email", marks.mail("ret"), "phone", marks.phone("rettelefon", "72 " + mandate.municipality().value().substring(0, 2) + " " + mandate.municipality().value().substring(2) + " 18"),
            "secretaryName", marks.word("retsekretær"), "secretaryEmail", marks.mail("retsekretaer"));
    }

    private void onTheCard(Office office, TestRound round, MandateId mandate, Marks marks) {
        String notes = "/mayors/" + mandate.municipality() + "/notes";
        office.fill("sara", card(round, mandate), notes, "mandate", mandate.toString(), "text", marks.word("note"), "audience", "");
        office.fill("kirsten", card(round, mandate), notes, "mandate", mandate.toString(), "text", marks.word("fortroligNote"), "audience", "head-of-office");
        String note = database.sql("select id from mayor_note where text = ?").param(marks.word("note")).query(String.class).single();
        office.fill("sara", card(round, mandate), notes + "/" + note + "/strike", "mandate", mandate.toString(), "reason", marks.word("streget"));
    }

    private void newsletters(Office office, MandateId mandate, Marks marks) {
        String page = "/newsletters/momentum";
        office.fill("camilla", page, page + "/consents", "mandate", mandate.toString(), "how", "PHONE", "givenOn",
            LocalDate.ofInstant(clock.instant(), EngineClock.COPENHAGEN).toString(), "note", marks.word("samtykke"));
        office.fill("camilla", page, page + "/unsubscribe", "mandate", mandate.toString(), "how", "MAIL", "note", marks.word("afmelding"));
    }

    private static String card(TestRound round, MandateId mandate) {
        return "/mayors/" + mandate.municipality() + "?round=" + round.id() + "&mandate=" + mandate;
    }
}
