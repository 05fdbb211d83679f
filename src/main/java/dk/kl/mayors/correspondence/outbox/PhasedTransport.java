package dk.kl.mayors.correspondence.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows whether the dot that ends a message may have reached the server. */
class PhasedTransport extends SMTPTransport {

    private boolean ended;

    PhasedTransport(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
    }

    /** Before this is true, the server cannot have taken the message. */
    boolean ended() {
        return ended;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ended = true;
        super.finishData();
    }
}
