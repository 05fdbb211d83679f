package dk.kl.mayors.correspondence.inbox;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a mail as a person reads them. */
final class MailWords {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String BLOCKS = "p, div, tr, li, ul, ol, table, blockquote, pre, h1, h2, h3, h4, h5, h6";

    private MailWords() {
    }

    /** The bytes as text: in the character set that the part names, else in UTF-8 when they are that, else in that of Windows. */
    static String decoded(byte[] bytes, String contentType) {
        return named(contentType).map(charset -> new String(bytes, charset)).orElseGet(() -> {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, LATIN);
            }
        });
    }

    /** Plain text with clean lines. */
    static String ofPlain(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    /** The text of an HTML document; what is no text falls away. */
    static String ofHtml(String html) {
        Document document = Jsoup.parse(html);
        document.select("head, script, style, template").remove();
        document.body().forEachNode(node -> {
            if (node instanceof TextNode words) {
                words.text(words.getWholeText().replaceAll("\\s+", " "));
            }
        });
        for (Element block : document.body().select(BLOCKS)) {
            block.prependText("\n");
            block.appendText("\n");
        }
        return ofPlain(document.body().wholeText()).replaceAll("[ \\t\\u00A0]*\\n[ \\t\\u00A0]*", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private static Optional<Charset> named(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? Optional.empty() : Optional.of(Charset.forName(MimeUtility.javaCharset(name)));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
