package dk.kl.mayors.privacy.leftover;

/** First and last name in two columns of one row, both as {@link PlainText#of} has them; each alone is no trace. */
record FullName(String first, String last, boolean shared) {

    /** Without the name, so that no log shows it. */
    @Override
    public String toString() {
        return "FullName[hidden]";
    }
}
