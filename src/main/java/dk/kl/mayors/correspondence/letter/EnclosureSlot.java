package dk.kl.mayors.correspondence.letter;

/** The enclosures that the welcome letter lists, in its order. */
public enum EnclosureSlot {
    COURSE("Introduktion til borgmesterforløbet med tilmelding", "Introduktion til borgmesterforløbet.pdf"),
    NETWORKS("Beskrivelse af borgmesternetværk med tilmelding", "Borgmesternetværk.pdf"),
    BOOKLET("Hæfte om det politiske arbejde i råd og udvalg", "Det politiske arbejde i råd og udvalg.pdf");

    private final String danish;
    private final String fileName;

    EnclosureSlot(String danish, String fileName) {
        this.danish = danish;
        this.fileName = fileName;
    }

    /** As the letter lists it. */
    public String danish() {
        return danish;
    }

    /** The file's name in the mail, whatever it was called when it was uploaded. */
    public String fileName() {
        return fileName;
    }
}
