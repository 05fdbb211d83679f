package dk.kl.mayors.correspondence;

/** A file that cannot be taken; the message is a Danish sentence for the person who chose it. */
public class UnfitFile extends RuntimeException {

    public UnfitFile(String message) {
        super(message);
    }
}
