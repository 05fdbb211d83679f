package dk.kl.mayors.inquiry;

import dk.kl.mayors.correspondence.IncomingMail;
import dk.kl.mayors.correspondence.MailReader;
import dk.kl.mayors.inquiry.Inquiries.Enclosure;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.inquiry.vault.VaultDamaged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/** Makes an inquiry of what a mayor writes to the mailbox. Nobody has sorted it, so the confidential advisers see it first. */
@Component
class MailIntake implements MailReader {

    private static final String CUT = "\n\n[Mailen er for lang til at stå her. Den er vedlagt i sin helhed.]";
    private static final String WHOLE = "Mailens tekst.txt";

    private final Inquiries inquiries;

    MailIntake(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void read(IncomingMail mail) {
        String text = "Emne: " + mail.subject() + "\n\n" + mail.text();
        List<Enclosure> files = new ArrayList<>(mail.files().stream().map(file -> new Enclosure(file.name(), file.content())).toList());
        if (text.length() > Inquiries.LONGEST_TEXT) {
            files.add(new Enclosure(WHOLE, text.getBytes(StandardCharsets.UTF_8)));
            text = text.substring(0, Inquiries.LONGEST_TEXT - CUT.length()) + CUT;
        }
        try {
            inquiries.take(mail.mandate(), null, text, files, Channel.MAIL);
        } catch (VaultClosed | VaultDamaged | ProcessEngineException e) {
            throw new NotNow(e);
        }
    }
}
