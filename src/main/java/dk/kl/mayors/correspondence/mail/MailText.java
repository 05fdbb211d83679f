package dk.kl.mayors.correspondence.mail;

/** A mail as one reads it: the subject, the body for reading without HTML, and the same as a whole HTML document. */
public record MailText(String subject, String text, String html) {
}
