package dk.kl.mayors.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Rounds;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class TextsPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Rounds rounds;
    @Autowired
    private JdbcClient database;

    private String texts;

    @BeforeEach
    void aRound() {
        texts = "/letters/" + rounds.newRound().id() + "/texts/";
    }

    @ParameterizedTest
    @ValueSource(strings = {"LETTER", "WELCOME_LETTER", "INVITATION", "MEMBER_LIST", "NETWORK_PLACE"})
    void showsEachTextBesideWhatTheMayorGets(String kind) throws Exception {
        pages.perform(get(texts + kind).with(group("head-of-office"))).andExpect(status().isOk())
            .andExpect(content().string(containsString(kind.equals("LETTER") ? "data:image/png;base64," : "post-paper")));
    }

    @Test
    void checksTheFieldsWhileTyping() throws Exception {
        send("/preview", "communications", "Emne", "Kom {{stedd}}").andExpect(status().isOk())
            .andExpect(content().string(containsString("Mente du {{sted}}?"))).andExpect(content().string(not(containsString("<html"))));
        send("/preview", "communications", "Emne", "Kom til {{sted}}").andExpect(content().string(containsString("Kommunaløkonomisk Forum (KØF)")));
    }

    @Test
    void keepsWhatWasTypedWhenATextCannotBeSaved() throws Exception {
        send("", "communications", "Mit emne", "Min tekst {{findesikke}}").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Mit emne"))).andExpect(content().string(containsString("Min tekst {{findesikke}}")));
    }

    @Test
    void refusesALetterOfThreePages() throws Exception {
        pages.perform(form(texts + "LETTER", "communications", "Brev", "Et langt afsnit om det hele.\n\n".repeat(150))).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Brevet fylder mere end to sider. Kort det ned.")));
    }

    @Test
    void savesANewVersionForApproval() throws Exception {
        send("", "communications", "Kom", "{{hilsen}}").andExpect(status().is3xxRedirection());

        pages.perform(get(texts + "INVITATION").with(group("communications")))
            .andExpect(content().string(containsString("Version 1 venter på kontorchefens godkendelse.")));
    }

    @Test
    void sendsATestToTheWriterOnly() throws Exception {
        send("/test", "communications", "Prøv mig", "{{hilsen}}").andExpect(status().isOk())
            .andExpect(content().string(containsString("Prøven er lagt i udgående post")));

        assertThat(database.sql("select to_address || ' ' || subject from dispatch where kind = 'TEST' order by made_at desc").query(String.class).list().get(0))
            .startsWith("camilla@").endsWith("Prøve: Prøv mig");
    }

    @Test
    void letsOnlySomeSave() throws Exception {
        send("", "head-of-office", "Emne", "Tekst").andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITATION?own=0751-2022-01-01", "INVITATION?own=../..", "NOTHING"})
    void answersWhatIsNotThereWithAClearStatus(String address) throws Exception {
        pages.perform(get(texts + address).with(group("communications"))).andExpect(status().is4xxClientError());
    }

    private ResultActions send(String action, String group, String subject, String body) throws Exception {
        return pages.perform(form(texts + "INVITATION" + action, group, subject, body));
    }

    private static MockHttpServletRequestBuilder form(String address, String group, String subject, String body) {
        var form = post(address).with(group(group)).with(csrf());
        Map.of("subject", subject, "body", body).forEach(form::param);
        return form;
    }

    private static RequestPostProcessor group(String group) {
        return user("camilla").authorities(new SimpleGrantedAuthority(group));
    }
}
