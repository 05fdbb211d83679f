package dk.kl.mayors.mayorpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.membership.Consent;
import dk.kl.mayors.membership.Subscriptions;
import dk.kl.mayors.membership.Subscriptions.Offer;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.Networks;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.MandateId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only the mayor in person can choose on the page: newsletters and the network. */
@ProductTest
class OwnChoicesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Engine engine;
    @Autowired
    private Rounds rounds;
    @Autowired
    private MayorLinks links;
    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private NetworkSignUps signUps;
    @Autowired
    private Networks networks;

    private MandateId mayor;
    private OwnPage page;
    private OwnPage secretary;

    @BeforeEach
    void givenAMayorAndASecretary() {
        TestRound round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        page = OwnPage.ofMayor(links, mayor, port);
        secretary = OwnPage.ofSecretary(links, mayor, port);
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void subscribesWithProofOfConsentAndUnsubscribes() {
        Offer offer = subscriptions.offers(mayor).get(0);
        assertThat(page.open().body()).contains(offer.text().wording());

        HttpResponse<String> yes = page.submit("/newsletters/" + offer.newsletter(), "wanted=true&text=" + offer.text().version());
        page.submit("/newsletters/" + offer.newsletter(), "wanted=true&text=" + offer.text().version());

        assertThat(HttpUser.redirect(yes)).isEqualTo(page.path() + "?done=subscribed");
        assertThat(subscriptions.history(mayor)).singleElement().satisfies(period -> {
            assertThat(period.begun()).isEqualTo(Consent.How.OWN_PAGE.danish());
            assertThat(period.consent().version()).isEqualTo(offer.text().version());
        });
        assertThat(page.open().body()).contains("Du er tilmeldt.");

        page.submit("/newsletters/" + offer.newsletter(), "");
        assertThat(subscriptions.offers(mayor).get(0).subscribed()).isFalse();
    }

    @Test
    void takesNoConsentToATextThatDoesNotExistNorFromTheSecretary() {
        String newsletter = subscriptions.offers(mayor).get(0).newsletter();

        assertThat(page.submit("/newsletters/none", "wanted=true&text=1").statusCode()).isEqualTo(409);
        assertThat(page.submit("/newsletters/" + newsletter, "wanted=true&text=99").statusCode()).isEqualTo(409);
        HttpResponse<String> refused = secretary.submit("/newsletters/" + newsletter, "wanted=true&text=1");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nyhedsbreve kan kun borgmesteren selv vælge.");
        assertThat(secretary.open().body()).doesNotContain("Nyhedsbreve", "netværk");
        assertThat(subscriptions.history(mayor)).isEmpty();
    }

    @Test
    void takesNoAnswerToAnOfferThatHasNotBeenMade() {
        HttpResponse<String> answer = page.submit("/network", "answer=YES");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Du får et tilbud om netværk på mail.");
        assertThat(signUps.of(mayor)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAWishAndKeepsIt() {
        networks.signUp(mayor, Wish.of(Wish.Answer.LATER));

        HttpResponse<String> answer = page.submit("/network", "answer=YES&distance=langt&theme=CLIMATE&with=0461");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv afstanden som et helt antal kilometer", "value=\"langt\"");
        assertThat(page.submit("/network", "answer=").statusCode()).isEqualTo(422);
        assertThat(page.submit("/network", "answer=YES&with=0461&notWith=0461").statusCode()).isEqualTo(422);
        assertThat(page.submit("/network", "answer=YES&with=nowhere").statusCode()).isEqualTo(422);

        assertThat(HttpUser.redirect(page.submit("/network", "answer=YES&theme=CLIMATE&with=0461&with="))).isEqualTo(page.path() + "?done=network");
        Wish wish = signUps.of(mayor).orElseThrow().wish().orElseThrow();
        assertThat(wish.themes()).containsExactly(Theme.CLIMATE);
        assertThat(wish.with()).hasSize(1);
    }
}
