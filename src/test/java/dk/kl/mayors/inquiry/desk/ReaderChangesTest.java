package dk.kl.mayors.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who lets whom read inquiries, through the web apps' own interface. */
@ProductTest
class ReaderChangesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "Borgmester-2021!";
    private static final String NEWCOMER = "newcomer";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private JdbcClient database;

    private HttpUser administrator;

    @BeforeEach
    void anAdministratorAndANewcomer() {
        User newcomer = identityService.newUser(NEWCOMER);
        newcomer.setPassword(PASSWORD);
        identityService.saveUser(newcomer);
        identityService.createMembership(NEWCOMER, "communications");
        administrator = new HttpUser(port);
        administrator.logIn("admin", PASSWORD);
    }

    @AfterEach
    void tidyUp() {
        identityService.deleteUser(NEWCOMER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisers", "confidential-advisers", "head-of-office"})
    void nobodyLetsThemselvesIn(String group) {
        var answer = administrator.json("PUT", ENGINE + "/group/" + group + "/members/admin", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Bed en anden administrator om det");
        assertThat(identityService.createGroupQuery().groupMember("admin").groupId(group).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"advisers, gruppen Rådgiverne", "confidential-advisers, gruppen Fortrolige rådgivere", "head-of-office, gruppen Kontorchefen"})
    void whoIsLetInByAnotherStandsInTheAuditLogAndSoDoesTheEndOfIt(String group, String words) {
        String membership = ENGINE + "/group/" + group + "/members/" + NEWCOMER;
        int before = notes().size();

        assertThat(administrator.json("PUT", membership, "{}").statusCode()).isEqualTo(204);
        assertThat(administrator.json("DELETE", membership, "{}").statusCode()).isEqualTo(204);

        assertThat(notes().subList(before, before + 2)).containsExactly("admin: Adgang til henvendelser, Sat ind i " + words,
            "admin: Adgang til henvendelser, Taget ud af " + words);
    }

    @Test
    void aNewPasswordFromSomebodyElseStandsInTheAuditLogAndOnesOwnDoesNot() {
        int before = notes().size();
        String credentials = ENGINE + "/user/" + NEWCOMER + "/credentials";

        assertThat(administrator.json("PUT", credentials, "{\"password\":\"Raadhuset-2022!\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}").statusCode())
            .isEqualTo(204);
        HttpUser newcomer = new HttpUser(port);
        newcomer.logIn(NEWCOMER, "Raadhuset-2022!");
        assertThat(newcomer.json("PUT", credentials, "{\"password\":\"Raadhuset-2023!\",\"authenticatedUserPassword\":\"Raadhuset-2022!\"}").statusCode())
            .isEqualTo(204);

        assertThat(notes().subList(before, notes().size())).containsExactly("admin: Adgangskode, Givet af en anden end brugeren selv");
    }

    private List<String> notes() {
        return database.sql("select actor, what, why from audit_entry where about = ? order by entry_number").param(NEWCOMER)
            .query((row, number) -> row.getString("actor") + ": " + row.getString("what") + ", " + row.getString("why")).list();
    }
}
