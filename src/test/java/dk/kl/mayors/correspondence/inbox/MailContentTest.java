package dk.kl.mayors.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.Sample;
import dk.kl.mayors.correspondence.IncomingMail;
import dk.kl.mayors.correspondence.inbox.MailContent.UnfitMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailContentTest {

    private static final String HEAD = "From: borgmester@kommune.example\r\nSubject: =?UTF-8?Q?Sp=C3=B8rgsm=C3=A5l?=\r\nMIME-Version: 1.0\r\n";

    @Test
    void readsPlainTextWithItsSubject() throws Exception {
        MailContent mail = read("Content-Type: text/plain; charset=utf-8\r\n\r\nHej\r\n\r\nHvad gælder om årsskiftet?\u0007\r\n");

        assertThat(mail.subject()).isEqualTo("Spørgsmål");
        assertThat(mail.text()).isEqualTo("Hej\n\nHvad gælder om årsskiftet?");
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void prefersThePlainTextOfTwoVersions() throws Exception {
        MailContent mail = read("Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nRen tekst\r\n--a\r\n"
            + "Content-Type: text/html\r\n\r\n<p>HTML</p>\r\n--a--\r\n");

        assertThat(mail.text()).isEqualTo("Ren tekst");
    }

    @Test
    void makesTextOfHtmlAndFollowsNothingInIt() throws Exception {
        MailContent mail = read("Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>x</title><style>p{color:red}</style></head><body onload=alert(1)>"
            + "<p>Kære\r\n KL</p><p>Hvad gælder for <b>egenpension</b>?<br>Hilsen<script>steal()</script><img src=\"http://spy.example/x.png\"></p></body></html>");

        assertThat(mail.text()).isEqualTo("Kære KL\n\nHvad gælder for egenpension?\nHilsen");
    }

    @Test
    void keepsFilesWithTheirNamesAndTheirBytesUnopened() throws Exception {
        byte[] bomb = {'P', 'K', 3, 4, 9, 9, 9};
        MailContent mail = read("Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nSe filen\r\n--m\r\n"
            + "Content-Type: application/zip; name=\"=?UTF-8?Q?..=5C..=2Fl=C3=B8n.zip?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getEncoder().encodeToString(bomb) + "\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Videresendt\r\n\r\nIndhold\r\n--m\r\n"
            + "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nnote\r\n--m--\r\n");

        assertThat(mail.text()).isEqualTo("Se filen");
        assertThat(mail.files()).extracting(IncomingMail.File::name).containsExactly("løn.zip", "Videresendt mail.eml", "Fil 3");
        assertThat(mail.files().get(0).content()).isEqualTo(bomb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-nonsense", "", "no such charset"})
    void readsDanishLettersWhateverTheMailSaysOfThem(String charset) throws Exception {
        String raw = HEAD + "Content-Type: text/plain; charset=\"" + charset + "\"\r\n\r\nÆrø, Åbenrå\r\n";

        assertThat(MailContent.of(message(raw.getBytes(Charset.forName("windows-1252")))).text()).isEqualTo("Ærø, Åbenrå");
    }

    @Test
    void readsUtf8ThatIsNotNamed() throws Exception {
        assertThat(read("\r\nÆrø, Åbenrå\r\n").text()).isEqualTo("Ærø, Åbenrå");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\n\r\nx\r\n--x--\r\n",
        "Content-Type: application/pkcs7-mime\r\n\r\nx\r\n",
        "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\nRead\r\n--x--\r\n",
        "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n",
        "Content-Type: multipart/mixed\r\n\r\nno boundary, no parts\r\n",
        "Content-Type: text/plain\r\n\r\n   \r\n",
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-rot13\r\n\r\nHej\r\n"})
    void leavesToPeopleWhatItCannotRead(String rest) {
        assertThatThrownBy(() -> read(rest)).isInstanceOfAny(IOException.class, MessagingException.class);
    }

    @Test
    void leavesATowerOfPartsToPeople() {
        StringBuilder tower = new StringBuilder();
        for (int level = 0; level < 3_000; level++) {
            tower.append("Content-Type: multipart/mixed; boundary=b").append(level).append("\r\n\r\n--b").append(level).append("\r\n");
        }

        assertThatThrownBy(() -> read(tower.toString())).isInstanceOf(UnfitMail.class);
        assertThatThrownBy(() -> read("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000) + "--b--\r\n")).isInstanceOf(UnfitMail.class);
    }

    @Test
    void leavesToPeopleWhatIsTooLarge() throws Exception {
        String file = "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nSe filen\r\n--m\r\n"
            + "Content-Type: application/pdf\r\n\r\n%s\r\n--m--\r\n";

        assertThat(read(file.formatted("x".repeat(5 * 1024 * 1024 - 10))).files()).hasSize(1);
        assertThatThrownBy(() -> read(file.formatted("x".repeat(5 * 1024 * 1024)))).isInstanceOf(UnfitMail.class);
        assertThatThrownBy(() -> read(file.formatted("x".repeat(9 * 1024 * 1024)))).isInstanceOf(UnfitMail.class);
    }

    @Test
    void saysNothingOfItsContent() throws Exception {
        IncomingMail mail = new IncomingMail(Sample.mandateId("0751"), "Emneord", "Brødtekst",
            List.of(new IncomingMail.File("navn.pdf", new byte[0])));

        assertThat(mail.toString() + mail.files()).doesNotContain("Emneord", "Brødtekst", "navn.pdf");
    }

    private static MailContent read(String rest) throws Exception {
        return MailContent.of(message((HEAD + rest).getBytes(StandardCharsets.UTF_8)));
    }

    private static MimeMessage message(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }
}
