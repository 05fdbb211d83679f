package dk.kl.mayors.inquiry;

/** The inquiry cannot be worked like that; the message is a Danish sentence for the person who tried. Nothing has changed. */
public class CaseRefused extends RuntimeException {

    public CaseRefused(String message) {
        super(message);
    }
}
