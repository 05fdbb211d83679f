package dk.kl.mayors.roster;

/** Tells the roster whether anything has been written to a mayor; filled in by the module that writes. */
public interface MayorsPost {

    /** Whether anything lies in the outbox for the mayor of that mandate, sent or not. */
    boolean holdsAnythingFor(MandateId mandate);
}
