package dk.kl.mayors.inquiry;

/** What an inquiry can be about. The subject is confidential: it stands in the vault, and the engine knows the category alone. */
public enum InquirySubject {
    REMUNERATION("Borgmestervederlag"),
    CHANGE_OF_YEAR("Overgang ved årsskiftet"),
    OWN_PENSION("Egenpension"),
    SEVERANCE("Eftervederlag"),
    SURVIVORS("Efterindtægt"),
    SUPPLEMENT("Tillægsvederlag"),
    DEPUTY_MAYOR("Viceborgmesters vederlag ved fravær"),
    LEAVE("Sygdom, barsel og orlov"),
    OTHER_POSTS("Sidehverv og offentliggørelse"),
    TAX_AND_TRAVEL("Skat, telefon og befordring"),
    IMPARTIALITY("Habilitet og tavshedspligt"),
    PERSONAL("Personlige forhold"),
    OTHER("Andet");

    private final String danish;

    InquirySubject(String danish) {
        this.danish = danish;
    }

    /** The name that mayors and advisers see. */
    public String danish() {
        return danish;
    }
}
