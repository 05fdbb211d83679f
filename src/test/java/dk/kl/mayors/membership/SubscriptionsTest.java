package dk.kl.mayors.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.membership.Subscriptions.Offer;
import dk.kl.mayors.membership.Subscriptions.Period;
import dk.kl.mayors.roster.MandateChanges;
import dk.kl.mayors.roster.MandateId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class SubscriptionsTest {

    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private SubscriptionService service;
    @Autowired
    private NewsletterLists lists;
    @Autowired
    private Memberships memberships;
    @Autowired
    private MandateChanges changes;
    @Autowired
    private Post post;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Engine engine;

    private TestRound round;
    private MandateId mayor;
    private LocalDate today;

    @BeforeEach
    void aMayor() {
        round = rounds.newRound();
        mayor = rounds.mayor(round, "0751", true);
        today = round.letterDate();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void offersWhatTheMayorOptsIntoWithTheTextOfTheConsent() {
        assertThat(subscriptions.offers(mayor)).extracting(Offer::name).containsExactly("KL's daglige nyhedsbreve", "Momentum", "Danske Kommuner");
        assertThat(subscriptions.offers(mayor)).allSatisfy(offer -> {
            assertThat(offer.text().wording()).startsWith("Ja tak, KL må sende mig");
            assertThat(offer.subscribed()).isFalse();
        });
    }

    @Test
    void keepsTheProofOfAConsentAndSendsAReceipt() {
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today));

        Period period = subscriptions.history(mayor).get(0);
        assertThat(period.begun()).isEqualTo("på borgmesterens egen side");
        assertThat(period.consent().version()).isEqualTo(1);
        assertThat(period.consent().wording()).contains("Momentum");
        assertThat(period.endedAt()).isNull();
        assertThat(memberships.newslettersOf(mayor)).containsExactly("Momentum");
        assertThat(subscriptions.offers(mayor)).filteredOn(Offer::subscribed).extracting(Offer::newsletter).containsExactly("momentum");
        assertThat(post.to(mayor)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.SUBSCRIPTION_RECEIPT);
            assertThat(mail.subject()).isEqualTo("Du er tilmeldt Momentum");
        });
    }

    @Test
    void staffLogAConsentOnlyWithWhereItIsKept() {
        assertThatThrownBy(() -> new Consent(Consent.How.PHONE, 1, today, " ", "sara")).isInstanceOf(SubscriptionRefused.class)
            .hasMessageContaining("hvor samtykket ligger");
        assertThatThrownBy(() -> new Consent(Consent.How.MAIL, 1, today, "Journal 22/117", "")).isInstanceOf(SubscriptionRefused.class);

        subscriptions.subscribe(mayor, "daily", new Consent(Consent.How.PHONE, 1, today.minusDays(1), "Journal 22/117", "sara"));

        Period period = subscriptions.history(mayor).get(0);
        assertThat(period.begun()).isEqualTo("14. december " + today.getYear() + " på telefon");
        assertThat(List.of(period.note(), period.loggedBy())).containsExactly("Journal 22/117", "sara");
    }

    @Test
    void refusesWhatProvesNothing() {
        assertThatThrownBy(() -> subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(7, today))).isInstanceOf(SubscriptionRefused.class)
            .hasMessageContaining("Hent siden igen");
        assertThatThrownBy(() -> subscriptions.subscribe(mayor, "nothing", Consent.onOwnPage(1, today))).isInstanceOf(SubscriptionRefused.class);
        assertThatThrownBy(() -> subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today.plusDays(1))))
            .isInstanceOf(SubscriptionRefused.class).hasMessageContaining("fremtiden");
        MandateId provisional = rounds.provisionalMayor(round, "0461");
        assertThatThrownBy(() -> subscriptions.subscribe(provisional, "momentum", Consent.onOwnPage(1, today)))
            .isInstanceOf(SubscriptionRefused.class).hasMessageContaining("bekræftet");
        assertThat(subscriptions.history(mayor)).isEmpty();
        assertThat(post.to(mayor)).isEmpty();
    }

    @Test
    void subscribesOnceHoweverOftenSomebodyClicks() {
        List<CompletableFuture<Void>> clicks = List.of(click(), click(), click());
        clicks.forEach(CompletableFuture::join);

        assertThat(subscriptions.history(mayor)).hasSize(1);
        assertThat(post.to(mayor)).hasSize(1);
    }

    private CompletableFuture<Void> click() {
        return CompletableFuture.runAsync(() -> subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today)));
    }

    @Test
    void keepsEveryPeriodOfTheHistory() {
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today));
        engine.clockTo(today.atTime(9, 0));
        assertThat(subscriptions.unsubscribe(mayor, "momentum", new Withdrawal(Withdrawal.How.PHONE, "Ringede selv", "sara"))).isTrue();
        assertThat(subscriptions.unsubscribe(mayor, "momentum", Withdrawal.own(Withdrawal.How.OWN_PAGE))).isFalse();
        assertThat(memberships.newslettersOf(mayor)).isEmpty();
        engine.clockTo(today.plusDays(1).atTime(9, 0));
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today.plusDays(1)));

        List<Period> history = subscriptions.history(mayor);
        assertThat(history).hasSize(2);
        assertThat(history.get(0).endedAt()).isNull();
        assertThat(Duration.between(history.get(1).begunAt(), history.get(1).endedAt())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(List.of(history.get(1).ended(), history.get(1).endNote(), history.get(1).endedBy()))
            .containsExactly("på telefon", "Ringede selv", "sara");
        assertThat(post.to(mayor)).hasSize(2);
    }

    @Test
    void whoSaidYesToAnEarlierTextKeepsThatText() {
        String wording = subscriptions.offers(mayor).get(2).text().wording();
        int version = subscriptions.offers(mayor).get(2).text().version();
        subscriptions.subscribe(mayor, "danske-kommuner", Consent.onOwnPage(version, today));

        lists.reword("danske-kommuner", "Ja tak, KL må sende mig Danske Kommuner på mail. " + mayor);

        assertThat(subscriptions.history(mayor).get(0).consent().wording()).isEqualTo(wording);
        assertThat(subscriptions.offers(mayor).get(2).text().version()).isEqualTo(version + 1);
        assertThatThrownBy(() -> lists.reword("danske-kommuner", " ")).isInstanceOf(SubscriptionRefused.class);
    }

    @Test
    void theBoardsNewsletterComesWithTheOfficeAndWithoutAReceipt() {
        service.subscribeWithOffice(mayor);
        service.subscribeWithOffice(mayor);

        assertThat(subscriptions.history(mayor)).singleElement().satisfies(period -> {
            assertThat(period.begun()).isEqualTo("tilmeldt af KL");
            assertThat(period.consent()).isNull();
        });
        assertThat(post.to(mayor)).isEmpty();
    }

    @Test
    void whoHasLeftTheBoardsNewsletterIsNotSubscribedAgain() {
        service.subscribeWithOffice(mayor);
        subscriptions.unsubscribe(mayor, Newsletter.BOARD, new Withdrawal(Withdrawal.How.MAIL, "", "sara"));
        service.subscribeWithOffice(mayor);

        assertThat(memberships.newslettersOf(mayor)).isEmpty();
    }

    @Test
    void endsAllSubscriptionsWithTheMandatesLastDay() {
        service.subscribeWithOffice(mayor);
        subscriptions.subscribe(mayor, "momentum", Consent.onOwnPage(1, today));
        engine.clockTo(LocalDate.of(round.year(), 5, 12).atTime(10, 0));

        assertThat(changes.endMandate(mayor, LocalDate.of(round.year(), 5, 12))).isEmpty();

        assertThat(memberships.newslettersOf(mayor)).containsExactly("Nyt fra KL's bestyrelse", "Momentum");
        engine.clockTo(LocalDate.of(round.year(), 5, 13).atTime(0, 1));
        assertThat(memberships.newslettersOf(mayor)).isEmpty();
        assertThat(subscriptions.history(mayor)).extracting(Period::ended).containsOnly("ved fratrædelsen");
        assertThatThrownBy(() -> subscriptions.subscribe(mayor, "daily", Consent.onOwnPage(1, today))).isInstanceOf(SubscriptionRefused.class)
            .hasMessageContaining("fratrådt");
    }
}
