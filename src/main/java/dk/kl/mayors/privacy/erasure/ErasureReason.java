package dk.kl.mayors.privacy.erasure;

/** Why a person is erased: the cases of article 17(1) of the General Data Protection Regulation. No free text, so that no data slip in. */
enum ErasureReason {
    NOT_NEEDED("Oplysningerne er ikke længere nødvendige"),
    CONSENT_WITHDRAWN("Personen har trukket sit samtykke tilbage"),
    OBJECTION("Personen har gjort indsigelse"),
    UNLAWFUL("Oplysningerne er behandlet ulovligt"),
    LEGAL_DUTY("En lov kræver, at de bliver slettet");

    private final String danish;

    ErasureReason(String danish) {
        this.danish = danish;
    }

    /** The words that staff see. */
    public String danish() {
        return danish;
    }
}
