package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dk.kl.mayors.Engine;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.Story;
import dk.kl.mayors.correspondence.inbox.MailboxVisit;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.mayorpage.OwnPage;
import dk.kl.mayors.roster.MandateId;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What mayors ask in confidence by every way there is, and what the house writes about it, with a recognisable word in each text. */
@Component
public class Confidences {

    private static final String RASMUS = "rasmus";
    private static final String TOVE = "tove";

    private final Engine engine;
    private final Story story;
    private final Inquiries inquiries;
    private final Casework casework;
    private final MailboxVisit mailbox;

    Confidences(Engine engine, Story story, Inquiries inquiries, Casework casework, MailboxVisit mailbox) {
        this.engine = engine;
        this.story = story;
        this.inquiries = inquiries;
        this.casework = casework;
        this.mailbox = mailbox;
    }

    /**
     * A personal matter from the mayor's page that nobody answers in time: noted on, escalated, read by the head of office for a reason,
     * answered, read with a code, asked again, answered on the telephone.
     */
    public String aPersonalMatter(Office office, OwnPage page, MandateId mandate, Marks marks, LocalDateTime now) {
        HttpResponse<String> asked = page.upload("/inquiries", Map.of("subject", "PERSONAL", "text", marks.word("spørgsmål")), marks.word("filnavn") + ".txt",
            marks.word("filindhold").getBytes(StandardCharsets.UTF_8));
        assertThat(asked.statusCode()).isEqualTo(302);
        engine.runDueJobs();
        String id = inquiries.of(mandate).get(0).id();
        String at = "/inquiries/" + id;
        office.fill(TOVE, at, at + "/take");
        office.fill(TOVE, at, at + "/note", "note", marks.word("rådgivernote"));
        engine.letTimePassUntil(now.plusDays(4));
        office.fill("kirsten", at, at + "/open", "reason", marks.word("begrundelse"));
        assertThat(office.user("kirsten").get(at).body()).contains(marks.word("spørgsmål"));
        story.complete(id, "Task_EscalateInquiry", Map.of("escalation", "release"));
        office.fill(TOVE, at, at + "/answer", "text", marks.word("svar"), "how", "PAGE");
        engine.runDueJobs();
        Office.fill(page, at + "/code");
        assertThat(page.submit(at + "/answer", "code=000000").body()).doesNotContain(marks.word("svar"));
        Office.fill(page, at + "/questions", "text", marks.word("genåbning"));
        engine.runDueJobs();
        office.fill(TOVE, at, at + "/answer", "text", marks.word("telefonsvar"), "how", "PHONE");
        engine.runDueJobs();
        return id;
    }

    /** A call that the secretariat takes and writes down; an adviser notes something and hands it over to another group by its subject. */
    public String aCall(Office office, MandateId mandate, Marks marks) {
        String record = HttpUser.redirect(office.fill("sara", "/inquiries", "/inquiries/phone"));
        assertThat(record).endsWith("/record");
        office.fill("sara", record, record, "mandate", mandate.toString(), "subject", "SURVIVORS", "text", marks.word("telefonnotat"));
        engine.runDueJobs();
        String at = record.replace("/record", "");
        office.fill(RASMUS, at, at + "/take");
        office.fill(RASMUS, at, at + "/note", "note", marks.word("overdragelse"));
        office.fill(RASMUS, at, at + "/subject", "subject", "PERSONAL");
        engine.runDueJobs();
        return at.replace("/inquiries/", "");
    }

    /** A mail with a file and a hostile subject line, read from the mailbox; it is left with the confidential advisers. */
    public String aMail(GreenMail server, MandateId mandate, String from, Marks marks) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(MimeMessage.RecipientType.TO, "borgmester@kl.example");
        mail.setSubject("${runtimeService} #{1} <script> %00 '\" " + marks.word("emnelinje"), "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(marks.word("mailtekst") + "\n{{kkr}} [[${1}]]", "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setContent(marks.word("mailbilag").getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        file.setFileName(MimeUtility.encodeText(marks.word("mailfil") + ".bin", "UTF-8", "B"));
        mail.setContent(new MimeMultipart(text, file));
        mail.saveChanges();
        server.getUserManager().getUserByEmail("borgmester@kl.example").deliver(mail);
        int before = inquiries.of(mandate).size();
        mailbox.read(server.getImap().getPort());
        engine.runDueJobs();
        assertThat(inquiries.of(mandate)).hasSize(before + 1);
        String id = inquiries.of(mandate).get(0).id();
        casework.take(id, TOVE);
        casework.note(id, TOVE, marks.word("mailnote"));
        return id;
    }

    /** Everything that the house can show the mayor of an inquiry, to make sure that the words have really been stored. */
    public String read(MandateId mandate, String id) {
        return inquiries.conversation(mandate, id).orElseThrow().parts().stream().map(Inquiries.Part::text).toList().toString();
    }
}
