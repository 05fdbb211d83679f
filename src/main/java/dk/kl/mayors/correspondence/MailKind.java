package dk.kl.mayors.correspondence;

/** What a message is for; each kind has its own template. */
public enum MailKind {
    WELCOME_LETTER("Velkomstbrev"),
    MEMBERSHIP_NOTICE("Besked om medlemskaber"),
    MEMBER_LIST("Medlemsliste til organets sekretær"),
    MEMBER_LEFT("Fratrådt medlem til organets sekretær"),
    INVITATION("Invitation"),
    REMINDER("Påmindelse"),
    RECEIPT("Kvittering for svar"),
    CANCELLATION("Tilbagetrukket invitation"),
    EVENT_MOVED("Flyttet arrangement"),
    EVENT_CANCELLED("Aflyst arrangement"),
    PRACTICAL_INFORMATION("Praktisk information"),
    EVENT_PAPERS("Papirer og referat"),
    EVALUATION("Evaluering"),
    NETWORK_OFFER("Tilbud om borgmesternetværk"),
    NETWORK_PLACE("Plads i borgmesternetværk"),
    NETWORK_CHANGE("Ændring i borgmesternetværk"),
    NETWORK_BRIEF("Netværket til facilitatoren"),
    SUBSCRIPTION_RECEIPT("Tilmelding til nyhedsbrev"),
    PAGE_LINK("Nyt link til borgmesterens side"),
    CONTACT_CORRECTION("Svar på rettelse af kontaktoplysninger"),
    INQUIRY_RECEIVED("Kvittering for henvendelse"),
    INQUIRY_ANSWERED("Svar på henvendelse"),
    INQUIRY_REMINDER("Påmindelse om en henvendelse"),
    INQUIRY_OPENED("Besked om en åbnet henvendelse"),
    PAGE_CODE("Kode til at læse et svar"),
    FAREWELL("Afsked"),
    STAFF_DIGEST("Dagens opgaver"),
    TEST("Prøvemail");

    private final String danish;

    MailKind(String danish) {
        this.danish = danish;
    }

    /** The name that staff see. */
    public String danish() {
        return danish;
    }

    /** Whether it concerns the mayor in confidence: no copy goes to the secretary, and it also reaches a mayor who has left office. */
    public boolean confidential() {
        return this == INQUIRY_RECEIVED || this == INQUIRY_ANSWERED || this == PAGE_CODE;
    }

    /** Whether somebody sits and waits for it, so that it does not wait for the morning. */
    public boolean urgent() {
        return this == PAGE_CODE;
    }
}
