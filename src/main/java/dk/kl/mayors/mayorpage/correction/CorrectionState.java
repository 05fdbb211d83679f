package dk.kl.mayors.mayorpage.correction;

/** Where a proposed correction stands. */
public enum CorrectionState {
    WAITING("Venter på sekretariatet"),
    APPROVED("Godkendt"),
    REFUSED("Afvist"),
    DROPPED("Bortfaldet");

    private final String danish;

    CorrectionState(String danish) {
        this.danish = danish;
    }

    /** The words that staff see. */
    public String danish() {
        return danish;
    }
}
