package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.template.MarkdownText;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.roster.Mandate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Welcome letters per second on one core, beside the PDF library alone on the same page with the merging done, and beside the same
 * words at the same places written by PDFBox without layout or tags. The README says how to run it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = LetterBenchmark.TRANSFORMER_OF_THE_JDK)
public class LetterBenchmark {

    /** The PDF/UA validator of the tests brings another transformer in a signed jar, which is not on the product's class path. */
    static final String TRANSFORMER_OF_THE_JDK =
        "-Djavax.xml.transform.TransformerFactory=com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";

    private static final int MAYORS = 98;

    private record Line(int page, float x, float y, float size, String font, String text) {
    }

    private PdfRenderer library;
    private WelcomeLetter letter;
    private Round round;
    private Letterhead letterhead;
    private Template text;
    private List<Mandate> mayors;
    private Map<String, TrueTypeFont> fonts;
    private String page;
    private List<Line> lines;
    private int next;

    /** Everything that happens once in the product as well. */
    @Setup
    public void prepare() throws IOException {
        RoundId id = Sample.ROUND;
        round = new Round(id, LocalDate.of(2021, 11, 16), LocalDate.of(2021, 12, 15), LocalDate.of(2021, 12, 15), LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 2, 7), Round.State.RUNNING);
        letterhead = new Letterhead("Kommunernes Landsforening", "Weidekampsgade 10\n2300 København S", "33 70 33 70",
            new Letterhead.Signatory("Birgit Eksempelsen", "Formand"), new Letterhead.Signatory("Anders Prøvesen", "Administrerende direktør"),
            new Letterhead.Contact("Mette Prøvegaard", "kontorchef", "33 70 32 08", "borgmester@kl.example"));
        String source = new ClassPathResource("texts/letter.md").getContentAsString(StandardCharsets.UTF_8);
        text = new Template(TextKind.LETTER, 0, "Velkommen til valgperioden {{valgperiode}}", new MarkdownText(source.substring(source.indexOf('\n')).strip()));
        mayors = Sample.municipalities().stream().map(one -> Sample.mayor(one.code().value())).toList();
        library = new PdfRenderer();
        letter = new WelcomeLetter(templates(), library, new RoundFields(new FixedCalendar()));
        fonts = new HashMap<>();
        for (String name : List.of("SourceSerif4-Regular", "SourceSerif4-Semibold", "SourceSans3-Regular", "SourceSans3-Semibold")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray()));
            font.setEnableGsub(false);
            fonts.put(name, font);
        }
        page = letter.html(round, mayors.get(0), letterhead, text);
        lines = lines(letter.pdf(round, mayors.get(0), letterhead, text));
    }

    /** The product's letter. */
    @Benchmark
    public byte[] letter() {
        next = (next + 1) % MAYORS;
        return letter.pdf(round, mayors.get(next), letterhead, text);
    }

    /** openhtmltopdf on a page that is ready: layout, tags and fonts, no merging. */
    @Benchmark
    public byte[] pdfLibraryAlone() {
        return library.render(page);
    }

    /** The same words at the same places with the same fonts, embedded as subsets: no layout, no tags. */
    @Benchmark
    public byte[] pdfBoxAlone() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<String, PDFont> embedded = new HashMap<>();
            for (Map.Entry<String, TrueTypeFont> font : fonts.entrySet()) {
                embedded.put(font.getKey(), PDType0Font.load(document, font.getValue(), true));
            }
            for (int number = 1; number <= 2; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Line line : lines) {
                        if (line.page() == number) {
                            content.beginText();
                            content.setFont(embedded.get(line.font()), line.size());
                            content.newLineAtOffset(line.x(), line.y());
                            content.showText(line.text());
                            content.endText();
                        }
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static List<Line> lines(byte[] pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String string, List<TextPosition> positions) {
                    TextPosition first = positions.get(0);
                    lines.add(new Line(getCurrentPageNo(), first.getXDirAdj(), PDRectangle.A4.getHeight() - first.getYDirAdj(), first.getFontSizeInPt(),
                        first.getFont().getName().replaceFirst("^.*\\+", ""), string));
                }
            }.getText(document);
        }
        return lines;
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static class FixedCalendar implements RoundCalendar {

        @Override
        public Optional<Event> event(RoundId round, EventKind kind) {
            LocalDateTime starts = LocalDateTime.of(2022, 1, 14, 10, 0).plusDays(20L * kind.ordinal());
            return Optional.of(new Event("x", round, kind, "Møde", starts, starts.plusHours(2), "KL-huset", 0));
        }

        @Override
        public List<Round> rounds() {
            return List.of();
        }

        @Override
        public Optional<Round> currentRound() {
            return Optional.empty();
        }

        @Override
        public Round round(RoundId id) {
            throw new UnknownRound(id);
        }

        @Override
        public List<Event> events(RoundId round) {
            return List.of();
        }

        @Override
        public Event event(String id) {
            throw new UnknownEvent();
        }

        @Override
        public Event plan(String id, RoundId round, EventKind kind, String title, LocalDateTime startsAt, LocalDateTime endsAt, String place) {
            throw new UnknownEvent();
        }
    }
}
