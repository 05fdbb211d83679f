package dk.kl.mayors.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Sample;
import dk.kl.mayors.inquiry.Casework.Given;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Instant NOW = Instant.parse("2022-01-11T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final Inquiry inquiry = Inquiry.written("id", "H-2022-0001", Sample.mandateId("0751"), Sample.ROUND, InquiryCategory.REMUNERATION,
        Channel.PAGE, NOW);

    @Test
    void whoTakesItHasItUntilItIsLaidBack() {
        inquiry.assigned("rasmus");
        assertThat(inquiry.state()).isEqualTo(InquiryState.TAKEN);
        assertThat(inquiry.takenByAnother("tove")).isTrue();
        assertThat(inquiry.takenByAnother("rasmus")).isFalse();

        inquiry.assigned(null);
        assertThat(inquiry.state()).isEqualTo(InquiryState.OPEN);
        assertThat(inquiry.takenByAnother("tove")).isFalse();
    }

    @Test
    void onlyWhoHasTakenItAnswers() {
        assertThatThrownBy(() -> inquiry.answer("rasmus", Given.PAGE, LATER)).isInstanceOf(CaseRefused.class).hasMessage("Tag henvendelsen, før du svarer.");
        inquiry.assigned("tove");
        assertThatThrownBy(() -> inquiry.answer("rasmus", Given.PAGE, LATER)).isInstanceOf(CaseRefused.class);
        assertThat(inquiry.state()).isEqualTo(InquiryState.TAKEN);
    }

    @Test
    void itIsAnsweredOnce() {
        answered(Given.PAGE);
        assertThatThrownBy(() -> inquiry.answer("rasmus", Given.PAGE, LATER)).isInstanceOf(CaseRefused.class).hasMessageContaining("allerede besvaret");
        assertThatThrownBy(() -> inquiry.sort(InquiryCategory.PERSONAL)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void anAnswerOnTheTelephoneIsNotOnThePage() {
        answered(Given.PHONE);
        assertThat(inquiry.status().answerIsHere()).isFalse();

        inquiry.reopen(LATER);
        answered(Given.PAGE);
        assertThat(inquiry.status().answerIsHere()).isTrue();
    }

    @Test
    void anotherCategoryMakesItNobodys() {
        inquiry.assigned("rasmus");
        assertThat(inquiry.sort(InquiryCategory.REMUNERATION)).isFalse();
        assertThat(inquiry.assignee()).isEqualTo("rasmus");

        assertThat(inquiry.sort(InquiryCategory.PERSONAL)).isTrue();
        assertThat(inquiry.assignee()).isNull();
        assertThat(inquiry.state()).isEqualTo(InquiryState.OPEN);
        assertThat(inquiry.clockStartedAt()).as("the mayor has waited since then").isEqualTo(NOW);
    }

    @Test
    void itIsOpenedAgainUntilItIsClosed() {
        assertThat(inquiry.reopen(LATER)).isFalse();
        answered(Given.PAGE);
        assertThat(inquiry.reopen(LATER)).isTrue();
        assertThat(inquiry.clockStartedAt()).isEqualTo(LATER);
        assertThat(inquiry.status().answeredAt()).isNull();

        answered(Given.PAGE);
        inquiry.close(LATER);
        assertThat(inquiry.reopen(LATER)).isFalse();
        assertThat(inquiry.status().canReopen()).isFalse();
        assertThat(inquiry.status().dueAt()).isNull();
    }

    @Test
    void nothingClosesUnanswered() {
        assertThatThrownBy(() -> inquiry.close(LATER)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void whatIsOnTheTelephoneIsWrittenDownOnceAndNotWorkedBefore() {
        Inquiry call = Inquiry.onThePhone("id", "H-2022-0002", "sara", NOW);
        assertThat(call.mandate()).isNull();
        assertThatThrownBy(call::mustWait).isInstanceOf(CaseRefused.class).hasMessageContaining("ikke skrevet ned");

        call.record(Sample.mandateId("0751"), Sample.ROUND, InquiryCategory.RULES);
        assertThat(call.state()).isEqualTo(InquiryState.OPEN);
        assertThat(call.category()).isEqualTo(InquiryCategory.RULES);
        assertThatThrownBy(() -> call.record(Sample.mandateId("0101"), Sample.ROUND, InquiryCategory.RULES)).isInstanceOf(CaseRefused.class);
    }

    private void answered(Given how) {
        inquiry.assigned("rasmus");
        inquiry.answer("rasmus", how, LATER);
    }
}
