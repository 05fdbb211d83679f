package dk.kl.mayors.inquiry.desk;

import java.util.List;

/**
 * Something that was written about an inquiry, as the page shows it.
 *
 * @param kind  what it is, in Danish: "Spørgsmål"
 * @param rules the legal sources that an answer quotes, as Danish lines
 */
record Paper(Kind kind, String text, String writtenAt, List<String> rules, List<File> files) {

    /** Who speaks. */
    enum Kind {
        QUESTION("Borgmesteren spørger"),
        ANSWER("KL svarer"),
        NOTE("Notat, kun til jer");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** A file that came along with a question, and the id of its name in the vault. */
    record File(String id, String name) {
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "Paper[" + kind + "]";
    }
}
