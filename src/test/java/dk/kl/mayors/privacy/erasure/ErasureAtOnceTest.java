package dk.kl.mayors.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.AtOnce;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Staff;
import dk.kl.mayors.Story;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.DataSubject.Kind;
import dk.kl.mayors.proof.Office;
import dk.kl.mayors.staff.StaffGroup;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasures that several people ask for, or decide about, in the same moment. */
@ProductTest
class ErasureAtOnceTest {

    private static final String ASKS = Staff.id(StaffGroup.PROCESS_OWNER);
    private static final String APPROVES = Staff.id(StaffGroup.HEAD_OF_OFFICE);

    @LocalServerPort int port;
    @Autowired Engine engine;
    @Autowired Rounds rounds;
    @Autowired Story story;
    @Autowired Erasures erasures;
    @Autowired JdbcClient database;

    private DataSubject mayor;

    @BeforeEach
    void aMayor() {
        mayor = new DataSubject(Kind.MAYOR, Set.of(rounds.mayor(rounds.newRound(), "0751", true).toString()));
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
        database.sql("delete from erasure where mandates = ?").param(mayor.mandates().iterator().next()).update();
    }

    @RepeatedTest(5)
    void whatSeveralAskForAtOnceIsOneErasure() throws Exception {
        List<String> asked = AtOnce.all(() -> ask(ASKS), () -> ask(APPROVES), () -> ask(ASKS));

        assertThat(asked).containsOnly(asked.get(0));
        assertThat(erasures.all()).filteredOn(one -> one.subject().equals(mayor)).hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoApprovalsAtOnceTheSecondIsToldThatItIsDecided() throws Exception {
        String id = ask(ASKS);
        HttpUser user = new Office(port).user(APPROVES);
        HttpRequest.Builder yes = user.form("/privacy/erasures/" + id, "/privacy/erasures/" + id + "/decision", "decision=yes");

        List<HttpResponse<String>> answers = AtOnce.all(() -> user.send(yes.copy()), () -> user.send(yes.copy()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).singleElement()
            .satisfies(late -> assertThat(late.body()).contains("Det er afgjort imens. Se, hvordan det står nu."));
        assertThat(erasures.erasure(id).state()).isEqualTo(Erasure.State.APPROVED);
        assertThat(story.tasks(id)).isEmpty();
    }

    private String ask(String userId) {
        return erasures.ask(mayor, ErasureReason.OBJECTION, userId);
    }
}
