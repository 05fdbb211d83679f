package dk.kl.mayors.inquiry.desk;

/** How much of an inquiry a member of staff may see. */
enum Sight {
    /** Not even that there is one. */
    NOTHING,
    /** Number, category, state and clock. */
    OUTSIDE,
    /** The same, and writing down what the mayor says on the telephone. */
    RECORDING,
    /** All that was written, for half an hour and with a reason. */
    READING,
    /** All that was written, and the work on it. */
    WORKING;

    public boolean reads() {
        return this == READING || this == WORKING;
    }
}
