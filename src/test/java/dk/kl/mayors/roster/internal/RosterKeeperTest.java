package dk.kl.mayors.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.Keepers;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import dk.kl.mayors.roster.RosterImports.Preview;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class RosterKeeperTest {

    private static final String ROSTER = "Borgmesteroversigten";

    @Autowired
    private Keepers keepers;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Roster roster;
    @Autowired
    private RosterImports imports;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private Post post;
    @Autowired
    private JdbcTemplate database;

    private TestRound round;
    private MandateId aarhus;
    private MandateId kolding;

    @BeforeEach
    void givenTwoMayors() {
        round = rounds.newRound();
        aarhus = rounds.mayor(round, "0751", true);
        kolding = rounds.mayor(round, "0621", true);
        database.update("update mandate set left_on = ? where id = ?", round.b98().toLocalDate(), aarhus.toString());
    }

    @Test
    void tellsAMayorEverythingAndNothingOfAnother() {
        assertThat(keepers.tell(ROSTER, Keepers.mayor(aarhus))).contains("Vilja Birk0751", "borgmester0751@kommune.example", "00 00 00 00", "Torvet 1, 8000",
            "Parti: A", "Nyvalgt", "Ask Sølunde sekretaer0751@kommune.example", "Fratrådt").doesNotContain("0621");
    }

    @Test
    void tellsASecretaryTheSecretarysPartOnly() {
        assertThat(keepers.tell(ROSTER, Keepers.secretary(aarhus))).contains("Ask Sølunde", "sekretaer0751@kommune.example")
            .doesNotContain("Birk0751", "Torvet", "Parti");
    }

    @Test
    void namesThePartyWithoutItsContentToStaffWhoMayNotSeeIt() {
        assertThat(keepers.tell(ROSTER, Keepers.mayor(aarhus), DataReader.staff("camilla", Set.of("communications"))))
            .contains("Parti: Findes, men kan ikke ses af dig");
    }

    @Test
    void leavesATombstoneThatNobodyIsWrittenTo() {
        long mails = mails();
        keepers.erase(ROSTER, Keepers.mayor(aarhus));

        Mandate gone = roster.mandate(aarhus);
        assertThat(gone.mayor()).isEqualTo(new Mandate.Person("Slettet", "person", "", "", "", "", ""));
        assertThat(gone.mayor().name()).isEqualTo(DataKeeper.GONE);
        assertThat(gone.secretary().name() + gone.secretary().email() + gone.deputyMayor() + gone.party()).isEmpty();
        assertThat(gone.erased()).isTrue();
        assertThat(roster.mandate(kolding).mayor().name()).isEqualTo("Vilja Birk0621");
        assertThat(roster.mandate(kolding).erased()).isFalse();
        post.sendWelcomeLetter(aarhus);
        post.write(Post.ToMayor.of(aarhus, MailKind.CANCELLATION, "b98", Map.of("title", "B98", "when", "fredag", "place", "KØF")));
        assertThat(mails()).isEqualTo(mails);
        assertThat(changes.correctContact(aarhus, new Contact("nogen@kommune.example", "", "", ""))).singleElement()
            .satisfies(problem -> assertThat(problem.sentence()).contains("slettet"));
    }

    @Test
    void erasesASecretaryAndLeavesTheMayor() {
        keepers.erase(ROSTER, Keepers.secretary(aarhus));

        assertThat(roster.mandate(aarhus).secretary().email()).isEmpty();
        assertThat(roster.mandate(aarhus).mayor().name()).isEqualTo("Vilja Birk0751");
        assertThat(roster.mandate(kolding).secretary().email()).isEqualTo("sekretaer0621@kommune.example");
    }

    @Test
    void erasesTheNameWhereItStandsAsThatOfADeputy() {
        MandateId later = rounds.mayor(rounds.newRound(), "0751", false);
        database.update("update mandate set deputy_mayor = 'Vilja Birk0751', first_name = 'Bo' where id = ?", later.toString());
        database.update("update mandate set deputy_mayor = 'Lis Holmeå' where id = ?", kolding.toString());

        keepers.erase(ROSTER, Keepers.mayor(aarhus));

        assertThat(roster.mandate(later).deputyMayor()).isEmpty();
        assertThat(roster.mandate(kolding).deputyMayor()).isEqualTo("Lis Holmeå");
    }

    @Test
    void bringsNobodyBackFromAFile() {
        imports.stage(round.id(), "oversigt.csv", file(), true);
        assertThat(keepers.tell(ROSTER, Keepers.mayor(aarhus))).contains("oversigt.csv");
        keepers.erase(ROSTER, Keepers.mayor(aarhus));
        assertThat(imports.staged(round.id())).as("the file that waited names the person").isEmpty();

        Preview again = imports.stage(round.id(), "oversigt.csv", file(), true);

        assertThat(again.valid()).isFalse();
        assertThat(again.problems()).anySatisfy(problem -> assertThat(problem.solution()).contains("slettet og hentes ikke ind igen"));
    }

    private static byte[] file() {
        return Sample.rosterOf("0751", "0621");
    }

    private long mails() {
        return database.queryForObject("select count(*) from dispatch", Long.class);
    }
}
