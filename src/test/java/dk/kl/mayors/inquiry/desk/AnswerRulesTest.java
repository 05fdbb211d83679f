package dk.kl.mayors.inquiry.desk;

import static dk.kl.mayors.staff.StaffGroup.ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.CONFIDENTIAL_ADVISERS;
import static dk.kl.mayors.staff.StaffGroup.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.kl.mayors.Engine;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Staff;
import dk.kl.mayors.engine.EngineClock;
import dk.kl.mayors.inquiry.Asked;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.rules.Rules;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.staff.StaffGroup;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An answer begins with a template and quotes the rules of the day on which the mayor asked. */
@ProductTest
class AnswerRulesTest {

    private static final String OLDER = "Bekendtgørelse om vederlag, diæter, pension m.v. for varetagelsen af kommunale hverv (gælder til og med 31. december 2025)";
    private static final String NEWER = "Bekendtgørelse om vederlag, diæter, pension m.v. for varetagelsen af kommunale hverv (gælder fra 1. januar 2026)";

    @Autowired
    private MockMvc browser;
    @Autowired
    private Asked asked;
    @Autowired
    private Engine engine;
    @Autowired
    private Casework casework;
    @Autowired
    private Rules rules;
    @Autowired
    private JdbcClient database;

    private MandateId mayor;

    @BeforeEach
    void givenAMayor() {
        mayor = asked.mayor();
    }

    @AfterEach
    void tidyUp() {
        engine.reset();
    }

    @Test
    void anAnswerToAQuestionOfDecember2025QuotesTheOlderOrderThoughItIsGivenInJanuary() throws Exception {
        engine.clockTo(LocalDateTime.of(2025, 12, 30, 10, 0));
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);
        engine.clockTo(LocalDateTime.of(2026, 1, 2, 10, 0));

        assertThat(page(id)).contains(OLDER, "som de var den", "30. december 2025").doesNotContain(NEWER);
        assertThat(answered(id)).contains(OLDER, "Lov om kommunernes styrelse").doesNotContain(NEWER);
    }

    @Test
    void anAnswerToAQuestionOfJanuary2026QuotesTheNewerOrder() throws Exception {
        engine.clockTo(LocalDateTime.of(2026, 1, 2, 10, 0));
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);

        assertThat(answered(id)).contains(NEWER).doesNotContain(OLDER);
    }

    @Test
    void aTemplateIsPutBehindWhatWasTypedAndItsSourcesAreChosen() throws Exception {
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);

        MockHttpServletResponse answer = send(id, "template", ADVISERS, "text", "Halvt svar", "template", template());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("Halvt svar\n\nKære borgmester").containsPattern("checked=\"checked\">\\s*<label[^>]*>Lov om kommunernes styrelse");
        assertThat(casework.find(id).orElseThrow().waiting()).isTrue();
    }

    @Test
    void saysWhichRulesOfTheTemplateWereNotInForceOnTheDayOfTheQuestion() throws Exception {
        engine.clockTo(LocalDateTime.of(2026, 1, 2, 10, 0));
        String title = "Lov om det kommende " + UUID.randomUUID();
        write("sources", "title", title, "from", "2030-01-01");
        String family = database.sql("select family from legal_source where title = ?").param(title).query(String.class).single();
        write("templates", "subject", "OTHER", "title", title, "body", "Kære borgmester", "families", family);
        String template = rules.templates(InquirySubject.OTHER).stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow().id();
        String id = asked.inquiry(mayor, InquirySubject.OTHER);

        assertThat(page(id)).doesNotContain("kender ingen udgave");
        assertThat(text(send(id, "template", ADVISERS, "template", template))).contains("vi kender ingen udgave, der gjaldt", "<li>" + title + "</li>");
        assertThat(text(send(id, "answer", ADVISERS, "how", "PAGE", "text", " ", "template", template))).as("until it is answered")
            .contains("<li>" + title + "</li>");
    }

    @Test
    void saysThatNoTemplateWasChosenAndKeepsTheText() throws Exception {
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);

        MockHttpServletResponse answer = send(id, "template", ADVISERS, "text", "Halvt svar", "template", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Vælg en skabelon.", "Halvt svar");
    }

    @Test
    void sendsNoAnswerInWhichTheTemplateStillAsksForSomething() throws Exception {
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);
        String unwritten = rules.quote(template(), LocalDate.of(2022, 1, 1)).orElseThrow().text();

        MockHttpServletResponse answer = send(id, "answer", ADVISERS, "how", "PAGE", "text", unwritten);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Skriv det, der mangler i de kantede parenteser", "[Skriv svaret her");
        assertThat(send(id, "answer", ADVISERS, "how", "PAGE", "text", "Se [bilag 1] og § 7.").getStatus()).isEqualTo(302);
    }

    @Test
    void givesTemplatesToNobodyWhoMayNotAnswer() throws Exception {
        String id = asked.inquiry(mayor, InquirySubject.REMUNERATION);

        assertThat(send(id, "template", SECRETARIAT, "template", template()).getStatus()).isEqualTo(403);
        assertThat(send(id, "template", CONFIDENTIAL_ADVISERS, "template", template()).getStatus()).isEqualTo(404);
        casework.answer(id, "rasmus", "Svaret", List.of(), Casework.Given.PAGE);
        MockHttpServletResponse late = send(id, "template", ADVISERS, "text", "Halvt svar", "template", template());
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("besvaret eller taget af en anden", "Halvt svar");
    }

    @Test
    void offersNoTemplateBeforeTheSubjectIsKnown() throws Exception {
        String id = asked.inquiry(mayor, null);

        String page = text(browser.perform(get("/inquiries/" + id).with(Staff.of(CONFIDENTIAL_ADVISERS))).andReturn().getResponse());

        assertThat(page).contains("Emnet er ikke valgt", "Dit svar").doesNotContain("Brug skabelonen");
    }

    private String template() {
        return rules.templates(InquirySubject.REMUNERATION).stream().filter(one -> one.changedBy().equals("eksempel")).findFirst().orElseThrow().id();
    }

    /** The page once it is answered with the sources of the template. */
    private String answered(String id) throws Exception {
        LocalDate askedOn = LocalDate.ofInstant(casework.find(id).orElseThrow().receivedAt(), EngineClock.COPENHAGEN);
        List<String> fields = new ArrayList<>(List.of("how", "PAGE", "text", "Sådan er reglerne."));
        rules.quote(template(), askedOn).orElseThrow().sources().forEach(source -> fields.addAll(List.of("sources", source.id())));
        send(id, "answer", ADVISERS, fields.toArray(String[]::new));
        return page(id);
    }

    private void write(String what, String... fields) throws Exception {
        assertThat(perform("/inquiries/rules/" + what, ADVISERS, fields).getRedirectedUrl()).isEqualTo("/inquiries/rules");
    }

    private MockHttpServletResponse send(String id, String what, StaffGroup group, String... fields) throws Exception {
        return perform("/inquiries/" + id + "/" + what, group, fields);
    }

    private MockHttpServletResponse perform(String address, StaffGroup group, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf()).with(Staff.of(group));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String id) throws Exception {
        return text(browser.perform(get("/inquiries/" + id).with(Staff.of(ADVISERS))).andReturn().getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
