package dk.kl.mayors.mayorpage.link;

/** A link leads nowhere; says no more than why. */
public class LinkClosed extends RuntimeException {

    private final Why why;

    LinkClosed(Why why) {
        super("The personal link is " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Nobody made it, or for another purpose; its days are over; somebody ended it, or the mandate has. */
    public enum Why { UNKNOWN, EXPIRED, ENDED }
}
