package dk.kl.mayors.correspondence.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedTextsTest {

    private final ShippedTexts shipped = new ShippedTexts();

    @ParameterizedTest
    @EnumSource
    void everyTextUsesOnlyItsOwnFieldsAndIsFilledCompletely(TextKind kind) {
        Template text = shipped.of(kind);
        assertThat(TextRules.problems(kind, text.subject(), text.body().source())).isEmpty();

        MergeValues values = examples(kind);

        assertThat(text.subject(values) + text.body().html(values) + text.body().text(values)).doesNotContain("{{", "}}");
        assertThat(text.body().html(values)).contains("<p>");
        assertThat(text.body().text(values)).doesNotContain("<p>", "**");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextFollowsTheDanishConventions(TextKind kind) {
        Template text = shipped.of(kind);
        String filled = text.body().text(examples(kind));
        assertThat(filled).doesNotContain("Kære borgmester,", "Med venlig hilsen,", " De ", " Dem ", "!");
        assertThat(filled).doesNotContainPattern("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");
    }

    @Test
    void turnsTheLinesOfAListFieldIntoAList() {
        Map<String, String> values = new HashMap<>();
        TextKind.MEMBER_LIST.fields().forEach(field -> values.put(field.key(), field.example()));
        values.put("members", "Ærø: Bo\nAarhus: *Ida*");

        MarkdownText text = new MarkdownText("Medlemmerne er:\n\n{{medlemmer}}");

        assertThat(text.html(new MergeValues(TextKind.MEMBER_LIST.fields(), values))).contains("<li>Ærø: Bo</li>", "<li>Aarhus: *Ida*</li>");
        assertThat(text.text(new MergeValues(TextKind.MEMBER_LIST.fields(), values))).contains("- Ærø: Bo");
    }

    @Test
    void showsHtmlInATextAsItIsWrittenAndFollowsNoUnsafeLink() {
        String html = new MarkdownText("<script>x</script>\n\n[her](javascript:alert(1)) ![](http://spy.example/x.png)").html(new MergeValues(List.of(), Map.of()));
        assertThat(html).doesNotContain("<script", "javascript:", "<img", "spy.example");
    }

    private static MergeValues examples(TextKind kind) {
        Map<String, String> values = new HashMap<>();
        kind.fields().forEach(field -> values.put(field.key(), field.example()));
        return new MergeValues(kind.fields(), values);
    }
}
