package dk.kl.mayors.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.TestDatabase;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The scan that the proofs rest on finds what is planted, in each kind of column and however it is written. */
@Tag("own-context")
@ProductTest
class EverywhereScanTest {

    private static final String SECRET = "Skjult Ærøbåd 4711";

    @Autowired
    private EverywhereScan scan;
    @Autowired
    private JdbcTemplate database;
    @TempDir
    private Path folder;

    @AfterEach
    void takeThePlantsAway() {
        database.execute("drop table if exists planted");
        database.execute("drop schema if exists hidden cascade");
    }

    @Test
    void findsATextInEveryKindOfColumn() {
        boolean postgresql = TestDatabase.onPostgresql();
        Map<String, String> kinds = new LinkedHashMap<>(Map.of("short", "varchar(100)", "fixed", "char(100)"));
        kinds.putAll(postgresql ? Map.of("long", "text", "document", "json", "binary", "jsonb", "list", "text[]", "markup", "xml")
            : Map.of("long", "clob", "document", "json", "list", "varchar(100) array", "ignorant", "varchar_ignorecase(100)"));
        database.execute("create table planted (id bigint" + kinds.entrySet().stream().map(kind -> ", \"a_" + kind.getKey() + "\" " + kind.getValue())
            .collect(Collectors.joining()) + ")");
        database.update("insert into planted values (1" + kinds.keySet().stream().map(name -> ", " + switch (name) {
            case "document", "binary" -> (postgresql ? "" : "json ") + "'{\"a\": \"" + SECRET + "\"}'";
            case "list" -> "array['" + SECRET + "']";
            case "markup" -> "'<a>" + SECRET + "</a>'";
            default -> "'Her står: " + SECRET.toUpperCase() + "'";
        }).collect(Collectors.joining()) + ")");

        assertThat(scan.database(List.of(SECRET)).of(SECRET))
            .isEqualTo(kinds.keySet().stream().collect(Collectors.toMap(name -> "planted.a_" + name, name -> 1)));
    }

    @Test
    void findsBytesHoweverTheyAreWritten() throws Exception {
        Map<String, byte[]> writings = writings();
        database.execute("create schema hidden");
        database.execute("create table hidden.planted (id bigint" + writings.keySet().stream()
            .map(name -> ", \"" + name + (TestDatabase.onPostgresql() ? "\" bytea" : "\" blob")).collect(Collectors.joining()) + ")");
        database.update("insert into hidden.planted values (1" + ", ?".repeat(writings.size()) + ")", writings.values().toArray());

        assertThat(scan.database(List.of(SECRET)).of(SECRET).keySet())
            .containsExactlyInAnyOrderElementsOf(writings.keySet().stream().map(name -> "planted." + name.toLowerCase(Locale.ROOT)).toList());
        database.execute("drop table hidden.planted");
        assertThat(scan.database(List.of(SECRET)).of(SECRET)).isEmpty();
    }

    @Test
    void findsALargeObjectOfPostgresql() {
        if (TestDatabase.onPostgresql()) {
            Long id = database.queryForObject("select lo_from_bytea(0, ?)", Long.class, (Object) SECRET.getBytes(UTF_8));
            assertThat(scan.database(List.of(SECRET)).of(SECRET)).isEqualTo(Map.of("pg_largeobject.data", 1));
            database.queryForObject("select lo_unlink(?)", Integer.class, id);
        }
    }

    @Test
    void looksIntoEveryTableOfTheProductAndOfTheEngine() {
        assertThat(scan.columns()).contains("act_ru_variable.text_", "act_hi_comment.full_msg_", "act_ge_bytearray.bytes_", "act_id_user.email_",
            "mandate.email", "document.content", "dispatch.html_body", "databasechangelog.description");
        assertThat(scan.columns()).hasSizeGreaterThan(400);
    }

    @Test
    void findsATelephoneNumberInAnySpellingButNotWithinALongerOne() throws Exception {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, "33 70 32 08\n+4533703208\n3370-3208.\ntlf. 33.70.32.08\n133703208\n2022-33703208-1\n");

        assertThat(scan.file(file, List.of("33 70 32 08")).of("33 70 32 08")).isEqualTo(Map.of("log.txt", 4));
    }

    @Test
    void findsATextInALogFileAndManyAtOnce() throws Exception {
        Path file = folder.resolve("product.log");
        Files.writeString(file, "x SKJULT \u00e6r\u00f8b\u00e5d 4711\nnothing\n%41%61se\\u00e5 and more\n");

        EverywhereScan.Hits hits = scan.file(file, List.of(SECRET, "Aaseå", "noth", "absent"));
        assertThat(hits.places()).isEqualTo(Map.of("product.log", Set.of(SECRET, "Aaseå", "noth")));
        assertThat(hits.of("absent")).isEmpty();
    }

    private static Map<String, byte[]> writings() throws Exception {
        String text = "Før. " + SECRET + " Efter.";
        byte[] utf8 = text.getBytes(UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("UTF-8", utf8);
        all.put("Latin-1", text.getBytes(ISO_8859_1));
        all.put("UTF-16LE", text.getBytes(UTF_16LE));
        all.put("UTF-16BE", text.getBytes(UTF_16BE));
        all.put("broken lines", text.replace(" ", "\r\n\t").getBytes(UTF_8));
        for (String before : List.of("", "x", "xy", "words\n")) {
            all.put("base64 after " + before.strip(), (before + Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(utf8)).getBytes(UTF_8));
        }
        all.put("base64 for addresses", ("t=" + Base64.getUrlEncoder().encodeToString(("?>?>" + text).getBytes(UTF_8))).getBytes(UTF_8));
        all.put("hexadecimal", ("\\x" + HexFormat.of().formatHex(utf8)).getBytes(UTF_8));
        all.put("quoted-printable", "F=C3=B8r Skjult =C3=86r=C3=B8b=\r\n=C3=A5d 4711".getBytes(UTF_8));
        all.put("quoted-printable in Latin-1", "Skjult =C6r=F8b=E5d=204711".getBytes(UTF_8));
        all.put("a line of a form", ("text=" + URLEncoder.encode(text, UTF_8)).getBytes(UTF_8));
        all.put("entities", "<p>Skjult&nbsp;&AElig;r&oslash;b&#229;d 4711</p>".getBytes(UTF_8));
        all.put("escapes", "{\"a\": \"Skjult \\u00c6r\\u00f8b\\u00e5d 4711\"}".getBytes(UTF_8));
        all.put("encoded words", ("Subject: " + MimeUtility.fold(9, MimeUtility.encodeText(text, "UTF-8", "B"))).getBytes(UTF_8));
        all.put("quoted words", ("Subject: " + MimeUtility.encodeText(text, "UTF-8", "Q")).getBytes(UTF_8));
        all.put("a mail", mail("7bit", "n.txt", "Content-Type: text/plain\r\nX: " + MimeUtility.encodeText(text, "UTF-8", "Q") + "\r\n\r\n"));
        all.put("a mail's part", mail("base64", "n.txt", Base64.getMimeEncoder().encodeToString(utf8)));
        all.put("a file name", mail("7bit", MimeUtility.encodeText(SECRET + ".txt", "UTF-8", "B"), "none"));
        all.put("gzip", packed(utf8, GZIPOutputStream::new));
        all.put("zlib", packed(utf8, DeflaterOutputStream::new));
        all.put("deflate", packed((text + " and a little more").getBytes(UTF_8), out -> new DeflaterOutputStream(out, new Deflater(9, true))));
        all.put("zip", zip("x.txt", utf8));
        all.put("a name in a zip", zip(SECRET + ".txt", new byte[] {1}));
        all.put("PDF", pdf("<html><body><p>" + text + "</p></body></html>"));
        all.put("a property of a PDF", pdf("<html><head><title>" + text + "</title></head><body><p>x</p></body></html>"));
        all.put("gzip in base64 in JSON", ("{\"a\":\"" + Base64.getEncoder().encodeToString(packed(utf8, GZIPOutputStream::new)) + "\"}").getBytes(UTF_8));
        return all;
    }

    private static byte[] mail(String encoding, String name, String content) {
        return ("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; name=\"" + name
            + "\"\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + content + "\r\n--b--\r\n").getBytes(UTF_8);
    }

    private static byte[] packed(byte[] content, Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.of(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] pdf(String page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfRendererBuilder().withHtmlContent(page, null).toStream(pdf).run();
        return pdf.toByteArray();
    }

    private interface Packing {
        OutputStream of(OutputStream out) throws IOException;
    }
}
