package dk.kl.mayors.inquiry;

/** What everybody who watches the work may know of an inquiry's subject. */
public enum InquiryCategory {
    REMUNERATION("remuneration", "Vederlag og pension"),
    RULES("rules", "Regler for hvervet"),
    PERSONAL("personal", "Personlige forhold"),
    OTHER("other", "Andet"),
    UNSORTED("unsorted", "Ikke sorteret");

    private final String code;
    private final String danish;

    InquiryCategory(String code, String danish) {
        this.code = code;
        this.danish = danish;
    }

    /** The value of the process variable and of the decision tables. */
    public String code() {
        return code;
    }

    /** The name that staff and mayors see. */
    public String danish() {
        return danish;
    }

    /** The category of that code; throws IllegalArgumentException when there is none. */
    public static InquiryCategory of(String code) {
        for (InquiryCategory category : values()) {
            if (category.code.equals(code)) {
                return category;
            }
        }
        throw new IllegalArgumentException("Unknown category of inquiries");
    }
}
