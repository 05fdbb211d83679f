package dk.kl.mayors.correspondence;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables that this module's delegates and work read and write. */
public final class CorrespondenceVariables {

    /** The id of a message in the outbox. */
    public static final ProcessVariable<String> DISPATCH_ID = ProcessVariable.text("dispatchId");
    /** How sending went: {@code sent}, {@code rejected}, {@code uncertain}, or {@code removed} when there is nothing to send any more. */
    public static final ProcessVariable<String> DELIVERY_OUTCOME = ProcessVariable.text("deliveryOutcome");
    /** The municipality or office that a message is for, for the names of tasks. */
    public static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");

    /** Set and true for a message that somebody waits for, so that it also goes out at night and on days off. */
    public static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    static final ProcessVariable<Boolean> ENCLOSURES_COMPLETE = ProcessVariable.flag("enclosuresComplete");

    private CorrespondenceVariables() {
    }
}
