package dk.kl.mayors.privacy.leftover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingsTest {

    private static final String NAME = "Søren Ørnebæk";
    private static final Traces TRACES = new Traces(List.of(new Trace("søren ørnebæk", false)), List.of(new FullName("søren", "ørnebæk", false)));

    static Stream<byte[]> wrappings() throws IOException {
        String text = "Kære " + NAME + ", velkommen som borgmester i kommunen.";
        return Stream.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("windows-1252")), text.getBytes(StandardCharsets.UTF_16LE),
            ("x" + text).getBytes(StandardCharsets.UTF_16BE), Base64.getMimeEncoder().encode(text.getBytes(StandardCharsets.UTF_8)),
            "Hej S=C3=B8ren =C3=98rne=\r\nb=C3=A6k".getBytes(StandardCharsets.US_ASCII),
            "Subject: =?UTF-8?Q?S=C3=B8ren_=C3=98rneb=C3=A6k?=".getBytes(StandardCharsets.US_ASCII),
            zipped(text), gzipped(text), pdf(NAME),
            Base64.getMimeEncoder().encode(zipped(text)), zipped(new String(pdf(NAME), StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void aNameIsFoundInEveryWrapping(byte[] content) {
        Finds finds = new Finds(TRACES);
        finds.bytes("content", content);
        finds.endOf("t");
        assertThat(finds.leftovers()).containsExactly(new Leftover("t", "content", 1, false));
    }

    @Test
    void aNameIsFoundHoweverATextWritesIt() {
        assertThat(Stream.of("S&oslash;ren &Oslash;rneb&aelig;k", "{\"navn\":\"S\\u00f8ren \\u00d8rneb\\u00e6k\"}", URLEncoder.encode(NAME, StandardCharsets.UTF_8),
            "SØREN\n  ØRNEBÆK", "So\u0308ren".replace("o\u0308", "ø") + "\u00a0Ørne\u00adbæk", "(Søren Ørnebæk)")).allSatisfy(text -> assertThat(found(text)).isTrue());
        assertThat(Stream.of("Søren", "Ørnebæk", "Søren og Lis Ørnebæk", "Asøren Ørnebæk", "Søren Ørnebækken", "")).allSatisfy(text -> assertThat(found(text)).isFalse());
    }

    @Test
    void firstAndLastNameAreATraceOnlyTogether() {
        Finds finds = new Finds(TRACES);
        finds.row(Map.of("first_name", "søren", "last_name", "ørnebæk"));
        finds.row(Map.of("first_name", "søren", "last_name", "holm"));
        finds.row(Map.of("first_name", "lis", "last_name", "ørnebæk"));
        finds.endOf("t");
        assertThat(finds.leftovers()).containsExactly(new Leftover("t", "last_name", 1, false));
    }

    @Test
    void aTelephoneNumberIsFoundInItsSpellings() {
        assertThat(Spellings.phone("+45 33 70 32 08")).contains("33703208", "33 70 32 08", "33-70-32-08", "3370 3208", "4533703208");
        assertThat(Spellings.phone("112")).isEmpty();
        assertThat(Spellings.name("Ask", "Sølunde")).contains("ask sølunde", "sølunde, ask", "ask_soelunde");
        assertThat(Spellings.wholeName("Aarhus")).as("one name alone is no trace").isEmpty();
    }

    private static boolean found(String text) {
        return TRACES.standIn(text) || !onlyReadings(text).isEmpty();
    }

    private static List<Leftover> onlyReadings(String text) {
        Finds finds = new Finds(TRACES);
        finds.text("c", text);
        finds.endOf("t");
        return finds.leftovers();
    }

    private static byte[] zipped(String text) {
        return zipped(text, StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
