package dk.kl.mayors.inquiry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Staff;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.staff.StaffGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which the advisers keep the rules and the templates. */
@ProductTest
class RulesPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private RuleBook book;
    @Autowired
    private Rules rules;

    @Test
    void showsWhichRulesAreInForceAndTheTemplates() throws Exception {
        pages.perform(get("/inquiries/rules").with(Staff.of(StaffGroup.ADVISERS))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Lov om kommunernes styrelse")))
            .andExpect(content().string(containsString("Gælder til og med 31. december 2025")))
            .andExpect(content().string(containsString("Svar om eftervederlag")))
            .andExpect(content().string(containsString("Tilføj en regel")));
    }

    @Test
    void keepsARuleAndSaysWhatIsWrongWithOne() throws Exception {
        String title = "Lov om prøver " + UUID.randomUUID();
        pages.perform(post("/inquiries/rules/sources").param("title", title).param("citation", "§ 7").param("link", "https://lov.example/7")
            .param("from", "2020-03-01").with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andExpect(redirectedUrl("/inquiries/rules"));
        assertThat(source(title).quoted()).isEqualTo(title + ", § 7 (gælder fra 1. marts 2020)");

        pages.perform(post("/inquiries/rules/sources").param("title", "Noget skrevet").param("link", "javascript:alert(1)").with(csrf())
                .with(Staff.of(StaffGroup.CONFIDENTIAL_ADVISERS))).andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("begynder med https://"))).andExpect(content().string(containsString("Noget skrevet")));
        pages.perform(post("/inquiries/rules/sources/" + source(title).id() + "/replace").param("title", "Den næste").param("from", "2020-03-01")
                .with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("efter den 1. marts 2020"))).andExpect(content().string(containsString("Den næste")));
        assertThat(source(title).replacedBy()).isNull();
    }

    @Test
    void correctsAMisspellingWithoutReplacing() throws Exception {
        String title = "Lov om stavefejl " + UUID.randomUUID();
        book.add(new SourceData(title, "", "", null));

        pages.perform(post("/inquiries/rules/sources/" + source(title).id()).param("title", title + " rettet").with(csrf())
            .with(Staff.of(StaffGroup.ADVISERS))).andExpect(redirectedUrl("/inquiries/rules"));

        assertThat(source(title + " rettet").stateOn(LocalDate.of(2026, 1, 1))).isEqualTo(SourceLine.State.IN_FORCE);
    }

    @Test
    void keepsATemplateWithItsSourcesAndSaysWhatIsWrongWithOne() throws Exception {
        String title = "Lov om skabeloner " + UUID.randomUUID();
        book.add(new SourceData(title, "", "", LocalDate.of(2030, 1, 1)));
        pages.perform(post("/inquiries/rules/templates").param("subject", "OTHER").param("title", title).param("body", "Kære borgmester")
            .param("families", source(title).family()).with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andExpect(redirectedUrl("/inquiries/rules"));

        TemplateLine template = rules.templates(InquirySubject.OTHER).stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        assertThat(template.changedBy()).isEqualTo("rasmus");
        assertThat(rules.quote(template.id(), LocalDate.of(2030, 1, 1)).orElseThrow().sources()).extracting(SourceLine::title).containsExactly(title);
        assertThat(rules.quote(template.id(), LocalDate.of(2029, 12, 31)).orElseThrow().missing()).containsExactly(title);

        pages.perform(post("/inquiries/rules/templates/" + template.id()).param("subject", "OTHER").param("title", title).param("body", " ")
                .with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("Skriv skabelonens tekst")));
        pages.perform(post("/inquiries/rules/templates/" + template.id()).param("subject", "LEAVE").param("title", title).param("body", "Nyt")
            .with(csrf()).with(Staff.of(StaffGroup.ADVISERS))).andExpect(redirectedUrl("/inquiries/rules"));
        assertThat(book.template(template.id()).orElseThrow()).satisfies(changed -> {
            assertThat(changed.subject()).isEqualTo(InquirySubject.LEAVE);
            assertThat(changed.families()).isEmpty();
        });
    }

    @Test
    void theHeadOfOfficeReadsOnly() throws Exception {
        pages.perform(get("/inquiries/rules").with(Staff.of(StaffGroup.HEAD_OF_OFFICE))).andExpect(status().isOk())
            .andExpect(content().string(not(containsString("Tilføj en regel"))));
        String id = book.sources().get(0).id();
        pages.perform(get("/inquiries/rules/sources/" + id).with(Staff.of(StaffGroup.HEAD_OF_OFFICE))).andExpect(status().isOk())
            .andExpect(content().string(not(containsString("Gem rettelsen"))));
        for (String address : List.of("/sources", "/sources/" + id, "/sources/" + id + "/replace", "/templates", "/templates/" + book.templates().get(0).id())) {
            pages.perform(post("/inquiries/rules" + address).param("title", "x").with(csrf()).with(Staff.of(StaffGroup.HEAD_OF_OFFICE)))
                .andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"ADVISERS", "CONFIDENTIAL_ADVISERS", "HEAD_OF_OFFICE"})
    void nobodyElseSeesTheRules(StaffGroup group) throws Exception {
        String source = book.sources().get(0).id();
        String template = book.templates().get(0).id();
        for (String address : List.of("", "/sources/new", "/sources/" + source, "/templates/new", "/templates/" + template, "/changes/x")) {
            pages.perform(get("/inquiries/rules" + address).with(Staff.of(group))).andExpect(status().isForbidden());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String address : List.of("/sources/x", "/templates/x", "/changes/x")) {
            pages.perform(get("/inquiries/rules" + address).with(Staff.of(StaffGroup.ADVISERS))).andExpect(status().isNotFound());
        }
    }

    private SourceLine source(String title) {
        return book.sources().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
    }
}
