package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;
import java.util.List;

/**
 * A mail that seems to come from a mayor. Anybody can write a sender's address, so it proves nothing: what is sent in return goes to the
 * roster's address. Subject, text and files are confidential.
 *
 * @param text  as a person reads it, without markup; may be empty
 * @param files in the mail's order, at most 5 MB together
 */
public record IncomingMail(MandateId mandate, String subject, String text, List<File> files) {

    /** A file of the mail; nobody has looked into it. */
    public record File(String name, byte[] content) {

        /** Without the content, so that no log shows it. */
        @Override
        public String toString() {
            return "File[hidden]";
        }
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "IncomingMail[" + mandate + "]";
    }
}
