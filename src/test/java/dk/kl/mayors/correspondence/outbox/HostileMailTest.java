package dk.kl.mayors.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HostileValues;
import dk.kl.mayors.Sample;
import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.calendar.EventKind;
import dk.kl.mayors.correspondence.Post.CalendarEntry;
import dk.kl.mayors.correspondence.letter.Letterhead;
import dk.kl.mayors.correspondence.letter.MayorFields;
import dk.kl.mayors.correspondence.mail.Attachment;
import dk.kl.mayors.correspondence.mail.CalendarFile;
import dk.kl.mayors.correspondence.mail.FrozenMail;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.mail.MailSettings;
import dk.kl.mayors.correspondence.mail.MailText;
import dk.kl.mayors.correspondence.mail.MailWriter;
import dk.kl.mayors.correspondence.template.MarkdownText;
import dk.kl.mayors.correspondence.template.Template;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.roster.Mandate;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** More than ten thousand hostile names, addresses and merge values: no header, no tag and no calendar line more than with kind ones. */
class HostileMailTest {

    private static final int ROUNDS = 3_500;
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z][^>]*>");

    private final HostileValues hostile = new HostileValues();
    private final MailSettings settings = new MailSettings("post@kl.example", "KL", "svar@kl.example", List.of("*"), 60, false, LocalTime.of(20, 0),
        LocalTime.of(7, 0), 3);
    private final MailWriter writer = new MailWriter(templates());
    private final MimeWriter mimeWriter = new MimeWriter(settings, new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class)));
    private final CalendarFile calendarFile = new CalendarFile(settings, Clock.fixed(Instant.parse("2021-12-15T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));
    private final Letterhead letterhead = new Letterhead("KL", "Weidekampsgade 10\n2300 København S", "33 70 33 70", new Letterhead.Signatory("A", "B"),
        new Letterhead.Signatory("C", "D"), new Letterhead.Contact("E", "kontorchef", "33 70 32 08", "e@kl.example"));
    private final Template text = new Template(TextKind.NETWORK_PLACE, 0, "Plads i {{netværk}} til {{navn}}", new MarkdownText(
        "{{hilsen}}\n\nDu har plads i **{{netværk}}**, {{navn}}.\n\n{{medlemmer}}\n\n## Vært\n\n- {{vært}} i {{kommune}}\n\n[Skriv](mailto:e@kl.example) om {{førsteMøde}}"));

    @Test
    void addNothingToAMail() throws Exception {
        String kindTags = tags(mail("Karen", "Aarhus", "Netværk 1").text().html());
        List<String> kindHeaders = headers(bytes(mail("Karen", "Aarhus", "Netværk 1")));
        List<String> kindLines = lines(calendar("Karen", "KL-huset"));
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String name = hostile.next();
            String value = hostile.next();
            FrozenMail mail = mail(name, value, hostile.next());

            assertThat(tags(mail.text().html())).as("tags of round %d", i).isEqualTo(kindTags);
            assertThat(headers(bytes(mail))).as("headers of round %d", i).isEqualTo(kindHeaders);
            assertThat(lines(calendar(name, value))).as("calendar of round %d", i).isEqualTo(kindLines);
            refused += addressIsRefused(value) ? 1 : 0;
        }
        assertThat(refused).as("hostile addresses that are refused with a sentence").isGreaterThan(ROUNDS / 2);
    }

    private FrozenMail mail(String name, String value, String other) {
        Mandate kind = Sample.mayor("0751");
        var person = new Mandate.Person(name, value, "borgmester@aarhus.example", "", value, "8000", value);
        Mandate mandate = new Mandate(kind.id(), kind.round(), kind.municipality(), person, kind.secretary(), "", "", true, true, null);
        Map<String, String> fields = new HashMap<>(MayorFields.of(mandate, letterhead));
        fields.putAll(Map.of("network", other, "members", "Karen, Aarhus", "facilitator", value, "host", name, "firstMeeting", other,
            MayorFields.OWN_PAGE, "https://kl.example/m/x"));
        MailText written = writer.write(text, fields, letterhead);
        byte[] ics = calendar(name, other);
        return new FrozenMail("<0123456789abcdef0123456789abcdef@kl.example>", Instant.EPOCH, new Person(name, "borgmester@aarhus.example"),
            Optional.of(new Person(value, "sekretaer@aarhus.example")), written,
            List.of(new Attachment(other, "application/pdf", new byte[]{1}), new Attachment("invitation.ics", "text/calendar; method=REQUEST", ics)));
    }

    private byte[] calendar(String name, String place) {
        Event event = new Event("x", Sample.ROUND, EventKind.B98_MEETING, name, LocalDateTime.of(2022, 1, 14, 10, 0), LocalDateTime.of(2022, 1, 14, 12, 0),
            place, 0);
        return calendarFile.bytes(new CalendarEntry(event, CalendarEntry.Method.REQUEST), "uid", name, "borgmester@aarhus.example");
    }

    private byte[] bytes(FrozenMail mail) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mimeWriter.write(mail).writeTo(out);
        return out.toByteArray();
    }

    private boolean addressIsRefused(String address) throws MessagingException {
        try {
            MimeMessage message = mimeWriter.write(new FrozenMail("<0123456789abcdef0123456789abcdef@kl.example>", Instant.EPOCH, new Person("Karen", address),
                Optional.empty(), new MailText("Emne", "Tekst", "<p>Tekst</p>"), List.of()));
            assertThat(message.getAllRecipients()).hasSize(1);
            return false;
        } catch (MimeWriter.UnfitAddress e) {
            return true;
        }
    }

    private static List<String> headers(byte[] mail) throws MessagingException {
        return Collections.list(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)).getAllHeaders()).stream()
            .map(Header::getName).toList();
    }

    private static String tags(String html) {
        return TAG.matcher(html).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    /** The names of the content lines, unfolded. */
    private static List<String> lines(byte[] calendar) {
        String unfolded = new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(unfolded.replace("\r\n", "")).doesNotContain("\r", "\n");
        return unfolded.lines().map(line -> line.split("[;:]")[0]).toList();
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
}
