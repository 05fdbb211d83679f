package dk.kl.mayors.correspondence.mail;

/**
 * A file in a mail.
 *
 * @param mediaType for instance {@code application/pdf}
 */
public record Attachment(String fileName, String mediaType, byte[] content) {
}
