package dk.kl.mayors.correspondence.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text in Markdown with merge fields. A field's value enters the parsed tree as text, so that it can never become markup; raw
 * HTML in the text is shown as it is written, and pictures are left out.
 */
public record MarkdownText(String source) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([\\p{L}\\d]+)\\s*}}");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    /** The names of the fields that stand in the text. */
    public Set<String> fields() {
        Set<String> names = new TreeSet<>();
        Matcher field = FIELD.matcher(source);
        while (field.find()) {
            names.add(field.group(1));
        }
        return names;
    }

    /** The filled text as well-formed HTML without a frame. */
    public String html(MergeValues values) {
        return HTML.render(filled(values));
    }

    /** The filled text for reading without HTML. */
    public String text(MergeValues values) {
        return TEXT.render(filled(values)).strip();
    }

    /** A line without markup, for instance a subject, with its fields filled. */
    public static String fillLine(String line, MergeValues values) {
        return FIELD.matcher(line).replaceAll(field -> Matcher.quoteReplacement(valueOf(field.group(1), values).replace("\n", ", ")));
    }

    private Node filled(MergeValues values) {
        Node document = PARSER.parse(source);
        document.accept(new Filler(values));
        return document;
    }

    private static String valueOf(String name, MergeValues values) {
        if (!values.knows(name)) {
            throw new IllegalArgumentException("Feltet {{" + name + "}} findes ikke. Ret skabelonen.");
        }
        return values.get(name);
    }

    private static final class Filler extends AbstractVisitor {

        private final MergeValues values;

        private Filler(MergeValues values) {
            this.values = values;
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
                Matcher field = FIELD.matcher(text.getLiteral().strip());
                if (field.matches() && values.knows(field.group(1)) && values.isList(field.group(1))) {
                    replaceByList(paragraph, values.get(field.group(1)).lines().toList());
                    return;
                }
            }
            visitChildren(paragraph);
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(fillLine(text.getLiteral(), values));
        }

        @Override
        public void visit(Image image) {
            image.insertBefore(new Text(image.getTitle() == null ? "" : image.getTitle()));
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            link.setDestination(fillLine(link.getDestination(), values));
            visitChildren(link);
        }

        private static void replaceByList(Paragraph paragraph, List<String> lines) {
            BulletList list = new BulletList();
            list.setTight(true);
            list.setMarker("-");
            for (String line : lines) {
                Paragraph content = new Paragraph();
                content.appendChild(new Text(line));
                ListItem item = new ListItem();
                item.appendChild(content);
                list.appendChild(item);
            }
            paragraph.insertBefore(list);
            paragraph.unlink();
        }
    }
}
