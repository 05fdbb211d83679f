package dk.kl.mayors.correspondence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HostileValues;
import dk.kl.mayors.ProductTest;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

@ProductTest
class WelcomeLetterTest {

    @Autowired
    private WelcomeLetter letter;
    @Autowired
    private Letterheads letterheads;
    @Autowired
    private Enclosures enclosures;
    @Autowired
    private RoundCalendar calendar;
    @Autowired
    private Texts texts;
    @Autowired
    private Documents documents;

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void isDatedAddressedAndSigned() {
        assertThat(textOf(Sample.mayor("0751"))).contains("Dato: 15. december 2021", "Weidekampsgade 10", "2300 København S", "Telefon 33 70 33 70",
            "Til borgmesteren", "Vilja Birkelunde", "Aarhus Kommune", "Torvet 1", "8000 Aarhus C", "Med venlig hilsen", "Formand",
            "Administrerende direktør", "Side 1 af 2", "Side 2 af 2");
    }

    @Test
    void congratulatesInTheFirstLine() {
        assertThat(textOf(Sample.mayor("0751"))).contains("Kære borgmester Tillykke med valget som borgmester i Aarhus Kommune.")
            .doesNotContain("Kære borgmester,", "Med venlig hilsen,");
    }

    @Test
    void congratulatesTheReelectedOnBeingReelected() {
        assertThat(textOf(reelected(Sample.mayor("0751")))).contains("Tillykke med genvalget som borgmester");
    }

    @Test
    void callsTheMayorOfCopenhagenByTheTitle() {
        assertThat(textOf(Sample.mayor("0101"))).contains("Til overborgmesteren", "Kære overborgmester Tillykke med valget som overborgmester "
            + "i Københavns Kommune.", "KKR Hovedstaden");
    }

    @Test
    void listsTheEnclosures() {
        assertThat(textOf(Sample.mayor("0751"))).contains("Bilag", "Introduktion til borgmesterforløbet med tilmelding",
            "Beskrivelse af borgmesternetværk med tilmelding", "Hæfte om det politiske arbejde i råd og udvalg");
    }

    @Test
    void namesTheThreeBodies() {
        assertThat(textOf(Sample.mayor("0751"))).contains("født medlem af", "borgmesterkredsen (B98)", "KL's repræsentantskab", "KKR Midtjylland");
    }

    @Test
    void announcesTheFirstMeeting() {
        assertThat(textOf(Sample.mayor("0751"))).contains("B98 mødes første gang fredag den 14. januar 2022.", "Kommunaløkonomisk Forum (KØF)",
            "praktiske oplysninger så snart som muligt");
    }

    @Test
    void saysKindlyThatADateIsNotSet() {
        assertThat(textOf(calendar.round(new RoundId("2026-2029")), Sample.mayor("0751"))).contains("Dato: 15. december 2025",
            "Datoen for det første møde i B98 er ikke på plads endnu", "du får datoerne, så snart de er på plads");
    }

    @Test
    void tellsOfNewsletters() {
        assertThat(textOf(Sample.mayor("0751"))).contains("Nyt fra KL's bestyrelse", "efter hvert bestyrelsesmøde", "daglige nyhedsbreve", "Momentum",
            "Danske Kommuner", "LinkedIn", "Twitter");
    }

    @Test
    void tellsOfTheCourse() {
        assertThat(textOf(Sample.mayor("0751"))).contains("Borgmester i en ny tid – lederskab i en kompleks samtid",
            "begynder det mandag den 31. januar 2022 med den første af to introsessioner", "to til tre gange om året");
    }

    @Test
    void offersANetwork() {
        assertThat(textOf(Sample.mayor("0751"))).contains("borgmesternetværk", "værtskabet går på skift", "en KL-chef faciliterer",
            "senest mandag den 7. februar 2022");
    }

    @Test
    void offersHelp() {
        assertThat(textOf(Sample.mayor("0751"))).contains("vederlag og pension", "personlige forhold", "fortroligt", "kontorchef Mette Prøvegaard",
            "telefon 33 70 32 08");
    }

    @Test
    void hasTwoPagesForEverybody() throws IOException {
        for (var municipality : Sample.municipalities()) {
            Mandate mayor = Sample.mayor(municipality.code().value());
            assertThat(pages(pdf(round(), named(mayor, "Vilhelmine-Charlotte Antoinette Christiane", "Frederiksen-Grønnegaard von Lindenborgsøe"))))
                .as(municipality.name()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0751", "0101", "0492"})
    void passesAsAccessiblePdf(String code) throws Exception {
        assertThat(violations(pdf(round(), Sample.mayor(code)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EnclosureSlot.class)
    void enclosesAccessiblePdfs(EnclosureSlot slot) throws Exception {
        assertThat(violations(documents.content(enclosures.current(Sample.ROUND).get(slot).sha256()))).isEmpty();
    }

    @Test
    void takesMarkupInANameAsText() {
        assertThat(textOf(named(Sample.mayor("0751"), "<b>Bo</b> & {{kkr}}", "</p><script>"))).contains("<b>Bo</b> & {{kkr}} </p><script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u001b", "\uD800", "\uFFFE", "\u202Egnp.exe", "]]><!--", "&xxe;", "<?xml version='2'?>", "{{", "${7*7}", "عمدة", "😀 Bo", "\r\nX",
        "<img src='file:///etc/passwd'/>", "<link rel='stylesheet' href='http://spy.example/x.css'/>"})
    void rendersWhateverANameHolds(String name) throws Exception {
        byte[] pdf = pdf(round(), named(Sample.mayor("0751"), name, name.repeat(3)));
        assertThat(pages(pdf)).isEqualTo(2);
        assertThat(violations(pdf)).isEmpty();
    }

    @Test
    void holdsNoTagMoreWhateverANameHolds() throws Exception {
        List<String> kindTags = tags(named(Sample.mayor("0751"), "Vilja", "Birkelunde"));
        HostileValues hostile = new HostileValues();
        for (int i = 0; i < 5_000; i++) {
            assertThat(tags(named(Sample.mayor("0751"), "V" + hostile.next(), hostile.next()))).as("tags of letter %d", i).isEqualTo(kindTags);
        }
    }

    /** The elements of the letter's page with their attributes; fails where the page is not well-formed. */
    private List<String> tags(Mandate mandate) throws Exception {
        String html = letter.html(round(), mandate, letterheads.of(Sample.ROUND), texts.of(Sample.ROUND, TextKind.LETTER));
        List<String> tags = new ArrayList<>();
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        parsers.newSAXParser().parse(new InputSource(new StringReader(html)), new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                tags.add(name + " " + attributes.getLength());
            }
        });
        return tags;
    }

    private Round round() {
        return calendar.round(Sample.ROUND);
    }

    private byte[] pdf(Round round, Mandate mayor) {
        return letter.pdf(round, mayor, letterheads.of(round.id()), texts.of(round.id(), TextKind.LETTER));
    }

    private String textOf(Mandate mayor) {
        return textOf(round(), mayor);
    }

    /** Ligatures are taken apart and line breaks count as spaces. */
    private String textOf(Round round, Mandate mayor) {
        try (PDDocument document = Loader.loadPDF(pdf(round, mayor))) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
             var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream().map(violation -> violation.getRuleId() + " " + violation.getMessage()).toList();
        }
    }

    private static Mandate named(Mandate mayor, String firstName, String lastName) {
        var person = new Mandate.Person(firstName, lastName, mayor.mayor().email(), "", "Rådhuspladsen 100, Postboks 1000, bygning C, 4. sal", "9999",
            "Nørre Broby Vesterskerninge");
        return new Mandate(mayor.id(), mayor.round(), mayor.municipality(), person, mayor.secretary(), "", "", true, true, null);
    }

    private static Mandate reelected(Mandate mayor) {
        return new Mandate(mayor.id(), mayor.round(), mayor.municipality(), mayor.mayor(), mayor.secretary(), "", "", false, true, null);
    }
}
