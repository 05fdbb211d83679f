package dk.kl.mayors.correspondence.outbox;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The mail server of {@code spring.mail.*}, if one is set up. */
@Component
class MailServer {

    private static final String AWAY = "Mailserveren svarer ikke. Beskeden er ikke sendt; prøv igen, når mailserveren kører.";
    private static final String LOGIN_REFUSED =
        "Mailserveren afviser brugernavn eller adgangskode. Beskeden er ikke sendt; ret opsætningen, og prøv igen.";
    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final JavaMailSenderImpl sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender.getIfAvailable(JavaMailSenderImpl::new);
    }

    boolean configured() {
        return StringUtils.hasText(sender.getHost());
    }

    /** An empty message for this server. */
    MimeMessage newMessage(String messageId) {
        return new FrozenMessage(sender.getSession(), messageId);
    }

    /** Hands the message over and tells what the server made of it; never throws for what the server or the network does. */
    Delivery deliver(MimeMessage message, Address[] recipients) {
        PhasedTransport transport = transport();
        try {
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        } catch (AuthenticationFailedException e) {
            return new Delivery.NotNow(LOGIN_REFUSED, answer(e));
        } catch (MessagingException e) {
            return new Delivery.NotNow(AWAY, answer(e));
        }
        try {
            transport.sendMessage(message, recipients);
            return new Delivery.Accepted(transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            return failure(transport, e);
        } finally {
            closeQuietly(transport);
        }
    }

    /** Whether a mail was not sent because the server was away or let nobody in, so that nothing is wrong with the mail itself. */
    static boolean wasAway(String reason) {
        return AWAY.equals(reason) || LOGIN_REFUSED.equals(reason);
    }

    /** Whether the server lets us in now; sends nothing. */
    boolean answers() {
        PhasedTransport transport = transport();
        try {
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            return true;
        } catch (MessagingException e) {
            return false;
        } finally {
            closeQuietly(transport);
        }
    }

    private PhasedTransport transport() {
        return new PhasedTransport(sender.getSession(), "smtps".equals(sender.getProtocol()) ? "smtps" : "smtp");
    }

    private static Delivery failure(PhasedTransport transport, MessagingException e) {
        int[] codes = causes(e).mapToInt(MailServer::code).filter(code -> code >= 400).toArray();
        if (IntStream.of(codes).anyMatch(code -> code >= 500)) {
            return new Delivery.Rejected(answer(e));
        }
        if (codes.length > 0) {
            return new Delivery.NotNow("Mailserveren kan ikke tage imod lige nu (kode " + codes[0]
                + "). Beskeden er ikke sendt; prøv igen senere.", answer(e));
        }
        if (transport.ended()) {
            return new Delivery.Unknown(answer(e));
        }
        return new Delivery.NotNow("Forbindelsen til mailserveren blev afbrudt. Beskeden er ikke sendt; prøv igen, når mailserveren kører.", answer(e));
    }

    private static int code(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException refused) {
            return refused.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException refused ? refused.getReturnCode() : -1;
    }

    /** What mail exceptions hang one behind the other. */
    private static Stream<Exception> causes(Exception first) {
        return Stream.iterate(first, cause -> cause != null, cause -> cause instanceof MessagingException chain ? chain.getNextException() : null);
    }

    private static String answer(MessagingException e) {
        return String.valueOf(causes(e).reduce((outer, inner) -> inner).orElse(e).getMessage()).strip();
    }

    private static void closeQuietly(PhasedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The connection to the mail server did not close cleanly", e);
        }
    }
}
