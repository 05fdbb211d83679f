package dk.kl.mayors.correspondence.template;

import static dk.kl.mayors.correspondence.template.MergeField.list;
import static dk.kl.mayors.correspondence.template.MergeField.text;

import dk.kl.mayors.correspondence.MailKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The texts that leave the house, each with the merge fields that may stand in it. */
public enum TextKind {

    LETTER("Velkomstbrevet", Recipient.MAYOR_WITHOUT_LINK, List.of(
        text("congratulation", "lykønskning", "Lykønskning til nyvalgt eller genvalgt, uden punktum",
            "Tillykke med valget som borgmester i Aarhus Kommune"),
        text("period", "valgperiode", "Valgperioden", "2022-2025"),
        text("kkr", "kkr", "Borgmesterens KKR", "KKR Midtjylland"),
        text("b98Meeting", "b98Møde", "Sætning om det første møde i B98", "Det første møde i B98 er fredag den 14. januar 2022."),
        text("courseStart", "forløbsstart", "Sætning om, hvornår forløbet begynder for nyvalgte",
            "Forløbet begynder mandag den 31. januar 2022 for nyvalgte borgmestre."),
        text("networkSignUp", "netværkstilmelding", "Sætning om fristen for at tilmelde sig et netværk",
            "Tilmeld dig senest mandag den 7. februar 2022."))),
    WELCOME_LETTER("Mail med velkomstbrevet", Recipient.MAYOR, List.of(
        text("congratulation", "lykønskning", "Lykønskning til nyvalgt eller genvalgt, uden punktum",
            "Tillykke med valget som borgmester i Aarhus Kommune"),
        list("enclosures", "bilag", "De vedlagte bilag, ét på hver linje", "Introduktion til borgmesterforløbet med tilmelding"))),
    MEMBERSHIP_NOTICE("Besked om medlemskaber", Recipient.MAYOR, List.of(
        list("bodies", "organer", "Organerne, ét på hver linje", "borgmesterkredsen (B98)\nKL's repræsentantskab\nKKR Midtjylland"),
        text("newsletter", "nyhedsbrev", "Nyhedsbrevet, som KL selv tilmelder", "Nyt fra KL's bestyrelse"))),
    MEMBER_LIST("Medlemsliste til organets sekretær", Recipient.OFFICE, List.of(
        text("body", "organ", "Organets navn", "KKR Midtjylland"),
        list("members", "medlemmer", "Medlemmerne, ét på hver linje", "Aarhus: Karen Eksempelsen"))),
    MEMBER_LEFT("Fratrådt medlem til organets sekretær", Recipient.OFFICE, List.of(
        text("body", "organ", "Organets navn", "KKR Midtjylland"),
        list("members", "medlemmer", "Den, der er fratrådt", "Aarhus: Karen Eksempelsen, sidste dag 28. februar 2023"),
        text("substitute", "stedfortræder", "Hvad der gælder for stedfortræderen, uden punktum",
            "Stedfortræderen i KKR er viceborgmesteren: spørg kommunen, om det stadig er den samme"))),
    INVITATION("Invitation", Recipient.MAYOR, event(answerBy(), answers())),
    REMINDER("Påmindelse", Recipient.MAYOR, event(answerBy(), answers())),
    RECEIPT("Kvittering for svar", Recipient.MAYOR, event(text("answer", "svar", "Svaret, som en sætning uden punktum", "Du deltager"))),
    CANCELLATION("Tilbagetrukket invitation", Recipient.MAYOR, event()),
    EVENT_MOVED("Flyttet arrangement", Recipient.MAYOR, event(before(), message("Vi har flyttet mødet, fordi salen er optaget."),
        text("answer", "svar", "Om der skal svares igen, uden punktum", "Mødet har fået en anden dag, så svar gerne igen senest mandag den 17. januar 2022"))),
    EVENT_CANCELLED("Aflyst arrangement", Recipient.MAYOR, event(before(), message("Vi må aflyse mødet, fordi salen er optaget."))),
    PRACTICAL_INFORMATION("Praktisk information om et møde", Recipient.MAYOR, event(
        list("information", "information", "Den praktiske information, én oplysning på hver linje", "Parkering i kælderen\nFrokost kl. 12.00"))),
    EVENT_PAPERS("Papirer til et møde og referat af det", Recipient.MAYOR, event(
        text("what", "hvad", "Papirerne til mødet eller referatet af mødet", "Papirerne til mødet"),
        list("papers", "papirer", "De vedhæftede filer, én på hver linje", "Dagsorden\nOplæg om økonomi"))),
    EVALUATION("Evaluering efter et møde", Recipient.MAYOR, event(
        text("question", "spørgsmål", "Det, der spørges om", "Hvad fik du ud af dagen"),
        text("link", "evalueringslink", "Linket til evalueringen", "https://evaluering.example/b98"))),
    NETWORK_OFFER("Tilbud om borgmesternetværk", Recipient.MAYOR, List.of(
        text("signUpBy", "tilmeldingsfrist", "Sidste dag for tilmelding", "mandag den 7. februar 2022"))),
    NETWORK_PLACE("Plads i borgmesternetværk", Recipient.MAYOR, List.of(
        text("network", "netværk", "Netværkets navn", "Borgmesternetværk 4"),
        list("members", "medlemmer", "Medlemmerne, ét på hver linje", "Karen Eksempelsen, Aarhus\nOle Prøvesen, Favrskov"),
        text("facilitator", "facilitator", "KL-chefen, der faciliterer", "KL-chef Lone Prøvegaard"),
        text("host", "vært", "Værten for det første møde", "Karen Eksempelsen, Aarhus"),
        text("firstMeeting", "førsteMøde", "Det første møde", "torsdag den 10. marts 2022 kl. 10.00-14.00"))),
    NETWORK_CHANGE("Ændring i borgmesternetværk", Recipient.MAYOR, event(
        text("host", "vært", "Mødets nye vært", "Karen Eksempelsen, Aarhus"))),
    NETWORK_BRIEF("Netværket til facilitatoren", Recipient.OFFICE, List.of(
        text("network", "netværk", "Netværkets navn", "Borgmesternetværk 4"),
        list("members", "medlemmer", "Medlemmerne, ét på hver linje", "Karen Eksempelsen, Aarhus\nOle Prøvesen, Favrskov"),
        list("hosts", "værter", "Mødernes værter, ét møde på hver linje", "Torsdag den 10. marts 2022: Karen Eksempelsen, Aarhus"))),
    SUBSCRIPTION_RECEIPT("Kvittering for tilmelding til nyhedsbrev", Recipient.MAYOR, List.of(
        text("newsletter", "nyhedsbrev", "Nyhedsbrevets navn", "Momentum"),
        text("description", "beskrivelse", "Hvad man får og hvor tit", "Analyser og tal om kommunerne, hver anden uge."),
        text("consent", "samtykke", "Teksten, som borgmesteren har sagt ja til", "Ja tak, KL må sende mig nyhedsbrevet Momentum på min mailadresse."),
        text("consentGiven", "samtykkeGivet", "Hvornår og hvordan borgmesteren har sagt ja", "mandag den 10. januar 2022 på telefon"),
        text("unsubscribeLink", "afmeldingslink", "Adressen på siden, hvor man afmelder sig", "https://borgmester.kl.example/m/unsubscribe/eksempel"))),
    PAGE_LINK("Nyt link til borgmesterens side", Recipient.MAYOR, List.of()),
    CONTACT_CORRECTION("Svar på rettelse af kontaktoplysninger", Recipient.MAYOR, List.of(
        text("outcome", "afgørelse", "Hvad der er sket med rettelsen, som en sætning", "Vi har rettet dine oplysninger, som du bad om."))),
    INQUIRY_RECEIVED("Kvittering for en henvendelse", Recipient.MAYOR, List.of(number(),
        text("answerBy", "svarfrist", "Hvornår der senest er svar", "onsdag den 19. januar 2022"))),
    INQUIRY_ANSWERED("Besked om svar på en henvendelse", Recipient.MAYOR, List.of(number())),
    INQUIRY_REMINDER("Påmindelse til rådgiverne om en henvendelse", Recipient.OFFICE, List.of(number(),
        text("category", "kategori", "Henvendelsens kategori, aldrig emnet", "Vederlag og pension"),
        text("answerBy", "svarfrist", "Hvornår der senest er svar", "onsdag den 19. januar 2022 kl. 10.00"))),
    INQUIRY_OPENED("Besked til rådgiverne om en åbnet henvendelse", Recipient.OFFICE, List.of(number(),
        text("opener", "åbnetAf", "Hvem der har åbnet den", "Kirsten Prøvegaard"),
        text("openedAt", "åbnet", "Hvornår den blev åbnet", "12. januar 2022 kl. 14.05"),
        text("link", "link", "Adressen på henvendelsen", "https://borgmester.kl.example/inquiries/eksempel"))),
    PAGE_CODE("Kode til at læse et svar", Recipient.MAYOR_WITHOUT_LINK, List.of(
        text("code", "kode", "Koden på seks cifre", "123456"),
        text("validUntil", "gælderTil", "Hvornår koden ikke gælder længere", "kl. 10.12"))),
    FAREWELL("Afskedsbrev", Recipient.MAYOR, List.of(
        text("lastDay", "sidsteDag", "Den sidste dag i embedet", "tirsdag den 28. februar 2023"))),
    STAFF_DIGEST("Dagens opgaver til medarbejderne", Recipient.OFFICE, List.of(
        text("summary", "oversigt", "Hvor mange opgaver der venter", "2 med overskredet frist og 1 ny"),
        list("tasks", "opgaver", "Opgaverne, én på hver linje", "Ny: Ring til borgmesteren i Aarhus om B98-mødet")));

    /** Whom such a text is for. What is printed and passed on never holds a personal link, nor does a code that opens more than the link. */
    public enum Recipient { MAYOR, MAYOR_WITHOUT_LINK, OFFICE }

    private final String danish;
    private final Recipient recipient;
    private final List<MergeField> fields;

    TextKind(String danish, Recipient recipient, List<MergeField> own) {
        this.danish = danish;
        this.recipient = recipient;
        List<MergeField> all = new ArrayList<>(own);
        all.addAll(recipient == Recipient.OFFICE ? List.of(text("name", "navn", "Modtagerens navn", "Sekretæren for KKR Midtjylland")) : mayor());
        if (recipient == Recipient.MAYOR) {
            all.add(text("ownPage", "minSide", "Adressen på borgmesterens egen side; sekretæren får sin egen", "https://borgmester.kl.example/m/personligt-link"));
        }
        all.addAll(house());
        this.fields = List.copyOf(all);
    }

    /** The text of a mail of that kind. */
    public static TextKind of(MailKind kind) {
        return valueOf(kind.name());
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** Whom such a text is for. */
    public Recipient recipient() {
        return recipient;
    }

    /** The fields that may stand in the text, those of its own first. */
    public List<MergeField> fields() {
        return fields;
    }

    /** The name of the file with the text that ships: {@code membership-notice}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<MergeField> event(MergeField... more) {
        List<MergeField> fields = new ArrayList<>(List.of(
            text("title", "arrangement", "Mødets eller sessionens titel", "Første møde i borgmesterkredsen (B98)"),
            text("when", "tidspunkt", "Dag og klokkeslæt", "fredag den 14. januar 2022 kl. 10.00-12.00"),
            text("place", "sted", "Sted", "Kommunaløkonomisk Forum (KØF)")));
        fields.addAll(List.of(more));
        return fields;
    }

    private static MergeField before() {
        return text("before", "tidligereTidspunkt", "Dag og klokkeslæt før ændringen", "fredag den 14. januar 2022 kl. 10.00-12.00");
    }

    private static MergeField message(String example) {
        return text("message", "besked", "Sætningen til de berørte, som står i ændringen", example);
    }

    private static MergeField number() {
        return text("number", "nummer", "Henvendelsens nummer", "H-2022-0041");
    }

    private static MergeField answerBy() {
        return text("answerBy", "svarfrist", "Sidste dag for svar", "fredag den 7. januar 2022");
    }

    private static MergeField answers() {
        return text("answers", "svarmuligheder", "Hvad der kan svares, som slutningen på \"om du …\"",
            "deltager, ikke kan deltage eller sender din stedfortræder");
    }

    private static List<MergeField> mayor() {
        return List.of(
            text("salutation", "hilsen", "Hilsen med titel, uden komma", "Kære borgmester"),
            text("name", "navn", "Borgmesterens navn", "Karen Eksempelsen"),
            text("mayorTitle", "titel", "borgmester eller overborgmester", "borgmester"),
            text("municipality", "kommune", "Kommunens officielle navn", "Aarhus Kommune"));
    }

    private static List<MergeField> house() {
        return List.of(
            text("contactName", "kontaktNavn", "Kontorchefens navn", "Mette Prøvegaard"),
            text("contactTitle", "kontaktTitel", "Kontorchefens titel", "kontorchef"),
            text("contactPhone", "kontaktTelefon", "Kontorchefens telefon", "33 70 32 08"),
            text("contactMail", "kontaktMail", "Kontorchefens mail", "mayors@kl.example"));
    }
}
