package dk.kl.mayors.roster;

/** Tells the roster whether somebody has been erased, so that an import does not bring the person back unseen; filled in by the module that erases. */
public interface ErasedPersons {

    /** Whether a mayor of that full name has been erased in that municipality. */
    boolean includes(MunicipalityCode municipality, String name);
}
