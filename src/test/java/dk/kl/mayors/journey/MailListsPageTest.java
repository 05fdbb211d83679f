package dk.kl.mayors.journey;

import static dk.kl.mayors.staff.StaffGroup.COMMUNICATIONS;
import static dk.kl.mayors.staff.StaffGroup.FACILITATORS;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HostileValues;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.journey.MailList.Addressee;
import dk.kl.mayors.roster.MandateId;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class MailListsPageTest {

    @Autowired
    private MockMvc browser;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;
    @Autowired
    private Story story;
    @Autowired
    private Invitations invitations;
    @Autowired
    private JdbcClient database;

    private TestRound round;
    private MandateId aarhus;

    @BeforeEach
    void threeMayors() {
        round = rounds.newRound();
        aarhus = rounds.mayor(round, "0751", true);
        rounds.mayor(round, "0492", false);
        rounds.provisionalMayor(round, "0101");
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void givesTheAddressesOfAllWhoAreConfirmedReadyToCopy() throws Exception {
        assertThat(page("")).contains("2 adresser", "Vilja Birk0492 &lt;borgmester0492@kommune.example&gt;;\nVilja Birk0751 &lt;borgmester0751@kommune.example&gt;;")
            .doesNotContain("borgmester0101", "sekretaer0751");
        assertThat(page("&list=nyvalgte")).contains("1 adresse<").doesNotContain("borgmester0492@");
        assertThat(page("&list=KKR Midtjylland")).contains("KKR Midtjylland</span>: <span>1 adresse<", "borgmester0751@");
        assertThat(page("&secretaries=true")).contains("4 adresser", "Ask Sølunde &lt;sekretaer0751@kommune.example&gt;;");
    }

    @Test
    void givesTheAddressesOfThoseWhoCome() throws Exception {
        String b98 = rounds.event(round, EventKind.B98_MEETING);
        story.start("invitation", aarhus.toString(), Map.of("roundId", round.id().value(), "eventId", b98, "newlyElected", true,
            "municipality", "Aarhus", "municipalityCode", "0751"));
        engine.letTimePassUntil(round.b98().minusDays(10));
        assertThat(page("&list=kommer-" + b98)).contains("0 adresser", "Der er ingen på listen endnu.");

        invitations.answer(aarhus, b98, Answer.ATTENDS, "", Channel.PAGE, null);

        assertThat(page("&list=kommer-" + b98)).contains("1 adresse<", "borgmester0751@");
    }

    @Test
    void saysWhoCannotBeReached() throws Exception {
        database.sql("update mandate set email = '' where id = ?").param(aarhus.toString()).update();

        assertThat(page("")).contains("1 adresse<", "Borgmesteren mangler en mailadresse i: Aarhus.");
    }

    @Test
    void isForThoseWhoSeeContactData() throws Exception {
        browser.perform(get("/mail-lists").with(Staff.of(COMMUNICATIONS))).andExpect(status().isOk());
        browser.perform(get("/mail-lists").with(Staff.of(FACILITATORS))).andExpect(status().isForbidden());
        browser.perform(get("/mail-lists?list=findes-ikke").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
        browser.perform(get("/mail-lists?round=2098-2101").with(Staff.of(SECRETARIAT))).andExpect(status().isNotFound());
    }

    @Test
    void putsNobodyElseIntoTheLineWhateverAMayorIsCalled() throws Exception {
        HostileValues hostile = new HostileValues();
        for (int i = 0; i < 2_000; i++) {
            String line = new Addressee(Sample.mayor("0751"), "Borgmester", hostile.next(), "vilja@kommune.example").line();

            assertThat(line).doesNotContain("\n", "\r").endsWith(" <vilja@kommune.example>;");
            InternetAddress[] read = InternetAddress.parse(line.substring(0, line.length() - 1), false);
            assertThat(read).as(line).hasSize(1);
            assertThat(read[0].getAddress()).isEqualTo("vilja@kommune.example");
        }
    }

    private String page(String query) throws Exception {
        return browser.perform(get("/mail-lists?round=" + round.id() + query).with(Staff.of(SECRETARIAT))).andExpect(status().isOk()).andReturn()
            .getResponse().getContentAsString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
